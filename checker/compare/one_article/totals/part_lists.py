"""Lists of parts beside their total: "12 people: five men and seven women"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.compare.one_article.sentence.neighbours import exact
from checker.compare.one_article.sentence.plain_numbers import FIGURE, NUMBER, number_at
from checker.compare.one_article.totals.part_items import Part, Parts, items
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity
from checker.text.people import counts_people
from checker.text.word_lists import alternations, word_lists

_ANY = alternations("compare/part_lists")
_ANY_SPACED = alternations("compare/part_lists", gap=r"\s+")
_LISTS = word_lists("compare/part_lists")

_TOLD = rf"(?:\s+(?:{_ANY['told']})\b){{0,6}}"
_COLON = re.compile(rf"{_TOLD}\s*(?P<mark>:|\(|\s[-–—]+\s)\s*[“\"]?", re.IGNORECASE)
_FAR_COLON = re.compile(r"(?P<told>[^.;:()\d\n–—]{1,140}?)(?P<mark>:|\s[-–—]+\s)\s*[“\"]?(?=[^\s:])")
_NUMBER_WORD = re.compile(rf"\b(?:{FIGURE}|hundreds?|thousands?|dozens?|both|half|another)\b", re.IGNORECASE)
_STOPS = {":": re.compile(r"[.;\n](?=\D|$)"), "(": re.compile(r"\)"), "-": re.compile(r"[.;\n](?=\D|$)|\s[-–—]+\s")}
_SETS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:\w+ )?(?:wins?|draws?|loss(?:es)?|defeats?|ties|won|drawn|lost)",
        r"(?:\w+ )?(?:males?|females?|men|women|boys|girls|m[ae]n|wom[ae]n)",
        r"(?:working )?(?:full|part)[- ]time",
        r"(?:of them )?(?:in )?(?:gold|silver|bronze)s?(?: medals?)?",
        r"(?:of them )?(?:held by )?(?:the )?(?:democrats?|republicans?|independents?)",
    )
)
"""Kinds that a whole divides into without overlap."""
_DIVIDED = _LISTS["divided"]
"""Wholes that divide into such kinds. In "three wins, four draws and seven losses" there is no total."""
_PLACED = re.compile(rf"(?:{_ANY['placed']}) .+|(?:at )?home|abroad|online|overseas|away", re.IGNORECASE)
_SHARED_OUT = _LISTS["shared out"]
"""Things distributed among recipients: "15 seats: the Alliance won eight, the Greens five"."""
_EVERY = re.compile(r"\ball(?:\s+(?:the|of\s+the|its|their))?\s+$", re.IGNORECASE)
_KINDS_OF = _LISTS["kinds of"]
"""Nouns for things with kinds that have their own nouns: "120 works: 70 paintings and 50 drawings"."""
_GROUPS = _LISTS["groups"]
_GENERIC = _LISTS["generic"]
_SEXED = (
    rf"(?:(?:their|his|her|the)\s+)?(?:{FIGURE}|an?)\s+(?:[A-Za-z-]+\s+){{0,2}}"
    r"(?:m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|males?|females?|sons?|daughters?|brothers?|sisters?|passengers?|"
    r"crew(?:\s+members?)?|adults?|pupils?|teachers?|soldiers?|civilians?)\b"
)
_AND = r"(?:\s*,\s*and\s+|\s*,\s+|\s+and\s+)"
_SEXED_LIST = rf"{_SEXED}(?:{_AND}{_SEXED}){{1,9}}"
_BODY = rf"(?:{_ANY['body']})"
_ABOARD = rf"(?:\s+(?:who\s+(?:were|was)|{_ANY_SPACED['aboard']}|[a-z]+(?<!s)(?<!men))(?=[\s,])){{0,6}}"
_COMMA = re.compile(
    rf"(?:\s+{_BODY})?{_ABOARD}\s*,\s+(?P<list>{_SEXED_LIST})(?=\s*(?:[,.;:)–—]|$|were\b|who\b))", re.IGNORECASE
)
_FURTHER = re.compile(rf"\s*,\s*(?:and\s+)?(?:{NUMBER}|an?|{_ANY['further']})\b", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?:^|[^\w-])(?P<list>{_SEXED_LIST})\s*,\s+(?:(?:for\s+)?a\s+total\s+of\s+|making\s+)?$", re.IGNORECASE
)
_IN_ALL = re.compile(r"\s+(?:in\s+all|altogether|in\s+total|all\s+told)\b", re.IGNORECASE)
_BODY_OF = re.compile(rf"\b{_BODY}\s+of\s+(?P<total>{NUMBER})\s*,\s+$", re.IGNORECASE)
_REACH = 240


def _in_sets(parts: tuple[Part, ...]) -> bool:
    return any(all(kind.fullmatch(part.words.strip()) for part in parts) for kind in _SETS)


def _falls_into(total: Claim, parts: tuple[Part, ...]) -> bool:
    """Whether a list after a colon can only be the total again, part by part."""
    value = exact(total)
    if value is None or value.number is None or value.number == len(parts) or value.unit in _GROUPS:
        return False
    money = {part.claim is not None and bool(part.claim.mention.unit) for part in parts}
    if money != {total.mention.kind is Kind.MONEY}:
        return False
    placed = all(_PLACED.fullmatch(part.words.strip()) for part in parts)
    kinds = value.unit in _KINDS_OF and all(part.claim is not None and " " not in part.words.strip() for part in parts)
    return placed or kinds or _in_sets(parts) or (total.mention.kind is Kind.COUNT and _is_people(value))


def _is_people(value: Quantity) -> bool:
    return value.unit in _GENERIC or value.unit == "member" or counts_people(value.unit)


def _behind_mark(total: Claim, text: str) -> Iterator[Parts]:
    """The list after a colon, a dash or a bracket, directly after its total or after words about it."""
    opened = _COLON.match(text, total.mention.end) or _FAR_COLON.match(text, total.mention.end)
    far = opened.groupdict().get("told") if opened is not None else None
    if opened is None or opened.end() > total.sentence.end or (far and _NUMBER_WORD.search(far)):
        return
    mark = opened["mark"].strip()[:1]
    stop = _STOPS[mark if mark in _STOPS else "-"].search(text, opened.end(), opened.end() + _REACH)
    parts = items(text, opened.end(), stop.start() if stop else min(len(text), opened.end() + _REACH), total)
    value = exact(total)
    if not parts or value is None or (far and (value.number or 0.0) <= max(part.number for part in parts)):
        return
    if not parts[0].behind:
        every = _EVERY.search(text, max(0, total.mention.start - 20), total.mention.start) is not None
        if total.mention.kind is Kind.COUNT and (every or value.unit in _SHARED_OUT):
            yield Parts(parts, every)
    elif _falls_into(total, parts):
        yield Parts(parts, True)


def lists_after(total: Claim, text: str) -> Iterator[Parts]:
    """The lists after a total: after a colon, a bracket or a dash, or with the total's men and women."""
    value = exact(total)
    if value is None or not _is_plain(total):
        return
    yield from _behind_mark(total, text)
    apposed = _COMMA.match(text, total.mention.end)
    listed = text[max(0, total.mention.start - 2) : total.mention.start] == ", "
    if apposed is not None and not listed and (value.unit in _GENERIC or value.unit == "member"):
        parts = items(text, *apposed.span("list"), total)
        if parts:
            yield Parts(parts, not _FURTHER.match(text, apposed.end("list")))
    if text.startswith(", ", total.mention.end):
        start = total.mention.end + 2
        stop = _STOPS[":"].search(text, start, start + _REACH)
        parts = items(text, start, stop.start() if stop else min(len(text), start + _REACH), total)
        if parts and value.unit in _DIVIDED and _in_sets(parts):
            yield Parts(parts, False)


def list_before(total: Claim, text: str) -> Iterator[Parts]:
    """The list before its total: "five men and eight women, 13 people in all"."""
    value = exact(total)
    if value is None or not _is_plain(total) or not _IN_ALL.match(text, total.mention.end) or not _is_people(value):
        return
    start = max(total.sentence.start, total.mention.start - _REACH)
    held = _BEFORE.search(text, start, total.mention.start)
    parts = items(text, *held.span("list"), total) if held is not None else ()
    if parts:
        yield Parts(parts, True)


_BARE_TOTAL = re.compile(
    rf"(?<![\w.,$£€])(?P<total>{NUMBER})\s+(?:in\s+all|altogether|all\s+told)\s*(?:,|:"
    rf"|[-–—]+)\s*(?P<list>{NUMBER}\s+(?:from|in|of)\s[^.;:\d—–]+)"
    rf"(?P<more>(?:{_AND}{NUMBER}\s+(?:from|in|of)\s[^.,;:\d—–]+)+)(?=\s*(?:[.,;)—–]|$))",
    re.IGNORECASE,
)


def told_in_all(beside: Claim, text: str) -> Iterator[tuple[Claim, Parts]]:
    """A total without a noun, and its parts by place: "90 in all, 40 from Norvale and 50 from abroad"."""
    held = _BARE_TOTAL.search(text, beside.sentence.start, beside.sentence.end)
    parts = items(text, held.start("list"), held.end("more"), beside) if held is not None else ()
    if held is not None and parts:
        yield _counted(number_at(beside, *held.span("total"), text)), Parts(parts, True)


def body_of(part: Claim, text: str) -> Claim | None:
    """The size of the body that a first part belongs to, if no noun follows it: "the jury of 12, seven women ..."."""
    held = _BODY_OF.search(text, max(part.sentence.start, part.mention.start - 40), part.mention.start)
    if held is None:
        return None
    return _counted(number_at(part, *held.span("total"), text))


def _counted(bare: Claim) -> Claim:
    """A bare number as a count of people."""
    value = bare.mention.value
    assert isinstance(value, Quantity)
    return replace(bare, mention=replace(bare.mention, kind=Kind.COUNT, value=replace(value, unit="person")))


def _is_plain(total: Claim) -> bool:
    """Whether a count or a sum of money is independent and not an end or a part of another figure."""
    value = total.mention.value
    plain = isinstance(value, Quantity) and value.role is None and (value.number or 0) >= 2
    return plain and total.mention.kind in (Kind.COUNT, Kind.MONEY) and total.frame.qualifier in (None, "other")
