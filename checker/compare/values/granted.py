"""Differences between two times that readers tolerate: a year that was guessed, a night that runs past midnight."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace

from checker.compare.thresholds import thresholds
from checker.compare.values.time import TimeRelation, compare_times, describe
from checker.compare.values.words_of_time import (
    bare_weekday,
    look_apart,
    names_its_week,
    open_time,
    refers_back,
    without_guessed_year,
)
from checker.model.claim import Claim
from checker.model.value import TimeValue

_DAY = dt.timedelta(1)
_LIMITS = thresholds()
_LONG_AGO = _LIMITS.long_ago
_FRIDAY = 5
_LATE_PARTS = (None, "AF", "EV", "NI")
_DECADES = re.compile(r"-P(\d+)E")
_DECADE = _LIMITS.decades_ago
_SPOKEN_HOUR = re.compile(r"(?:\d{1,2}|[a-z]+)(?: o['’]clock)? (?:in the (?:morning|afternoon|evening)|at night)", re.I)


def granted(left: Claim, right: Claim) -> str | None:
    """Why a reader accepts two times as one although they differ; None if no reader would."""
    return next((why for grant in _GRANTS if (why := grant(left, right)) is not None), None)


def _back_reference(left: Claim, right: Claim) -> str | None:
    """What "that year" refers to is too uncertain to contradict another article."""
    back = next((claim for claim in (left, right) if refers_back(claim)), None)
    if back is None or left.article == right.article:
        return None
    return f'"{back.mention.text}" refers to a time mentioned earlier'


def _guessed_year(left: Claim, right: Claim) -> str | None:
    """A month without a written year fits any year if month and day are the same."""
    plain = [without_guessed_year(claim) for claim in (left, right)]
    if plain == [None, None] or not _fit(plain[0] or left.mention.value, plain[1] or right.mention.value):
        return None
    unwritten = left if plain[0] is not None else right
    return f'"{unwritten.mention.text}" does not say which year'


def _one_weekday(left: Claim, right: Claim) -> str | None:
    """A weekday without a date leaves its week open.

    This holds against another weekday, against "today", or if its words are ambiguous ("last Monday").
    """
    for one, other in ((left, right), (right, left)):
        bare, another = bare_weekday(one), bare_weekday(other)
        if bare is None or look_apart(one, other):
            continue
        if (another or names_its_week(one) or _is_deictic_day(other)) and _fit(bare, another or other.mention.value):
            return f'"{one.mention.text}" does not say which week'
    return None


def _is_deictic_day(claim: Claim) -> bool:
    value = claim.mention.value
    return isinstance(value, TimeValue) and value.deictic is not None and value.deictic.endswith("D")


def _night_and_morning(left: Claim, right: Claim) -> str | None:
    """The night of a day runs into the early hours of the next: "Friday night", "early Saturday"."""
    for night, early in _times(left, right):
        if night.part == "NI" and _is_early(early) and _follows(early, night):
            return "a night runs into the morning of the next day"
    return None


def _is_early(value: TimeValue) -> bool:
    return value.mod == "START" and value.part in (None, "MO") and (value.day or value.weekday) is not None


def _follows(later: TimeValue, earlier: TimeValue) -> bool:
    """Whether `later` is the day after `earlier`, by date or by weekday."""
    if later.first is not None and earlier.first is not None:
        return later.first - earlier.first == _DAY
    return later.weekday is not None and earlier.weekday is not None and later.weekday == earlier.weekday % 7 + 1


def _weekend(left: Claim, right: Claim) -> str | None:
    """A weekend can begin on Friday."""
    for weekend, day in _times(left, right):
        friday = day.weekday == _FRIDAY and day.part in _LATE_PARTS
        if weekend.weekend and friday and any(_begins(one, day) for one in (weekend, *weekend.readings)):
            return "a weekend can begin on Friday"
    return None


def _begins(weekend: TimeValue, friday: TimeValue) -> bool:
    return weekend.first is None or friday.first is None or weekend.first - friday.first == _DAY


def _counted_days(left: Claim, right: Claim) -> str | None:
    """A long count of days may include either end: "17 days ago" may be off by a day."""
    for ago, day in _times(left, right):
        counted = re.fullmatch(r"-P(\d+)D", ago.deictic or "")
        if counted is None or int(counted[1]) < _LONG_AGO or None in (ago.first, day.first, day.last):
            continue
        assert ago.first is not None and day.first is not None and day.last is not None
        if day.first - _DAY <= ago.first <= day.last + _DAY:
            return f"{counted[1]} days may be counted with either end"
    return None


def _decades_ago(left: Claim, right: Claim) -> str | None:
    """Decades are counted in round figures: "two decades ago" may be off by three years."""
    for claim, (ago, other) in zip((left, right), _times(left, right), strict=False):
        counted = _DECADES.fullmatch(ago.deictic or "")
        if counted is None or ago.year is None or other.year is None or open_time(claim) is not None:
            continue
        if abs(ago.year - other.year) <= _DECADE * int(counted[1]):
            return f"{describe(other)} is about {claim.mention.text}"
    return None


def _spoken_hour(left: Claim, right: Claim) -> str | None:
    """ "Four in the morning" is any time from four to five."""
    for claim, other in ((left, right), (right, left)):
        value = claim.mention.value
        spoken = _SPOKEN_HOUR.fullmatch(claim.mention.text) is not None
        if spoken and isinstance(value, TimeValue) and _fit(replace(value, minute=None), other.mention.value):
            return f'"{claim.mention.text}" gives only the hour'
    return None


def _times(left: Claim, right: Claim) -> list[tuple[TimeValue, TimeValue]]:
    """The two values in both orders; empty unless both are times."""
    a, b = left.mention.value, right.mention.value
    return [(a, b), (b, a)] if isinstance(a, TimeValue) and isinstance(b, TimeValue) else []


def _fit(a: object, b: object) -> bool:
    """Whether two values can be the same time."""
    if not isinstance(a, TimeValue) or not isinstance(b, TimeValue):
        return False
    return compare_times(a, b).relation not in (TimeRelation.DISJOINT, TimeRelation.UNKNOWN)


_GRANTS: tuple[Callable[[Claim, Claim], str | None], ...] = (
    _back_reference,
    _guessed_year,
    _one_weekday,
    _night_and_morning,
    _weekend,
    _counted_days,
    _decades_ago,
    _spoken_hour,
)
