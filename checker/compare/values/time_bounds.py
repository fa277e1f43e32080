"""Times that bound others: "shortly after 9 a.m." allows 9:07, and "before Friday" allows Thursday."""

from __future__ import annotations

from itertools import product

from checker.compare.values.day_sets import clock_slack
from checker.compare.values.time import TimeRelation, compare_times, describe
from checker.compare.values.time_zones import without_time
from checker.model.claim import Claim
from checker.model.value import TimeValue

_SIDES = {"before": -1, "after": 1}


def within_bound(left: Claim, right: Claim) -> str | None:
    """Why one time satisfies the bound that the other sets; None if it does not, or if not exactly one is a bound.

    A bare weekday satisfies any bound by another weekday: "after Monday" can be Tuesday.
    """
    sides = [_SIDES.get(claim.frame.role or "", 0) for claim in (left, right)]
    if bool(sides[0]) is bool(sides[1]):
        return None
    bounding, other, side = (left, right, sides[0]) if sides[0] else (right, left, sides[1])
    bound, value = bounding.mention.value, other.mention.value
    if not isinstance(bound, TimeValue) or not isinstance(value, TimeValue):
        return None
    if not any(_keeps(one, another, side) for one, another in product(_readings(bound), _readings(value))):
        return None
    return f"{describe(value)} can be {'before' if side < 0 else 'after'} {describe(bound)}"


def _readings(value: TimeValue) -> tuple[TimeValue, ...]:
    return (value, *value.readings)


def _keeps(bound: TimeValue, value: TimeValue, side: int) -> bool:
    """Whether a time can lie on one side of a bound: -1 before it, 1 after it."""
    if bound.hour is not None and value.hour is not None and bound.zone == value.zone and _one_day(bound, value):
        slack = clock_slack(bound) + clock_slack(value)
        return (_minute(value) - _minute(bound)) * side > -slack
    if bound.first is None or bound.last is None or value.first is None or value.last is None:
        return bound.day is None and value.day is None and bound.hour is None and value.hour is None
    return (value.last > bound.last) if side > 0 else (value.first < bound.first)


def _one_day(a: TimeValue, b: TimeValue) -> bool:
    return compare_times(without_time(a), without_time(b)).relation is not TimeRelation.DISJOINT


def _minute(value: TimeValue) -> int:
    return (value.hour or 0) * 60 + (value.minute or 0)
