"""Inside one article: a length that its first and last day do not make ("a six-day fair from March 3 to 20")."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from checker.compare.neighbours import between, exact, ordered
from checker.compare.relation import Contradiction
from checker.compare.time import describe
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import TimeValue

NAME = "span"
KINDS = frozenset({Kind.DATE, Kind.DURATION})

_TO = re.compile(r"\s*(?:to|until|till|through|-|–|—)\s*", re.IGNORECASE)
_THING_RUNS = re.compile(
    r"\s+(?:[\w'’-]+\s+){1,5}(?:runs|ran|will run|is|was|lasts|lasted|will last|takes place|will take place|took place"
    r"|will be held|was held|is being held|is to be held|to be held|held|scheduled|goes|went)\s+from\s+",
    re.IGNORECASE,
)
_FROM = re.compile(r"\s*(?:(?:,|\(|:|-|–|—)\s*)?from\s+", re.IGNORECASE)
_TERM = re.compile(r"\s*,\s*(?:a|an)\s+(?:term|period|span|stretch|run|stay|reign|total)\s+of\s+", re.IGNORECASE)
_UNITS = frozenset({"day", "week"})
_WEEK = 7
_MONDAY = dt.date(2001, 1, 1)


def _ends(first: TimeValue, last: TimeValue) -> tuple[dt.date, dt.date] | None:
    """The first and last day of two full dates, or of two weekdays of one week in a year that stands for any."""
    full = first.day is not None and last.day is not None
    if full and first.first and last.first and first.year is not None and last.year is not None:
        return first.first, last.first
    if first.weekday and last.weekday and not full:
        return _MONDAY + dt.timedelta(first.weekday - 1), _MONDAY + dt.timedelta(
            last.weekday - 1 + (_WEEK if last.weekday < first.weekday else 0)
        )
    if full and first.month and first.month == last.month and first.year is None and last.year is None:
        return dt.date(2000, 1, first.day or 1), dt.date(2000, 1, last.day or 1)
    return None


def _allowed(number: float, unit: str, first: dt.date, last: dt.date, known: bool) -> bool:
    """Whether a length can be told of two ends: both counted or one of them, work days only, weeks about."""
    days = (last - first).days
    if unit == "week":
        return abs(days - number * _WEEK) <= 3 + number / 4
    weekend = {6, 7} if known else {1, 2}
    working = sum((first + dt.timedelta(step)).isoweekday() not in weekend for step in range(min(days, 366) + 1))
    return (working if known else working - 2) <= number <= days + 1


def _triples(claims: Sequence[Claim], text: str) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Length, first and last date, the length before or behind the two."""
    for a, b, c in zip(claims, claims[1:], claims[2:], strict=False):
        if not a.sentence == b.sentence == c.sentence:
            continue
        if _TO.fullmatch(between(b, c, text)):
            gap = between(a, b, text)
            if _FROM.fullmatch(gap) or _THING_RUNS.fullmatch(gap):
                yield a, b, c
        elif _TO.fullmatch(between(a, b, text)) and _TERM.fullmatch(between(b, c, text)):
            yield c, a, b


def _contradiction(length: Claim, first: Claim, last: Claim) -> Contradiction | None:
    said, start, end = exact(length), first.mention.value, last.mention.value
    if said is None or said.number is None or not isinstance(start, TimeValue) or not isinstance(end, TimeValue):
        return None
    if said.unit == "year":
        years = end.year - start.year if start.year is not None and end.year is not None else None
        if years is None or said.number - 1 <= years <= said.number + 1:
            return None
        why = f"from {describe(start)} to {describe(end)} is {years} years"
    else:
        ends = _ends(start, end) if said.unit in _UNITS else None
        bare = start.day is None
        if ends is None or ends[1] < ends[0] or (bare and (said.number > _WEEK or said.unit != "day")):
            return None
        if _allowed(said.number, said.unit, *ends, known=bare or start.year is not None):
            return None
        why = f"from {describe(start)} to {describe(end)} is {(ends[1] - ends[0]).days + 1} days, both counted"
    sides = [(length.mention.text, length), (describe(start), first), (describe(end), last)]
    return Contradiction(ordered(sides), why)


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every length in days, weeks or years that its own two ends do not make."""
    found = (_contradiction(*triple) for triple in _triples(claims, article.text))
    return [item for item in found if item is not None]
