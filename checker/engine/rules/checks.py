"""What a rule must hold beyond its shape: the checks that look at two places at once.

They work on the plain data, whatever else is wrong with it, so that all mistakes of a file are told in one go; where
the shape is wrong already they keep silent.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Any

from checker.compare import comparators
from checker.documents.faults import Fault, suggestion
from checker.documents.yaml_source import Document, Location
from checker.engine.rules.fields import FIELDS, OPERATORS, FieldType
from checker.engine.rules.markers import MarkerError, unmark
from checker.engine.rules.number_scalars import is_number
from checker.engine.rules.rule import CaseKind, Operator
from checker.engine.rules.scalars import is_identifier
from checker.model.mention import Kind

Data = dict[str, Any]
Check = Callable[[Document, Data], Iterator[Fault]]

NEEDED: tuple[tuple[tuple[CaseKind, ...], int], ...] = (
    ((CaseKind.CONFLICT, CaseKind.WORDING), 2),
    ((CaseKind.AGREE,), 2),
    ((CaseKind.UNRELATED,), 1),
)
"""How many cases of which kinds a stable rule has at least."""

COMPARE_OPTIONS = ("grain", "tolerance", "hedged", "rounding", "currencies")

WORDS = {"grain": ("day", "month", "year")}
"""The words of an option that takes words."""


def check_rule(document: Document) -> tuple[Fault, ...]:
    """All faults that the checks of this module find."""
    data = document.data
    return tuple(fault for check in CHECKS for fault in check(document, data)) if isinstance(data, dict) else ()


def _file_name(document: Document, data: Data) -> Iterator[Fault]:
    stem, identifier = PurePosixPath(document.path).stem, data.get("id")
    if isinstance(identifier, str) and is_identifier(identifier.strip()) and identifier.strip() != stem:
        hint = f"name the file '{identifier.strip()}.yaml'" + (
            f", or write 'id: {stem}'" if is_identifier(stem) else ""
        )
        yield document.fault(("id",), f"the id '{identifier.strip()}' is not the name of the file", hint)


def _where(document: Document, data: Data) -> Iterator[Fault]:
    for name, tests in _mapping(_mapping(data, "select"), "where").items():
        if name not in FIELDS or not isinstance(tests, dict):
            continue
        at = ("select", "where", name)
        if not tests:
            yield document.fault(
                at, f"'{name}' has no test", f"one of: {', '.join(OPERATORS[FIELDS[name].type])}", key=True
            )
        for operator in tests:
            if operator in set(Operator):
                yield from _operand(document, (*at, operator), name, Operator(operator), tests[operator])


def _operand(document: Document, at: Location, name: str, operator: Operator, operand: Any) -> Iterator[Fault]:
    """Whether a test fits the type of its field, and its words the values the field can have."""
    field = FIELDS[name]
    if operator not in OPERATORS[field.type]:
        hint = f"one of: {', '.join(OPERATORS[field.type])}"
        yield document.fault(at, f"'{operator}' does not fit '{name}', a field of type {field.type}", hint, key=True)
        return
    if operator not in (Operator.IN, Operator.NOT_IN, Operator.IS):
        return
    for place, word in _words(at, operand):
        if field.choices and not word.startswith("@") and word not in field.choices:
            yield document.fault(place, f"'{name}' is never '{word}'", suggestion(word, field.choices))
        if field.type is FieldType.NUMBER and not is_number(word):
            yield document.fault(place, f"'{name}' is a number, not '{word}'", "write it in digits")


def _same(document: Document, data: Data) -> Iterator[Fault]:
    same = _mapping(data, "same")
    used: dict[str, str] = {}
    for key in ("match", "if-known"):
        for place, name in _words(("same", key), same.get(key)):
            if name not in FIELDS:
                continue
            if name in used:
                yield document.fault(place, f"'{name}' stands in '{used[name]}' already", "remove one of the two")
            used.setdefault(name, key)


def _compare(document: Document, data: Data) -> Iterator[Fault]:
    compare = _mapping(data, "compare")
    comparator = comparators().get(str(compare.get("by")))
    if comparator is None:
        return
    options = comparator.options
    for key in COMPARE_OPTIONS:
        value = compare.get(key)
        if value is None:
            continue
        if key not in options:
            hint = f"its options: {', '.join(options)}" if options else "it takes no options"
            message = f"the comparator '{comparator.name}' takes no '{key}'"
            yield document.fault(("compare", key), message, hint, key=True)
        elif isinstance(value, str) and value and key in WORDS and value not in WORDS[key]:
            yield document.fault(("compare", key), f"there is no {key} '{value}'", suggestion(value, WORDS[key]))
    for place, kind in _words(("select", "kind"), _mapping(data, "select").get("kind")):
        if kind not in comparator.kinds and kind in set(Kind):
            fitting = [name for name, other in comparators().items() if kind in other.kinds]
            hint = f"one that does: {', '.join(fitting)}" if fitting else ""
            yield document.fault(
                place, f"the comparator '{comparator.name}' does not compare values of kind '{kind}'", hint
            )


def _excuses(document: Document, data: Data) -> Iterator[Fault]:
    seen: set[str] = set()
    unless = data.get("unless")
    for index, excuse in enumerate(unless if isinstance(unless, list) else ()):
        when = excuse.get("when") if isinstance(excuse, dict) else None
        if isinstance(when, str) and when in seen:
            yield document.fault(
                ("unless", index, "when"), f"'{when}' stands in 'unless' twice", "remove one of the two"
            )
        seen.add(str(when))


def _enough_tests(document: Document, data: Data) -> Iterator[Fault]:
    if data.get("status") != "stable":
        return
    tests = data.get("tests", {})
    if not isinstance(tests, dict):
        return
    if not tests:
        hint = "add 'tests', or set 'status: experimental'"
        yield document.fault(("status",), "a stable rule must have tests", hint)
        return
    lacking = []
    for kinds, least in NEEDED:
        count = sum(len(cases) for kind in kinds if isinstance(cases := tests.get(kind), list))
        if count < least:
            names = " or ".join(f"'{kind}'" for kind in kinds)
            lacking.append(f"{least - count} more {names}")
    if lacking:
        message = f"this stable rule has too few tests: {', '.join(lacking)}"
        yield document.fault(("tests",), message, "add them, or set 'status: experimental'", key=True)


def _markers(document: Document, data: Data) -> Iterator[Fault]:
    """A case that must be reported marks what; another case marks nothing."""
    for kind, cases in _mapping(data, "tests").items():
        if kind not in set(CaseKind) or not isinstance(cases, list):
            continue
        for index, case in enumerate(cases):
            articles = case.get("articles") if isinstance(case, dict) else None
            if isinstance(articles, list) and articles:
                yield from _case_markers(document, CaseKind(kind), ("tests", kind, index, "articles"), articles)


def _case_markers(document: Document, kind: CaseKind, at: Location, articles: list[Any]) -> Iterator[Fault]:
    marked = False
    for index, article in enumerate(articles):
        text = article.get("text") if isinstance(article, dict) else None
        if not isinstance(text, str):
            return
        try:
            _, spans = unmark(text)
        except MarkerError:
            return
        marked = marked or bool(spans)
        if spans and not kind.reported:
            hint = "remove the '[[' and ']]', or move the test to 'conflict'"
            place = (*at, index, "text")
            yield document.fault(
                place, f"'{kind}' reports nothing, so nothing is marked", hint, offset=text.index("[[")
            )
    if kind.reported and not marked:
        yield document.fault(at[:-1], f"this '{kind}' test marks nothing", "put [[ ]] around what must be reported")


_PAIRS = ({"right", "wrong"}, {"found", "of"})
_COUNTS = _PAIRS[0] | _PAIRS[1]
_PAIRS_HINT = "'right' and 'wrong' count findings; 'found' and 'of' count changed values"


def _measured(document: Document, data: Data) -> Iterator[Fault]:
    """An item has one pair of counts, no more is found than was changed, and a set is told once."""
    seen: set[str] = set()
    measured = data.get("measured")
    for index, item in enumerate(measured if isinstance(measured, list) else ()):
        if not isinstance(item, dict):
            continue
        at = ("measured", index)
        if item.keys() & _COUNTS not in _PAIRS:
            yield document.fault(at, f"item {index + 1} of 'measured' needs one pair of counts", _PAIRS_HINT)
        if _count(item.get("found")) > _count(item.get("of")) >= 0:
            hint = "'found' counts those of the changed values that the rule saw"
            yield document.fault((*at, "found"), f"{item['found']} found of {item['of']} changed cannot be", hint)
        name = item.get("set")
        if isinstance(name, str) and name in seen:
            yield document.fault((*at, "set"), f"the set '{name}' stands in 'measured' twice", "remove one of the two")
        seen.add(str(name))


def _count(text: Any) -> int:
    """The number that a text is, -1 where it is none."""
    return int(text) if isinstance(text, str) and re.fullmatch("[0-9]{1,9}", text) else -1


CHECKS: tuple[Check, ...] = (_file_name, _where, _same, _compare, _excuses, _enough_tests, _markers, _measured)


def _mapping(data: Any, key: str) -> Data:
    """The mapping under a key, empty where there is none."""
    value = data.get(key) if isinstance(data, dict) else None
    return value if isinstance(value, dict) else {}


def _words(at: Location, value: Any) -> Iterator[tuple[Location, str]]:
    """The texts of a list or of one text alone, each with its place."""
    if isinstance(value, str):
        yield at, value
    for index, item in enumerate(value if isinstance(value, list) else ()):
        if isinstance(item, str) and item:
            yield (*at, index), item
