"""Inside one article: a length that does not fit its first and last day ("a six-day fair from March 3 to 20")."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from checker.compare.comparator import OneArticle
from checker.compare.one_article.sentence.neighbours import between, exact, ordered
from checker.compare.one_article.times.course import counted_hours, lengths
from checker.compare.values.relation import Contradiction
from checker.compare.values.time_words import describe
from checker.compare.values.words_of_time import bare_weekday
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import TimeValue
from checker.text.word_lists import alternations

_ANY = alternations("compare/span")

_TO = re.compile(r"\s*(?:to|until|till|through|-|–|—)\s*", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_VERB = rf"(?:(?:that|which)\s+)?(?:runs?|{_ANY['verb']}|lasts?)"
_ENDS = r"(?:from|between|for|on)"
_PLACE = r"(?:\s+(?:in|at|of)\s+(?:the\s+)?[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,2})?"
_THING_RUNS = re.compile(rf"\s+(?:[\w'’-]+\s+){{1,5}}(?i:{_VERB})\s+(?:(?i:{_ENDS})\s+)?")
_THING = re.compile(rf"\s+(?:[a-z'’-]+\s+)?[a-z'’-]+{_PLACE}(?:\s*[,(:–—-]\s*|\s+)(?:(?i:{_ENDS})\s+)?")
"""What a length such as "three-day" describes: a noun with its adjective and place, directly before the two ends."""
_FROM = re.compile(r"\s*(?:(?:,|\(|:|-|–|—)\s*(?:from\s+|between\s+)?|from\s+|between\s+)", re.IGNORECASE)
_OFFICE = re.compile(
    r"\s+(?:as\s+(?:[\w'’-]+\s+){0,3}[\w'’-]+|in\s+(?:office|power|charge|prison|jail|exile|parliament|[A-Z]\w+)"
    r"|of\s+(?!(?:an?|the|his|her|its|their)\s)(?:[a-z'’-]+\s+){0,4}[a-z'’-]+),?\s+(?:from|between)\s+"
)
_TERM = re.compile(
    r"\s*,\s*(?:a|an)\s+(?:term|period|span|stretch|run|stay|reign|total)\s+of\s+|\s*\(\s*|\s*,\s*(?:or|lasting|for)\s+"
    r"|,?\s+(?:lasted|lasts|will last)\s+(?:for\s+)?",
    re.IGNORECASE,
)
_LED = re.compile(r"\b(?:from|between|of)\s+$", re.IGNORECASE)
_NO_LENGTH = re.compile(
    rf"\s+(?:[\w'’-]+\s+)*?(?:{_ANY['no length']}|(?!talks|games|series|olympics)[\w’'-]*[^s\W]s)\b",
    re.IGNORECASE,
)
"""Nouns whose length describes their kind and not this one's duration: "a four-day week", "10-year bonds"."""
_NOUN = re.compile(rf"\s+[a-z'’-]+(?:\s+(?!(?:{_ANY['noun']}|runs?)\b)[a-z'’-]+)?")
_OTHER_LENGTH = re.compile(
    rf"\b(?:{_ANY['other length']})\s+$",
    re.IGNORECASE,
)
_COUNTED_ON = re.compile(r"\s+(?:later|earlier|after|before|ago|old|of age|from now)\b", re.IGNORECASE)
_ABOUT = {"week": (7, 3.0), "month": (30.4, 16.0)}
"""Units used loosely: their days, and by how many days one may be off; larger numbers may be off by a little more."""
_WEEK = 7
_WEEKEND = frozenset({6, 7})
_MONDAY = dt.date(2001, 1, 1)


def _ends(first: TimeValue, last: TimeValue) -> tuple[dt.date, dt.date] | None:
    """The first and last day of two full dates, or of two weekdays in a sample week."""
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
    """Whether a length fits two ends: counting both or one, only work days, or roughly for weeks and months.

    If one end is on a weekend, weekend days count.
    """
    days = (last - first).days
    if unit in _ABOUT:
        size, slack = _ABOUT[unit]
        return abs(days - number * size) <= slack + number * size / 28
    if known and {first.isoweekday(), last.isoweekday()} & _WEEKEND:
        return days <= number <= days + 1
    weekend = _WEEKEND if known else {1, 2}
    working = sum((first + dt.timedelta(step)).isoweekday() not in weekend for step in range(min(days, 366) + 1))
    return (working if known else working - 2) <= number <= days + 1


def _before(length: Claim, first: Claim, text: str) -> bool:
    """Whether the words between a length and two ends attach the length to them."""
    gap = between(length, first, text)
    if "-" in length.mention.text:
        noun = _NOUN.match(gap)
        return (
            noun is not None
            and not _NO_LENGTH.fullmatch(noun[0])
            and bool(_THING.fullmatch(gap) or _THING_RUNS.fullmatch(gap))
        )
    return bool(_FROM.fullmatch(gap) or _OFFICE.fullmatch(gap))


def _ends_joined(first: Claim, last: Claim, text: str) -> bool:
    """Whether two dates are the ends of one interval: "3 to 9 May", "between 3 and 9 May"."""
    gap = between(first, last, text)
    opened = _BETWEEN.search(text[max(0, first.mention.start - 10) : first.mention.start])
    return bool(_TO.fullmatch(gap) or (opened and _AND.fullmatch(gap)))


def _triples(claims: Sequence[Claim], text: str) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Each length with its first and last date; the length comes before or after the two."""
    for a, b, c in zip(claims, claims[1:], claims[2:], strict=False):
        if not a.sentence == b.sentence == c.sentence:
            continue
        length = a if _ends_joined(b, c, text) else c
        if _OTHER_LENGTH.search(text[max(0, length.mention.start - 16) : length.mention.start]):
            continue
        if length is a and _before(a, b, text):
            yield a, b, c
        elif length is c and _ends_joined(a, b, text) and _TERM.fullmatch(between(b, c, text)):
            led = _LED.search(text[max(0, a.mention.start - 10) : a.mention.start])
            if led and not _COUNTED_ON.match(text, c.mention.end):
                yield c, a, b


def _months(start: TimeValue, end: TimeValue) -> int | None:
    """The months between two months without days."""
    if start.day is not None or end.day is not None or start.month is None or end.month is None:
        return None
    years = (end.year - start.year) * 12 if start.year is not None and end.year is not None else 0
    return (end.month - start.month) % 12 if years == 0 else years + end.month - start.month


def _contradiction(length: Claim, first: Claim, last: Claim) -> Contradiction | None:
    told = exact(length)
    start, end = (bare_weekday(claim) or claim.mention.value for claim in (first, last))
    if told is None or told.number is None or not isinstance(start, TimeValue) or not isinstance(end, TimeValue):
        return None
    why = _off(told.number, told.unit, start, end)
    if why is None:
        return None
    sides = [(length.mention.text, length), (describe(start), first), (describe(end), last)]
    return Contradiction(ordered(sides), f"from {describe(start)} to {describe(end)} is {why}")


def _off(number: float, unit: str, start: TimeValue, end: TimeValue) -> str | None:
    """The real length, or None if the stated one fits."""
    if unit == "year":
        years = end.year - start.year if start.year is not None and end.year is not None else -1
        return None if years < 0 or number - 1 <= years <= number + 1 else f"{years} years"
    months = _months(start, end) if unit == "month" else None
    if months is not None:
        return None if months - 1 <= number <= months + 1 else f"{months + 1} months, both counted"
    ends = _ends(start, end) if unit == "day" or unit in _ABOUT else None
    bare = start.day is None
    if ends is None or ends[1] < ends[0] or (bare and (number > _WEEK or unit != "day")):
        return None
    if _allowed(number, unit, *ends, known=bare or start.year is not None):
        return None
    return f"{(ends[1] - ends[0]).days + 1} days, both counted"


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every length in days, weeks, months or years that does not fit its own two ends."""
    found = (_contradiction(*triple) for triple in _triples(_dates(claims), article.text))
    told = [item for item in found if item is not None]
    taken = {claim.mention.start for item in told for _, claim in item.sides}
    by_verbs = [*lengths(claims, article.text), *counted_hours(claims, article.text)]
    return [*told, *(item for item in by_verbs if not {claim.mention.start for _, claim in item.sides} & taken)]


def _dates(claims: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.mention.kind is not Kind.TIME]


COMPARATOR = OneArticle("span", frozenset({Kind.DATE, Kind.TIME, Kind.DURATION}), inspect_article)
