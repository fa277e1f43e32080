"""Inside one article: a clock time and its gloss in another zone that do not match ("6:45 a.m. (1154 GMT)")."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from checker.compare.comparator import OneArticle
from checker.compare.one_article.sentence.neighbours import pairs_in_sentence
from checker.compare.one_article.times.clock_offsets import ZONE, ZONE_NAME, named_zone, two_offsets
from checker.compare.thresholds import thresholds
from checker.compare.values.day_sets import clock_slack
from checker.compare.values.relation import Contradiction
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import TimeValue
from checker.text.zones import IN_USE, offsets

_DAY = (
    r"(?:(?:\s+on)?\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow)"
    r"(?:\s+(?:morning|afternoon|evening|night))?|\s+(?:in\s+the|on)\s+(?:morning|afternoon|evening)|\s+hours)?"
)
_GLOSS = re.compile(
    rf"{_DAY}(?:\s+(?:local(?:\s+time)?|{ZONE_NAME}))?{_DAY}(?:\s*(?:[(\[]|,\s+or\s+|/)\s*|\s+[-–—]\s+)(?:or\s+)?"
)
_BOTH_NAMED = re.compile(rf"(?:\s+{ZONE_NAME})?(?:\s*,\s*|\s*/\s*|\s*;\s*|\s+)(?:which is\s+|that is\s+|or\s+)?")
"""What joins two clock times if each names its zone: "7.30pm GMT, 8.45pm CET"."""
_LOOSE = re.compile(r"\b(?:shortly|just|soon|right|minutes?|little)\s+(?:\w+\s+)?$", re.IGNORECASE)
"""Words before a clock time that may be rounded, unlike its gloss: "shortly before 7 a.m. (0650 GMT)"."""
_TO = re.compile(r"(?:\d|[ap]\.?m\.?|[A-Z]{2,5}|time|noon|midnight)\s*(?:\b(?:to|until|till|and|through)\b|[-–])\s*$")
_ON = re.compile(rf"(?:\s+{ZONE_NAME})?\s*(?:\b(?:to|until|till|and|through)\b|[-–])\s*\d")
"""What joins the ends of a span before the first clock time, and after the second."""
_LIMITS = thresholds()
_LOOSELY = _LIMITS.clock_loosely
_ABOUT = _LIMITS.clock_about
_STEPS = (60, 30, 15, 5, 1)
_CHANGING = frozenset({3, 4, 9, 10, 11})
"""Months in which some zones change their clocks, or may soon."""
_MINUTES = 24 * 60
_HALF = 12 * 60


class Moment(NamedTuple):
    """A clock time: its minutes since midnight (two values if it may be a.m. or p.m.) and its zone."""

    minutes: frozenset[int]
    zones: frozenset[int]
    """Minutes east of UTC; empty if no zone is named."""
    slack: int
    step: int
    """The largest step in `_STEPS` that divides its minutes."""


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every clock time beside its gloss in another zone that is another moment or fits no zone."""
    found = []
    days = _days(claims)
    clocks = [claim for claim in claims if claim.mention.kind is Kind.TIME]
    for left, right in pairs_in_sentence(clocks, reach=1):
        first, second = left.mention.value, right.mention.value
        if not isinstance(first, TimeValue) or not isinstance(second, TimeValue):
            continue
        opened = _GLOSS.fullmatch(article.text, left.mention.end, right.mention.start)
        if (opened is None and not _named_apart(left, right, article.text)) or _is_span(left, right, article.text):
            continue
        told = days.get(left.sentence.index, set())
        day = next(iter(told)) if len(told) == 1 else None if told else _likely_day(first)
        why = _wrong(_moment(left, first, article.text, day), _moment(right, second, article.text, day))
        if why is not None:
            found.append(Contradiction(((left.mention.text, left), (right.mention.text, right)), why))
    return found or two_offsets(clocks, article.text)


def _named_apart(left: Claim, right: Claim, text: str) -> bool:
    """Whether two clock times side by side name different zones, so that they state one moment twice."""
    names = [named_zone(claim, text) for claim in (left, right)]
    joined = _BOTH_NAMED.fullmatch(text, left.mention.end, right.mention.start)
    return bool(all(names) and names[0] != names[1] and joined)


def _is_span(left: Claim, right: Claim, text: str) -> bool:
    """Whether two clock times are ends of spans and not a gloss: "from 9 a.m. to 5 p.m. EST (1400 to 2200 GMT)"."""
    before = text[left.sentence.start : left.mention.start]
    return _TO.search(before) is not None or _ON.match(text, right.mention.end) is not None


def _days(claims: Sequence[Claim]) -> dict[int, set[dt.date | None]]:
    """The days that each sentence names, by its number. Neighbouring days count as one, as zones may differ at night.

    None represents a month or a year without a day.
    """
    found: dict[int, set[dt.date | None]] = {}
    for claim in claims:
        value = claim.mention.value
        if isinstance(value, TimeValue) and (value.first or value.month or value.year):
            days = found.setdefault(claim.sentence.index, set())
            day = value.first if value.first == value.last else None
            if day is None or not any(near is not None and abs((day - near).days) <= 1 for near in days):
                days.add(day)
    return found


def _likely_day(value: TimeValue) -> dt.date | None:
    """The last day named or, without one, the publication day; None near a change of clocks."""
    try:
        day = dt.date.fromisoformat(value.timex[:10])
    except ValueError:
        return None
    return None if day.month in _CHANGING else day


def _moment(claim: Claim, value: TimeValue, text: str, day: dt.date | None) -> Moment | None:
    """The clock time of a claim; None if it has no minute."""
    if value.hour is None or value.minute is None:
        return None
    behind = ZONE.match(text, claim.mention.end)
    named = claim.mention.text + (behind[0] if behind else "")
    said = frozenset() if value.zone is None else frozenset({value.zone})
    zones = said if re.search(r"[+-]\d", named) else offsets(named, day) or said
    minute = value.hour * 60 + value.minute
    minutes = {minute, (minute + _HALF) % _MINUTES} if value.readings else {minute}
    loose = _LOOSE.search(text[claim.sentence.start : claim.mention.start]) is not None
    slack = _LOOSELY if loose else min(clock_slack(value), _ABOUT)
    return Moment(frozenset(minutes), zones, slack, next(step for step in _STEPS if minute % step == 0))


def _wrong(first: Moment | None, second: Moment | None) -> str | None:
    """Why two clock times are not one moment, or None. A zone that is not named can be any in use.

    "About 4:30" allows 4:35 in another zone, but not 4:50, and not the rounder 4:00.
    """
    if first is None or second is None or first.zones == second.zones:
        return None
    slack = first.slack if second.step < first.step else 0
    here, there = first.zones or IN_USE, second.zones or IN_USE
    ways = product(first.minutes, second.minutes, here, there)
    off = min(_apart(a - zone, b - other) for a, b, zone, other in ways)
    if off <= slack:
        return None
    if first.zones and second.zones:
        return f"they are {off} minutes apart"
    return f"no time zone fits: the nearest is {off} minutes off"


def _apart(one: int, other: int) -> int:
    """Minutes between two times of day, the shorter way round."""
    apart = abs(one - other) % _MINUTES
    return min(apart, _MINUTES - apart)


COMPARATOR = OneArticle("clock", frozenset({Kind.TIME, Kind.DATE}), inspect_article)
