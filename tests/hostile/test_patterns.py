"""No pattern can take a run of characters apart in two ways, which takes a backtracking matcher the square of the run.

Two repeats without an end that stand next to each other, or with only optional parts between, must share no character.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]
from typing import Any

import checker
import checker.compare
from checker.compare import comparators
from checker.compare.comparator import TwoClaims

SAMPLE = [chr(code) for code in range(9, 127)] + list("\u00a0’“”–—é½£")
SINGLE = (_constants.IN, _constants.LITERAL, _constants.NOT_LITERAL, _constants.ANY)
REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)
Taken = list[frozenset[str]]
"""What the repeats take that may stand right before a place."""

BOUNDED = {
    "checker.text.front_matter_span._TITLES": "nothing follows that could fail",
    "checker.text.header._DATELINE": "what lies between is sixty characters at most",
}
"""Patterns that cannot be slow for another reason, which is given."""


def of_two_claims() -> frozenset[str]:
    """The modules that compare two claims, and what they use of the same package; all others of `checker.compare` look
    at one article, whose runs of blanks, signs and letters `checker.text.runs` has cut."""
    found = set[str]()
    names = [used.describe.__module__ for used in comparators().values() if isinstance(used, TwoClaims)]
    while names:
        name = names.pop()
        if name not in found:
            found.add(name)
            held = vars(importlib.import_module(name)).values()
            names += {str(getattr(one, "__module__", None) or getattr(one, "__name__", "")) for one in held} & _COMPARE
    return frozenset(found)


_COMPARE = {module.name for module in pkgutil.walk_packages(checker.compare.__path__, "checker.compare.")}


def patterns() -> Iterator[tuple[str, re.Pattern[Any]]]:
    """All patterns of the modules by name, also those in tables."""
    for module in pkgutil.walk_packages(checker.__path__, "checker."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            held = list(value.values()) if isinstance(value, dict) else value
            for one in held if isinstance(held, (list, tuple)) else [held]:
                if isinstance(one, re.Pattern):
                    yield f"{module.name}.{name}", one


def characters(body: Any, flags: int) -> frozenset[str]:
    """The characters that a part of a pattern matches by itself."""
    alone = _compiler.compile(body, flags)
    return frozenset(character for character in SAMPLE if alone.fullmatch(character))


def overlaps(parsed: Any, flags: int, taken: Taken, found: list[str]) -> Taken:
    """Adds to `found` what two neighbouring repeats share; gives what is taken right before the end of the part."""
    for kind, value in parsed:
        if kind in REPEATS:
            least, most, body = value
            if most is _constants.MAXREPEAT and len(body) == 1 and body[0][0] in SINGLE:
                own = characters(body, flags)
                found += ["".join(sorted(own & other)) for other in taken if own & other]
                taken = [*(taken if least == 0 else ()), own]
            else:
                inside = overlaps(body, flags, taken, found)
                if most is _constants.MAXREPEAT:
                    inside = overlaps(body, flags, inside, found)
                taken = [*taken, *inside] if least == 0 else inside
        elif kind is _constants.SUBPATTERN:
            taken = overlaps(value[3], flags, taken, found)
        elif kind is _constants.BRANCH:
            taken = [one for branch in value[1] for one in overlaps(branch, flags, taken, found)]
        elif kind not in (_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT, _constants.GROUPREF):
            taken = []
    return taken


def test_no_pattern_takes_a_run_apart_in_two_ways() -> None:
    slow, at_any_length = {}, of_two_claims()
    for name, pattern in patterns():
        module = name.rpartition(".")[0]
        if module in _COMPARE and module not in at_any_length:
            continue
        found: list[str] = []
        overlaps(_parser.parse(pattern.pattern, pattern.flags), pattern.flags, [], found)
        if found and name not in BOUNDED:
            slow[name] = (pattern.pattern, found[:2])
    assert slow == {}


def test_an_overlap_is_seen() -> None:
    for pattern in (r"\s*,?\s*from", r"\s*(?:,|,?\s+and)", r"(?:\w+\s*)*x", r"a*(?:b|[ab]+)c"):
        found: list[str] = []
        overlaps(_parser.parse(pattern), 0, [], found)
        assert found, pattern
    for pattern in (r"\s*(?:,\s*)?from", r"\w+(?:-\w+)*", r"\s+(?:the\s+)?x"):
        found = []
        overlaps(_parser.parse(pattern), 0, [], found)
        assert not found, pattern
