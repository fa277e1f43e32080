"""Lists of parts beside the total that they make: "12 people: five men and seven women"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from checker.compare.neighbours import exact
from checker.compare.plain_numbers import NUMBER, number_at, value_of
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity
from checker.text.people import counts_people


class Part(NamedTuple):
    """A part of a list and what it counts; no claim where no number states it ("a priest")."""

    claim: Claim | None
    number: float
    step: float
    words: str


class Parts(NamedTuple):
    """The parts of a total; `all` where they leave nothing out, else there may be more of it."""

    parts: tuple[Part, ...]
    all: bool


_OPEN = re.compile(
    r"\b(?:including|among|least|others?|rest|several|some|many|more|few|dozens|about|each|every|per|both|various|also|"
    r"later|already|then|another|nearly|almost|around|up to|whom|remaining|mostly|least|year|years|hours?|days?)\b",
    re.IGNORECASE,
)
"""Words by which a list leaves something out, or by which its numbers are none of things."""
_TOLD = (
    r"(?:\s+(?:people|victims|dead|killed|died|hurt|injured|wounded|arrested|aboard|were|was|are|have|been|had|in|the|"
    r"on|at|fire|blast|crash|class|all)\b){0,6}"
)
_COLON = re.compile(rf"{_TOLD}\s*(?P<mark>:|\(|\s[-–—]+\s)\s*", re.IGNORECASE)
_STOPS = {":": re.compile(r"[.;\n](?=\D|$)"), "(": re.compile(r"\)"), "-": re.compile(r"[.;\n](?=\D|$)|\s[-–—]+\s")}
_SCALES = {"million": 1e6, "billion": 1e9, "trillion": 1e12}
_ITEM = re.compile(
    rf"(?P<number>(?P<sign>[$£€])?(?P<plain>\d+\.\d+|{NUMBER})(?:\s(?P<scale>{'|'.join(_SCALES)}))?|an?)"
    r"\s+(?P<words>[^\d,;:()$£€]{2,60})",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*(?:,\s*and\b|,|;|\band\b)\s*", re.IGNORECASE)
_SETS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:\w+ )?(?:wins?|draws?|loss(?:es)?|defeats?|ties|won|drawn|lost)",
        r"(?:of them )?(?:in )?(?:gold|silver|bronze)s?(?: medals?)?",
        r"(?:of them )?(?:held by )?(?:the )?(?:democrats?|republicans?|independents?)",
    )
)
"""Things that a whole falls into, none of them in two ways."""
_DIVIDED = frozenset("medal match game seat race bout fight member lawmaker senator judge".split())
"""What falls into such things; "three wins, four draws and seven losses" is no total with its parts."""
_PLACED = re.compile(r"(?:in|on|for|to|at|from) .+", re.IGNORECASE)
_GROUPS = frozenset("group list set kind type category class rule goal option stage phase step bracket way".split())
_GENERIC = frozenset(
    "person people other victim passenger juror child adult student pupil hostage sibling singer".split()
)
_SEXED = (
    rf"(?:{NUMBER}|an?)\s+(?:[A-Za-z-]+\s+){{0,2}}"
    r"(?:m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|males?|females?|sons?|daughters?|brothers?|sisters?)\b"
)
_AND = r"(?:\s*,\s*and\s+|\s*,\s+|\s+and\s+)"
_SEXED_LIST = rf"{_SEXED}(?:{_AND}{_SEXED}){{1,9}}"
_BODY = r"(?:panel|jury|board|committee|council|crew|court|team|group|choir)"
_COMMA = re.compile(rf"(?:\s+{_BODY})?\s*,\s+(?P<list>{_SEXED_LIST})(?=\s*(?:[,.;:)–—]|$|were\b|who\b))", re.IGNORECASE)
_FURTHER = re.compile(
    rf"\s*,\s*(?:and\s+)?(?:{NUMBER}|an?|the|two|several|some|other|plus|along|with|as well|besides)\b", re.IGNORECASE
)
_BEFORE = re.compile(
    rf"(?:^|[^\w-])(?P<list>{_SEXED_LIST})\s*,\s+(?:(?:for\s+)?a\s+total\s+of\s+|making\s+)?$", re.IGNORECASE
)
_IN_ALL = re.compile(r"\s+(?:in\s+all|altogether|in\s+total|all\s+told)\b", re.IGNORECASE)
_BODY_OF = re.compile(rf"\b{_BODY}\s+of\s+(?P<total>{NUMBER})\s*,\s+$", re.IGNORECASE)
_REACH = 240


def _part(text: str, start: int, end: int, beside: Claim) -> Part | None:
    """One item of a list, if it is a number and what it counts."""
    held = _ITEM.fullmatch(text, start, end)
    if held is None or _OPEN.search(held["words"]):
        return None
    if held["plain"] is None:
        return Part(None, 1.0, 1.0, held["words"])
    scale = _SCALES[held["scale"].lower()] if held["scale"] else 1.0
    _, point, decimals = held["plain"].partition(".")
    number = scale * (float(held["plain"]) if point else value_of(held["plain"]))
    step = scale * 10.0 ** -len(decimals)
    return Part(_told(beside, held, number, step, text), number, step, held["words"])


def _told(beside: Claim, held: re.Match[str], number: float, step: float, text: str) -> Claim:
    """The number of an item as a claim; a sum of money is in the currency of its total."""
    start, end = held.span("number")
    unit = beside.mention.value.unit if held["sign"] and isinstance(beside.mention.value, Quantity) else ""
    value = Quantity(number, number, number, unit, step=step)
    return replace(
        number_at(beside, held.start("plain"), held.end("plain"), text) if "." not in held["plain"] else beside,
        mention=replace(beside.mention, start=start, end=end, text=text[start:end], value=value, core=None),
    )


def _list(text: str, start: int, end: int, beside: Claim) -> tuple[Part, ...]:
    """The items of a list, at least two; none where one of them is something else."""
    found, at = [], start
    for split in (*_SPLIT.finditer(text, start, end), None):
        stop = split.start() if split else end
        part = _part(text, at, stop, beside) if stop > at else None
        if part is None and stop > at:
            return ()
        found += [part] if part is not None else []
        at = split.end() if split else end
    return tuple(found) if len(found) > 1 else ()


def _in_sets(parts: tuple[Part, ...]) -> bool:
    return any(all(kind.fullmatch(part.words.strip()) for part in parts) for kind in _SETS)


def _falls_into(total: Claim, parts: tuple[Part, ...]) -> bool:
    """Whether a list behind a colon can only be the total once more, part by part."""
    value = exact(total)
    if value is None or value.number is None or value.number == len(parts) or value.unit in _GROUPS:
        return False
    money = {part.claim is not None and bool(getattr(part.claim.mention.value, "unit", "")) for part in parts}
    if money != {total.mention.kind is Kind.MONEY}:
        return False
    placed = all(_PLACED.fullmatch(part.words.strip()) for part in parts)
    return placed or _in_sets(parts) or (total.mention.kind is Kind.COUNT and _is_people(value))


def _is_people(value: Quantity) -> bool:
    return value.unit in _GENERIC or value.unit == "member" or counts_people(value.unit)


def after(total: Claim, text: str) -> Iterator[Parts]:
    """The lists that begin behind a total: behind a colon, a bracket or a dash, or as its men and women."""
    value = exact(total)
    if value is None or not _is_plain(total):
        return
    opened = _COLON.match(text, total.mention.end)
    if opened is not None:
        mark = opened["mark"].strip()[:1]
        stop = _STOPS[mark if mark in _STOPS else "-"].search(text, opened.end(), opened.end() + _REACH)
        parts = _list(text, opened.end(), stop.start() if stop else min(len(text), opened.end() + _REACH), total)
        if parts and _falls_into(total, parts):
            yield Parts(parts, True)
    apposed = _COMMA.match(text, total.mention.end)
    if apposed is not None and (value.unit in _GENERIC or value.unit == "member"):
        parts = _list(text, *apposed.span("list"), total)
        if parts:
            yield Parts(parts, not _FURTHER.match(text, apposed.end("list")))
    if text.startswith(", ", total.mention.end):
        start = total.mention.end + 2
        stop = _STOPS[":"].search(text, start, start + _REACH)
        parts = _list(text, start, stop.start() if stop else min(len(text), start + _REACH), total)
        if parts and value.unit in _DIVIDED and _in_sets(parts):
            yield Parts(parts, False)


def before(total: Claim, text: str) -> Iterator[Parts]:
    """The list that a total sums up: "five men and eight women, 13 people in all"."""
    value = exact(total)
    if value is None or not _is_plain(total) or not _IN_ALL.match(text, total.mention.end) or not _is_people(value):
        return
    start = max(total.sentence.start, total.mention.start - _REACH)
    held = _BEFORE.search(text, start, total.mention.start)
    parts = _list(text, *held.span("list"), total) if held is not None else ()
    if parts:
        yield Parts(parts, True)


_BARE_TOTAL = re.compile(
    rf"(?<![\w.,$£€])(?P<total>{NUMBER})\s+(?:in\s+all|altogether|all\s+told)\s*(?:,|:|[-–—]+)\s*(?P<list>{NUMBER}\s+(?:from|in|of)\s[^.;:\d—–]+)"
    rf"(?P<more>(?:{_AND}{NUMBER}\s+(?:from|in|of)\s[^.,;:\d—–]+)+)(?=\s*(?:[.,;)—–]|$))",
    re.IGNORECASE,
)


def told_in_all(beside: Claim, text: str) -> Iterator[tuple[Claim, Parts]]:
    """A total without a noun and its parts by place: "90 in all, 40 from Norvale and 50 from abroad"."""
    held = _BARE_TOTAL.search(text, beside.sentence.start, beside.sentence.end)
    parts = _list(text, held.start("list"), held.end("more"), beside) if held is not None else ()
    if held is not None and parts:
        yield _counted(number_at(beside, *held.span("total"), text)), Parts(parts, True)


def body_of(part: Claim, text: str) -> Claim | None:
    """The number of a body that a first part is of, which has no noun of its own: "the jury of 12, seven women ..."."""
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
    """Whether a count or a sum of money stands by itself and is no end or part of another figure."""
    value = total.mention.value
    plain = isinstance(value, Quantity) and value.role is None and (value.number or 0) >= 2
    return plain and total.mention.kind in (Kind.COUNT, Kind.MONEY) and total.frame.qualifier in (None, "other")
