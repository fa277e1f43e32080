"""Compares two dates or times by what is known of each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from checker.compare.values.day_sets import aligned, day_set, has_parts
from checker.compare.values.time_relation import TimeRelation, product, set_relation
from checker.compare.values.time_words import describe
from checker.compare.values.time_zones import clocks, without_time
from checker.model.value import TimeValue

__all__ = ["TimeComparison", "TimeRelation", "compare_times", "describe"]


_AGREEABLE = (
    TimeRelation.SAME,
    TimeRelation.COARSER,
    TimeRelation.FINER,
    TimeRelation.OVERLAP,
    TimeRelation.UNKNOWN,
    TimeRelation.DISJOINT,
)
"""The relations from best fit to worst; of several readings, the best pair counts."""


_NESTED = (TimeRelation.COARSER, TimeRelation.FINER)


@dataclass(frozen=True, slots=True)
class TimeComparison:
    """The relation of two time values, and a line that says why."""

    relation: TimeRelation
    reason: str


@lru_cache(maxsize=1 << 14)
def compare_times(a: TimeValue, b: TimeValue) -> TimeComparison:
    """How `a` relates to `b`: COARSER if every moment of `b` lies in `a` but not the reverse.

    Values with several readings are compared reading by reading, and the relation of the best pair is returned: two
    values are DISJOINT only if no pair of readings can be the same. Symmetric; reflexive if anything is known.
    """
    pairs = [(left, right) for left in _readings(a) for right in _readings(b)]
    compared = [_compare(left, right) for left, right in pairs]
    best = min(compared, key=lambda one: _AGREEABLE.index(one.relation))
    if {TimeRelation.COARSER, TimeRelation.FINER} <= {one.relation for one in compared} and best.relation in _NESTED:
        return TimeComparison(TimeRelation.OVERLAP, f"{describe(a)} and {describe(b)} can be one time")
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
    if _two_periods(a, b):
        return _result(TimeRelation.DISJOINT, a, b)
    if _impossible(a) or _impossible(b):
        return _compare_named(a, b)
    shifted_a, minutes_a, shifted_b, minutes_b = clocks(a, b)
    days = set_relation(*_days(shifted_a, shifted_b))
    times = set_relation(minutes_a, minutes_b)
    relation = product(days, times)
    if _zone_unclear(a, b) and (times is not TimeRelation.SAME or days is TimeRelation.DISJOINT):
        return _without_zone(a, b, relation)
    if relation is TimeRelation.DISJOINT and _through_midnight(a, b):
        return TimeComparison(TimeRelation.OVERLAP, "a night runs into the morning of the next day")
    return _result(relation, a, b)


def _two_periods(a: TimeValue, b: TimeValue) -> bool:
    """Whether the two are different periods even if they share days at the border: spring and summer, two centuries."""
    seasons = a.season and b.season and a.season != b.season and a.year == b.year
    return bool(seasons) or (_is_century(a) and _is_century(b) and a.timex != b.timex)


def _is_century(value: TimeValue) -> bool:
    return len(value.timex) == 2 and value.timex.isdecimal()


def _unclear(a: TimeValue, b: TimeValue) -> str | None:
    """Why the two cannot be compared at all, or None."""
    for value in (a, b):
        if value.timex.endswith("_REF") or not (_dated(value) or value.hour is not None or value.part):
            return f"{describe(value)} is not a known day"
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
    """The relation by the named parts alone, for values without calendar days (fiscal years, "Feb. 30")."""
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
    """The days of both as bits on one scale; a value with only a time of day allows every day."""
    left, right = day_set(a), day_set(b)
    if left is None or right is None:
        return (0b11 if left is None else 0b01), (0b11 if right is None else 0b01)
    bits = aligned(left, right, a, b)
    if left.endless == right.endless:
        return bits
    beyond = 1 << max(bits[0].bit_length(), bits[1].bit_length())
    return bits[0] | beyond * left.endless, bits[1] | beyond * right.endless


def _zone_unclear(a: TimeValue, b: TimeValue) -> bool:
    """Whether both state a time of day, but only one states its zone."""
    timed = all(value.hour is not None or value.part for value in (a, b))
    return timed and (a.zone is None) != (b.zone is None)


def _without_zone(a: TimeValue, b: TimeValue, relation: TimeRelation) -> TimeComparison:
    if relation is not TimeRelation.DISJOINT:
        return _result(relation, a, b)
    apart = _compare(without_time(a), without_time(b)) if _dated(a) and _dated(b) else None
    if apart is not None and apart.relation is TimeRelation.DISJOINT and not _neighbours(a, b):
        return apart
    return TimeComparison(TimeRelation.UNKNOWN, "only one of the two times names its zone")


def _neighbours(a: TimeValue, b: TimeValue) -> bool:
    """Whether another zone could turn one day into the other."""
    steps = ((-1, 0), (1, 0), (0, -1), (0, 1))
    shifted = ((without_time(a, left), without_time(b, right)) for left, right in steps)
    return any(set_relation(*_days(*pair)) is not TimeRelation.DISJOINT for pair in shifted)


def _through_midnight(a: TimeValue, b: TimeValue) -> bool:
    """Whether one is the night of a day and the other an early hour of the next day."""
    for night, hour in ((a, b), (b, a)):
        if night.part == "NI" and hour.hour is not None and hour.hour < 5 and _dated(night) and _dated(hour):
            return set_relation(*_days(without_time(night, 1), without_time(hour, 0))) is not TimeRelation.DISJOINT
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
    """A plainer reason for the most common pairs."""
    dated = None not in (a.month, a.day, b.month, b.day)
    if (
        relation is TimeRelation.DISJOINT
        and dated
        and None in (a.year, b.year)
        and (a.month, a.day) != (b.month, b.day)
    ):
        return f"{_month_day(a)} and {_month_day(b)} are different days in any year"
    return _weekday_reason(relation, a, b) or _weekday_reason(relation.mirrored, b, a)


def _weekday_reason(relation: TimeRelation, weekday: TimeValue, day: TimeValue) -> str | None:
    """Why a bare weekday fits or does not fit a day of the calendar."""
    if (
        weekday.weekday is None
        or weekday.day is not None
        or weekday.first is not None
        or day.first is None
        or day.first != day.last
    ):
        return None
    name = describe(replace(weekday, part=None, hour=None, minute=None))
    if relation is TimeRelation.COARSER:
        return f"{describe(day)} is {name}"
    if relation is TimeRelation.DISJOINT and day.first.isoweekday() != weekday.weekday:
        return f"{describe(day)} is not {name}"
    return None


def _month_day(value: TimeValue) -> str:
    return describe(
        replace(value, timex="", year=None, weekday=None, first=None, last=None, part=None, hour=None)
    ).removesuffix(" (year unknown)")
