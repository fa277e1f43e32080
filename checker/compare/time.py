"""What two dates or times say of each other, by what is known of each."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from checker.compare.day_sets import DAY, aligned, day_set, has_parts, minute_set
from checker.compare.time_words import describe
from checker.model.value import TimeValue

__all__ = ["TimeComparison", "TimeRelation", "compare_times", "describe"]


class TimeRelation(StrEnum):
    """What the left value is to the right one."""

    SAME = "same"
    COARSER = "coarser"
    FINER = "finer"
    OVERLAP = "overlap"
    DISJOINT = "disjoint"
    UNKNOWN = "unknown"

    @property
    def mirrored(self) -> TimeRelation:
        """The relation of the right value to the left one."""
        return _MIRROR.get(self, self)


_MIRROR = {TimeRelation.COARSER: TimeRelation.FINER, TimeRelation.FINER: TimeRelation.COARSER}
_AGREEABLE = (
    TimeRelation.SAME,
    TimeRelation.COARSER,
    TimeRelation.FINER,
    TimeRelation.OVERLAP,
    TimeRelation.UNKNOWN,
    TimeRelation.DISJOINT,
)
"""The relations from the one that fits best; of several readings the best pair counts."""


@dataclass(frozen=True, slots=True)
class TimeComparison:
    """The relation of two time values, and a line that tells a person why."""

    relation: TimeRelation
    reason: str

    @property
    def conflict(self) -> bool:
        """Whether no pair of readings can be the same time."""
        return self.relation is TimeRelation.DISJOINT


@lru_cache(maxsize=1 << 14)
def compare_times(a: TimeValue, b: TimeValue) -> TimeComparison:
    """What `a` is to `b`: COARSER where every moment of `b` lies in `a` and not the other way round.

    Values with several readings are compared reading by reading, and the pair that fits best is returned: two values
    are DISJOINT only where no pair of their readings can be the same. Symmetric; reflexive where anything is known.
    """
    pairs = [(left, right) for left in _readings(a) for right in _readings(b)]
    compared = [_compare(left, right) for left, right in pairs]
    best = min(compared, key=lambda one: _AGREEABLE.index(one.relation))
    if len(pairs) > 1 and best.relation is TimeRelation.DISJOINT:
        return TimeComparison(best.relation, f"no reading of {describe(a)} is a reading of {describe(b)}")
    if len(pairs) > 1 and best.relation is TimeRelation.SAME:
        left, _ = pairs[compared.index(best)]
        return TimeComparison(best.relation, f"both can be {describe(left)}")
    return best


def _readings(value: TimeValue) -> tuple[TimeValue, ...]:
    return (replace(value, readings=()), *value.readings)


def _compare(a: TimeValue, b: TimeValue) -> TimeComparison:
    """The relation of two values without further readings."""
    if unclear := _unclear(a, b):
        return TimeComparison(TimeRelation.UNKNOWN, unclear)
    if a.fiscal or b.fiscal:
        return _compare_named(a, b)
    if a.season and b.season and a.season != b.season and a.year == b.year:
        return _result(TimeRelation.DISJOINT, a, b)
    if _impossible(a) or _impossible(b):
        return _compare_named(a, b)
    shifted_a, minutes_a, shifted_b, minutes_b = _clocks(a, b)
    days = _set_relation(*_days(shifted_a, shifted_b))
    times = _set_relation(minutes_a, minutes_b)
    relation = _product(days, times)
    if _zone_unclear(a, b) and (times is not TimeRelation.SAME or days is TimeRelation.DISJOINT):
        return _without_zone(a, b, relation)
    if relation is TimeRelation.DISJOINT and _through_midnight(a, b):
        return TimeComparison(TimeRelation.OVERLAP, "a night runs into the morning of the next day")
    return _result(relation, a, b)


def _unclear(a: TimeValue, b: TimeValue) -> str | None:
    """Why the two cannot be compared at all, or None."""
    for value in (a, b):
        if value.timex.endswith("_REF") or not (_dated(value) or value.hour is not None or value.part):
            return f"{describe(value)} is no known day"
    if a.fiscal != b.fiscal:
        return "fiscal years begin in different months"
    return None


def _dated(value: TimeValue) -> bool:
    return has_parts(value) or (value.first is not None and value.last is not None)


def _impossible(value: TimeValue) -> bool:
    """Whether the parts name a day that does not exist."""
    return _dated(value) and day_set(value) is None


_NAMED = ("year", "half", "quarter", "season", "month", "week", "day", "weekday")


def _compare_named(a: TimeValue, b: TimeValue) -> TimeComparison:
    """The relation by the named parts alone, where no calendar day stands behind them (fiscal years, "Feb. 30")."""
    left = {name: part for name in _NAMED if (part := getattr(a, name)) is not None}
    right = {name: part for name in _NAMED if (part := getattr(b, name)) is not None}
    shared = left.keys() & right.keys()
    if any(left[name] != right[name] for name in shared):
        return _result(TimeRelation.DISJOINT, a, b)
    if not shared:
        return _result(TimeRelation.OVERLAP, a, b)
    if left.keys() == right.keys():
        return _result(TimeRelation.SAME, a, b)
    if left.keys() <= right.keys():
        return _result(TimeRelation.COARSER, a, b)
    return _result(TimeRelation.FINER if right.keys() <= left.keys() else TimeRelation.OVERLAP, a, b)


def _days(a: TimeValue, b: TimeValue) -> tuple[int, int]:
    """The days of both as bits of one scale; a value that knows only a time of day allows every day."""
    left, right = day_set(a), day_set(b)
    if left is None or right is None:
        return (0b11 if left is None else 0b01), (0b11 if right is None else 0b01)
    bits = aligned(left, right, a, b)
    if left.endless == right.endless:
        return bits
    beyond = 1 << max(bits[0].bit_length(), bits[1].bit_length())
    return bits[0] | beyond * left.endless, bits[1] | beyond * right.endless


def _set_relation(left: int, right: int) -> TimeRelation:
    if left == right:
        return TimeRelation.SAME
    common = left & right
    if not common:
        return TimeRelation.DISJOINT
    if common == right:
        return TimeRelation.COARSER
    return TimeRelation.FINER if common == left else TimeRelation.OVERLAP


def _product(days: TimeRelation, times: TimeRelation) -> TimeRelation:
    """The relation of two products of a set of days and a set of minutes."""
    pair = {days, times}
    if TimeRelation.DISJOINT in pair:
        return TimeRelation.DISJOINT
    if TimeRelation.OVERLAP in pair or pair == {TimeRelation.COARSER, TimeRelation.FINER}:
        return TimeRelation.OVERLAP
    return times if days is TimeRelation.SAME else days


def _clocks(a: TimeValue, b: TimeValue) -> tuple[TimeValue, int, TimeValue, int]:
    """Both values with their minutes; clock times in two named zones are first moved to UTC, their day with them."""
    if a.zone is None or b.zone is None or a.hour is None or b.hour is None or a.zone == b.zone:
        return a, minute_set(a.part, a.hour, a.minute), b, minute_set(b.part, b.hour, b.minute)
    return *_in_utc(a), *_in_utc(b)


def _in_utc(value: TimeValue) -> tuple[TimeValue, int]:
    shift = -(value.zone or 0)
    days = ((value.hour or 0) * 60 + (value.minute or 0) + shift) // DAY
    return _moved(value, days), minute_set(None, value.hour, value.minute, shift)


def _moved(value: TimeValue, days: int) -> TimeValue:
    """`value` some days later. A day of unknown year keeps the stated month length of a common year."""
    if not days:
        return value
    step = dt.timedelta(days)
    weekday = None if value.weekday is None else (value.weekday - 1 + days) % 7 + 1
    if value.first is not None and value.last is not None:
        first, last = value.first + step, value.last + step
        return TimeValue(value.timex, weekday=weekday, first=first, last=last, hour=value.hour, minute=value.minute)
    month, day = value.month, value.day
    if month is not None and day is not None:
        there = dt.date(value.year or 2001, month, day) + step
        month, day = there.month, there.day
    return replace(value, weekday=weekday, month=month, day=day)


def _zone_unclear(a: TimeValue, b: TimeValue) -> bool:
    """Whether both tell a time of day and only one of them its zone."""
    timed = all(value.hour is not None or value.part for value in (a, b))
    return timed and (a.zone is None) != (b.zone is None)


def _without_zone(a: TimeValue, b: TimeValue, relation: TimeRelation) -> TimeComparison:
    if relation is not TimeRelation.DISJOINT:
        return _result(relation, a, b)
    apart = (
        _compare(replace(a, hour=None, minute=None, zone=None), replace(b, hour=None, minute=None, zone=None))
        if _dated(a) and _dated(b)
        else None
    )
    if apart is not None and apart.relation is TimeRelation.DISJOINT and not _neighbours(a, b):
        return apart
    return TimeComparison(TimeRelation.UNKNOWN, "one of the two clock times names no zone")


def _neighbours(a: TimeValue, b: TimeValue) -> bool:
    """Whether another zone could make the one day the other."""
    return any(
        _set_relation(*_days(_dateless(a, days), _dateless(b, 0))) is not TimeRelation.DISJOINT for days in (-1, 1)
    )


def _dateless(value: TimeValue, days: int) -> TimeValue:
    return replace(_moved(value, days), hour=None, minute=None, zone=None, part=None)


def _through_midnight(a: TimeValue, b: TimeValue) -> bool:
    """Whether one is the night of a day and the other an early hour of the next."""
    for night, hour in ((a, b), (b, a)):
        if night.part == "NI" and hour.hour is not None and hour.hour < 5 and _dated(night) and _dated(hour):
            return _set_relation(*_days(_dateless(night, 1), _dateless(hour, 0))) is not TimeRelation.DISJOINT
    return False


_REASONS = {
    TimeRelation.SAME: "both are {a}",
    TimeRelation.COARSER: "{b} lies in {a}",
    TimeRelation.FINER: "{a} lies in {b}",
    TimeRelation.OVERLAP: "{a} and {b} can be one time",
    TimeRelation.DISJOINT: "{a} is not {b}",
}


def _result(relation: TimeRelation, a: TimeValue, b: TimeValue) -> TimeComparison:
    reason = _particular(relation, a, b) or _REASONS[relation].format(a=describe(a), b=describe(b))
    return TimeComparison(relation, reason)


def _particular(relation: TimeRelation, a: TimeValue, b: TimeValue) -> str | None:
    """A plainer reason for the pairs that are met most."""
    if relation is TimeRelation.DISJOINT and None in (a.year, b.year) and None not in (a.month, a.day, b.month, b.day):
        return (
            f"{_month_day(a)} and {_month_day(b)} are different days in any year"
            if (a.month, a.day) != (b.month, b.day)
            else None
        )
    for coarse, fine, fits in ((a, b, TimeRelation.COARSER), (b, a, TimeRelation.FINER)):
        if (
            coarse.weekday is not None
            and coarse.first is None
            and coarse.day is None
            and fine.first is not None
            and fine.first == fine.last
        ):
            name = describe(replace(coarse, part=None, hour=None, minute=None))
            if relation is fits:
                return f"{describe(fine)} is {name}"
            if relation is TimeRelation.DISJOINT and fine.first.isoweekday() != coarse.weekday:
                return f"{describe(fine)} is not {name}"
    return None


def _month_day(value: TimeValue) -> str:
    return describe(
        replace(value, timex="", year=None, weekday=None, first=None, last=None, part=None, hour=None)
    ).removesuffix(" (year unknown)")
