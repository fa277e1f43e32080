"""How much time there is between two times, and whether a stated length fits it."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from checker.compare.thresholds import thresholds
from checker.compare.values.words_of_time import bare_weekday, without_guessed_year
from checker.model.claim import Claim
from checker.model.value import Duration, Quantity, TimeValue

MINUTES = {"minute": 1.0, "hour": 60.0, "day": 1440.0, "week": 10080.0, "month": 43830.0, "year": 525960.0}
_DAY = 1440.0
_ROUND_YEARS = 10
_LIMITS = thresholds()
_HEDGED = _LIMITS.length_hedge
_ROUNDING = {"minute": 5.0, "hour": 29.0, "day": 0.0, "week": 5000.0, "month": 24000.0, "year": 300000.0}
"""Minutes by which a length in a unit may be off, because writers round to the unit."""
_PLAUSIBLE = _LIMITS.plausible_slip
_WEEK_DAYS = 7


class Reach(NamedTuple):
    """The least and most minutes possible between two ends."""

    least: float
    most: float


def _clock(value: TimeValue) -> int | None:
    return None if value.hour is None else value.hour * 60 + (value.minute or 0)


def _is_date(claim: Claim) -> bool:
    value = claim.mention.value
    return isinstance(value, TimeValue) and (value.first is not None or value.weekday is not None)


def reach_of(start: Claim, end: Claim) -> Reach | None:
    """The time between two ends; None if their words leave it open."""
    first, last = start.mention.value, end.mention.value
    if not isinstance(first, TimeValue) or not isinstance(last, TimeValue) or first.mod or last.mod:
        return None
    from_clock, to_clock = _clock(first), _clock(last)
    if from_clock is not None and to_clock is not None:
        return _between_clocks(first, from_clock, last, to_clock)
    if (from_clock is not None and not _is_date(start)) or (to_clock is not None and not _is_date(end)):
        return None
    weekdays = bare_weekday(start), bare_weekday(end)
    if weekdays[0] is not None and weekdays[1] is not None:
        days = ((weekdays[1].weekday or 0) - (weekdays[0].weekday or 0)) % _WEEK_DAYS
        return Reach(days * _DAY, (days + 1) * _DAY)
    if any(weekdays) or first.deictic or last.deictic or None in (first.first, first.last, last.first, last.last):
        return None
    least, most = _days(last.first, first.last), _days(last.last, first.first)
    if any(without_guessed_year(claim) for claim in (start, end)):
        turn = 365 if most < 0 else 0
        least, most = least + turn, most + turn
    return Reach(least * _DAY, (most + 1) * _DAY) if most >= 0 else None


def _days(later: dt.date | None, earlier: dt.date | None) -> int:
    assert later is not None and earlier is not None
    return (later - earlier).days


def _between_clocks(first: TimeValue, start: int, last: TimeValue, end: int) -> Reach | None:
    """The minutes between two clock times, on named days or within one day or night."""
    if first.first is not None and last.first is not None:
        minutes = float(_days(last.first, first.first) * _DAY + end - start)
        return Reach(minutes, minutes) if minutes >= 0 else None
    minutes = float((end - start) % _DAY)
    if first.readings or last.readings or first.zone != last.zone:
        return None
    return Reach(minutes, minutes)


def length_of(claim: Claim) -> Quantity | None:
    value = claim.mention.value
    fits = isinstance(value, Duration) and value.length.number is not None and value.length.unit in MINUTES
    return value.length if fits and isinstance(value, Duration) else None


def off(length: Quantity, reach: Reach, start: Claim, end: Claim) -> bool:
    """Whether no reading of a length fits the time between its ends: rounded, counting both days, or only work days."""
    size, number = MINUTES[length.unit], length.number or 0.0
    told, rounding = number * size, _ROUNDING[length.unit]
    if number != int(number):
        rounding = min(rounding, size / 4)
    if length.unit == "year" and number % _ROUND_YEARS == 0:
        rounding += 2 * size
    if not reach.least / _PLAUSIBLE <= told <= reach.most * _PLAUSIBLE:
        return False
    if length.modifier == ">":
        return reach.most + rounding < told
    if length.modifier == "<":
        return reach.least - rounding > told
    if length.modifier == "~":
        rounding = max(rounding, _HEDGED * told, size)
    if length.unit == "day" and number <= reach.most / _DAY and _working(start, end) <= number:
        return False
    return not reach.least - rounding <= told <= reach.most + rounding


def _working(start: Claim, end: Claim) -> int:
    """The days from one end to the other without weekends; a number that no length reaches if they are not known."""
    first, last = start.mention.value, end.mention.value
    assert isinstance(first, TimeValue) and isinstance(last, TimeValue)
    if first.first is None or last.first is None or (last.first - first.first).days > 400:
        return 10_000
    if bare_weekday(start) and (first.weekday in (6, 7) or last.weekday in (6, 7) or last.first < first.first):
        return 10_000
    days = (first.first + dt.timedelta(step) for step in range((last.first - first.first).days + 1))
    return sum(day.isoweekday() <= 5 for day in days)


def shorter(length: Quantity, reach: Reach) -> bool:
    return (length.number or 0.0) * MINUTES[length.unit] < reach.least


def spoken(reach: Reach, unit: str) -> str:
    """The time between two ends, in a unit."""
    least, most = (f"{minutes / MINUTES[unit]:.1f}".removesuffix(".0") for minutes in reach)
    return f"{least} {unit}s" if least == most else f"{least} to {most} {unit}s"
