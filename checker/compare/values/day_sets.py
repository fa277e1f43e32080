"""The days and the minutes that a time value allows, as bits of an integer.

A value is the set of moments that fit all of its known parts. Relations between values are then relations between sets,
which makes them symmetric, reflexive and transitive by construction.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from checker.compare.thresholds import thresholds
from checker.model.value import TimeValue
from checker.text.calendar import PART_HOURS, SEASON_MONTHS, days_in_month

CYCLE = (dt.date(2000, 1, 1).toordinal(), dt.date(2027, 12, 31).toordinal())
"""28 years hold every combination of leap year and weekday: enough to compare values of unknown year."""
DAY = 24 * 60
_LONG = 4000
_APPROXIMATE = {"day": 3, "week": 7, "month": 20}
_LIMITS = thresholds()
_CLOCK_SLACK = _LIMITS.clock_slack
_SHARE = {"START": (0.0, 0.5), "MID": (0.2, 0.8), "END": (0.5, 1.0)}
"""The share of a period that "early", "mid" and "late" can cover; generous, because conflicts depend on it."""


@dataclass(frozen=True, slots=True)
class DaySet:
    """Days by ordinal: bit `i` of `bits` is day `low + i`. A set without a year is `endless` and holds one cycle."""

    low: int
    bits: int
    endless: bool


def has_parts(value: TimeValue) -> bool:
    """Whether anything is known of the day of `value`."""
    known = (value.year, value.half, value.quarter, value.season, value.month, value.week, value.day, value.weekday)
    return value.weekend or any(part is not None for part in known)


def _fits(value: TimeValue, day: dt.date) -> bool:
    """Whether `day` fits the known parts of `value`. Bounds cover its week, and the year of a week or season."""
    if (value.weekday is not None and day.isoweekday() != value.weekday) or (value.weekend and day.isoweekday() < 6):
        return False
    if (value.month is not None and day.month != value.month) or (value.day is not None and day.day != value.day):
        return False
    if value.year is not None and value.week is None and value.season is None and day.year != value.year:
        return False
    if (value.quarter is not None and (day.month + 2) // 3 != value.quarter) or (
        value.half is not None and (day.month + 5) // 6 != value.half
    ):
        return False
    return _in_season(value.season, day.month) and _in_share(value, day)


def _in_season(season: str | None, month: int) -> bool:
    if season is None:
        return True
    first, last = SEASON_MONTHS[season]
    return first <= month <= last if first < last else month >= first or month <= last


def _in_share(value: TimeValue, day: dt.date) -> bool:
    """Whether `day` lies in the early, middle or late part of a month of unknown year."""
    if value.month is None or value.day is not None or value.mod not in _SHARE or value.first is not None:
        return True
    low, high = _SHARE[value.mod]
    length = days_in_month(None, value.month)
    return low * length < day.day <= high * length + 1


def _bounds(value: TimeValue) -> tuple[int, int] | None:
    """First and last ordinal, narrowed by "early" and "late" and widened by "about"; None if a bound is unknown."""
    if value.first is None or value.last is None or value.last < value.first:
        return None
    low, high = value.first.toordinal(), value.last.toordinal()
    length = high - low + 1
    if value.mod in _SHARE and value.day is None and value.weekday is None and length > 1:
        start, end = _SHARE[value.mod]
        return low + int(start * length), low + max(int(end * length), 1) - 1
    slack = _slack(value, length)
    return max(1, low - slack), high + slack


def _slack(value: TimeValue, length: int = 1) -> int:
    """The days that "about" adds on both sides; with a clock time it widens the clock, and only midnight adds a day."""
    if value.mod != "APPROX":
        return 0
    if value.hour is not None:
        return int(not clock_slack(value) <= value.hour * 60 + (value.minute or 0) < DAY - clock_slack(value))
    if length < 15:
        return _APPROXIMATE["day" if length < 5 else "week"]
    return max(length // 2, _APPROXIMATE["month"])


def clock_slack(value: TimeValue) -> int:
    """The minutes that "about" adds to a clock time on both sides."""
    if value.mod != "APPROX" or value.hour is None:
        return 0
    return next(slack for step, slack in _CLOCK_SLACK if (value.minute or 0) % step == 0)


@lru_cache(maxsize=1 << 14)
def day_set(value: TimeValue) -> DaySet | None:
    """The days that `value` allows; None if nothing is known of its day, or if no day fits ("Feb. 30")."""
    bounds = _bounds(value)
    if bounds is None and not has_parts(value):
        return None
    low, high = bounds or CYCLE
    whole = (1 << (high - low + 1)) - 1
    if bounds is not None and (high - low > _LONG or _slack(value)):
        return DaySet(low, whole, False)
    bits = _fitting(value, low, high)
    if bounds is None:
        return DaySet(low, _smeared(bits, _slack(value)), True) if bits else None
    return DaySet(low, bits or whole, False)


_ONE = ord("1")


def _fitting(value: TimeValue, low: int, high: int) -> int:
    """The days from `low` to `high` that fit the known parts of `value`: bit `i` is day `low + i`."""
    first, step = low, 1
    if value.weekday is not None:
        first += (value.weekday - dt.date.fromordinal(low).isoweekday()) % 7
        step = 7
    marks = bytearray(b"0" * (high - low + 1))
    for day in range(first, high + 1, step):
        if _fits(value, dt.date.fromordinal(day)):
            marks[high - day] = _ONE
    return int(marks, 2)


def _smeared(bits: int, reach: int) -> int:
    """The days widened by `reach` on both sides."""
    smeared = 0
    for shift in range(-reach, reach + 1):
        smeared |= bits << shift if shift >= 0 else bits >> -shift
    return smeared & ((1 << (CYCLE[1] - CYCLE[0] + 1)) - 1)


def aligned(left: DaySet, right: DaySet, left_value: TimeValue, right_value: TimeValue) -> tuple[int, int]:
    """The bits of both sets on one scale. An endless set is expanded over the days of the bounded one."""
    if left.endless and not right.endless:
        return _over(left_value, right), right.bits
    if right.endless and not left.endless:
        return left.bits, _over(right_value, left)
    low = min(left.low, right.low)
    return left.bits << (left.low - low), right.bits << (right.low - low)


@lru_cache(maxsize=1 << 14)
def _over(value: TimeValue, window: DaySet) -> int:
    """The days of `window` that fit an endless `value`, on the scale of `window`."""
    reach = _slack(value)
    bits = 0
    for index in range(window.bits.bit_length()):
        day = window.low + index
        if any(_fits(value, dt.date.fromordinal(near)) for near in range(max(1, day - reach), day + reach + 1)):
            bits |= 1 << index
    return bits


@lru_cache(maxsize=1 << 12)
def minute_set(part: str | None, hour: int | None, minute: int | None, shift: int = 0, slack: int = 0) -> int:
    """The minutes of the day as bits, moved by `shift` and widened by `slack` minutes; all if no time is known."""
    if hour is not None:
        start, length = hour * 60 + (minute or 0) - slack, (60 if minute is None else 1) + 2 * slack
    elif part in PART_HOURS:
        first, last = PART_HOURS[part]
        start, length = first * 60, (last - first) * 60
    else:
        return (1 << DAY) - 1
    return sum(1 << ((start + shift + index) % DAY) for index in range(length))
