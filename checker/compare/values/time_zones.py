"""Puts clock times in different zones on one scale."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from checker.compare.values.day_sets import DAY, clock_slack, minute_set
from checker.model.value import TimeValue


def clocks(a: TimeValue, b: TimeValue) -> tuple[TimeValue, int, TimeValue, int]:
    """Both values with their minutes. Clock times in two named zones are first moved to UTC, day included."""
    if a.zone is None or b.zone is None or a.hour is None or b.hour is None or a.zone == b.zone:
        return a, _minutes(a), b, _minutes(b)
    return *_in_utc(a), *_in_utc(b)


def _in_utc(value: TimeValue) -> tuple[TimeValue, int]:
    shift = -(value.zone or 0)
    days = ((value.hour or 0) * 60 + (value.minute or 0) + shift) // DAY
    return moved(value, days), _minutes(value, shift)


_HALVES = {"START": range(12), "END": range(12, 24)}
"""The hours of "early Sunday" and "late Sunday"."""


def _minutes(value: TimeValue, shift: int = 0) -> int:
    if value.hour is None and value.part is None and value.mod in _HALVES and _is_day(value):
        return sum(minute_set(None, hour, None) for hour in _HALVES[value.mod])
    return minute_set(value.part, value.hour, value.minute, shift, clock_slack(value))


def _is_day(value: TimeValue) -> bool:
    return value.day is not None or value.weekday is not None or (value.first is not None and value.first == value.last)


def moved(value: TimeValue, days: int) -> TimeValue:
    """`value` moved by `days`. A day of unknown year is moved as in a leap year."""
    if not days:
        return value
    step = dt.timedelta(days)
    weekday = None if value.weekday is None else (value.weekday - 1 + days) % 7 + 1
    if value.first is not None and value.last is not None:
        first, last = value.first + step, value.last + step
        return TimeValue(value.timex, weekday=weekday, first=first, last=last, hour=value.hour, minute=value.minute)
    month, day = value.month, value.day
    if month is not None and day is not None:
        there = dt.date(value.year or 2000, month, day) + step
        month, day = there.month, there.day
    return replace(value, weekday=weekday, month=month, day=day)


def without_time(value: TimeValue, days: int = 0) -> TimeValue:
    """`value` moved by `days`, without its time of day."""
    return replace(moved(value, days), hour=None, minute=None, zone=None, part=None)
