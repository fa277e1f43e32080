"""Compares two quantities: precision as written, hedges as intervals, units converted."""

from __future__ import annotations

import math
from collections.abc import Iterator
from enum import StrEnum
from itertools import product
from typing import NamedTuple

from checker.compare.thresholds import EPSILON, thresholds
from checker.compare.values.conversion import scale
from checker.compare.values.quantity_words import describe
from checker.model.value import Quantity
from checker.text.word_lists import meanings

_LIMITS = thresholds()
HEDGE = _LIMITS.hedge
ROUNDED = _LIMITS.rounded
HEDGED_STEPS = _LIMITS.hedged_steps
HEDGED_UNIT = _LIMITS.hedged_unit

_STANDS_FOR = meanings("compare/quantity")["stands for"]
"""The units that an ambiguous sign or word can stand for."""
_HUNDREDTHS = {"USX": 0.01}
_OPEN = {unit: frozenset(named.split()) for unit, named in _STANDS_FOR.items()}


class QuantityRelation(StrEnum):
    """How two quantities relate."""

    SAME = "same"
    COMPATIBLE = "compatible"
    DISJOINT = "disjoint"
    UNKNOWN = "unknown"


class QuantityComparison(NamedTuple):
    """The relation, and one line that says why."""

    relation: QuantityRelation
    reason: str


class Interval(NamedTuple):
    """All values that a quantity can mean; an unbounded side is infinite."""

    low: float
    high: float

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both. If both are rounded numbers, ends that only touch do not meet."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        slack = EPSILON * max(1e-9, _size(low), _size(high))
        rounded = self._is_rounded(slack) and other._is_rounded(slack)
        return high > low + slack if rounded else high >= low - slack

    def _is_rounded(self, slack: float) -> bool:
        return slack < self.high - self.low < math.inf

    def scaled(self, factor: float, offset: float) -> Interval:
        """The same values in another unit."""
        return Interval(self.low * factor + offset, self.high * factor + offset)


def interval(quantity: Quantity, tolerance: float = 0.0, hedge: float = HEDGE) -> Interval:
    """What `quantity` can mean, in its own unit.

    A plain number or a range allows half a unit of the last digit written on each side, but no more than the share
    `ROUNDED` of its size. A hedge allows the share `hedge` of the number, but no more than a few units of its last
    digit: "about 102" does not mean 110. A bound is open on one side and exact on the other. `tolerance` is a share of
    the value, added on both sides.
    """
    low = -math.inf if quantity.low is None else quantity.low
    high = math.inf if quantity.high is None else quantity.high
    bounded = math.isinf(low) or math.isinf(high) or quantity.modifier in "<>"
    margin = 0.0 if bounded else min(quantity.step / 2, ROUNDED * max(_size(low), _size(high)))
    if quantity.modifier == "~" and quantity.number is not None:
        least = margin if quantity.step or not _is_length(quantity) else HEDGED_UNIT
        margin = max(least, min(hedge * abs(quantity.number), HEDGED_STEPS * _grain(quantity)))
        low = high = quantity.number
    return Interval(low - margin - tolerance * _size(low), high + margin + tolerance * _size(high))


def _is_length(quantity: Quantity) -> bool:
    """Whether the quantity is a length of time."""
    scaled = scale(quantity.unit)
    return scaled is not None and scaled.dimension == "time"


def _grain(quantity: Quantity) -> float:
    """What a hedged number is rounded to: the unit of its last nonzero digit."""
    number, grain = quantity.number or 0.0, quantity.step or 1.0
    while number and number % (grain * 10) == 0:
        grain *= 10
    return grain


def _size(value: float) -> float:
    return abs(value) if math.isfinite(value) else 0.0


def compare_quantities(a: Quantity, b: Quantity, tolerance: float = 0.0, hedge: float = HEDGE) -> QuantityComparison:
    """How `a` and `b` relate. The relation is symmetric, and SAME for a quantity and itself.

    `tolerance` is the share by which either value may be off (0.05 is 5 %), `hedge` the share that "about" allows.
    DISJOINT means that no value fits both; UNKNOWN, that their units cannot be compared ("$20" and "20 euros", a count
    of ships and a count of men).
    """
    if _empty(a) or _empty(b):
        return _compare_empty(a, b)
    if may_be_one_unit(a.unit, b.unit):
        return _compare_vague(a, b, tolerance, hedge)
    pairs = list(_intervals(a, b, tolerance, hedge))
    if not pairs:
        return QuantityComparison(QuantityRelation.UNKNOWN, f"{_unit(a)} and {_unit(b)} cannot be compared")
    if _said_alike(a, b):
        return QuantityComparison(QuantityRelation.SAME, f"{describe(a)} and {describe(b)} are the same")
    if any(first.meets(second) for first, second in pairs):
        return QuantityComparison(QuantityRelation.COMPATIBLE, _why_compatible(a, b))
    return QuantityComparison(QuantityRelation.DISJOINT, f"{describe(a)} and {describe(b)} cannot both hold")


def may_be_one_unit(one: str, other: str) -> bool:
    """Whether one of two units is ambiguous and may be the other: `$` and `CAD`, also as wages."""
    (above, _, below), (named, _, base) = one.partition("/"), other.partition("/")
    return below == base and (named in _OPEN.get(above, ()) or above in _OPEN.get(named, ()))


def two_currencies(one: str, other: str) -> bool:
    """Whether two units of money are in different currencies. A rate and its base share one; `$` and `CAD` may."""
    first, second = (unit.partition("/")[0] for unit in (one, other))
    return first != second and not may_be_one_unit(first, second)


def _empty(quantity: Quantity) -> bool:
    return quantity.low is None and quantity.high is None and quantity.number is None


def _compare_empty(a: Quantity, b: Quantity) -> QuantityComparison:
    if _empty(a) and _empty(b) and a.unit == b.unit:
        return QuantityComparison(QuantityRelation.SAME, "neither states a number")
    return QuantityComparison(QuantityRelation.UNKNOWN, "one of them states no number")


def _unit(quantity: Quantity) -> str:
    return f"“{quantity.unit}”" if quantity.unit else "a bare number"


def _compare_vague(a: Quantity, b: Quantity, tolerance: float, hedge: float) -> QuantityComparison:
    """Compares two quantities if the unit of one is ambiguous: close numbers are compatible, others say nothing."""
    factors = (_HUNDREDTHS.get(one.unit, 1.0) for one in (a, b))
    first, second = (interval(one, tolerance, hedge).scaled(f, 0.0) for one, f in zip((a, b), factors, strict=True))
    if first.meets(second):
        return QuantityComparison(QuantityRelation.COMPATIBLE, f"{describe(a)} may be {describe(b)}")
    return QuantityComparison(QuantityRelation.UNKNOWN, f"“{a.unit}” may or may not be “{b.unit}”")


def _said_alike(a: Quantity, b: Quantity) -> bool:
    return (a.low, a.high, a.number, a.unit, a.modifier) == (b.low, b.high, b.number, b.unit, b.modifier)


def _intervals(a: Quantity, b: Quantity, tolerance: float, hedge: float) -> Iterator[tuple[Interval, Interval]]:
    """What both can mean in one unit, once per meaning of an ambiguous unit; nothing if the units do not convert.

    Temperatures on two scales may be points or differences: "1.5C" and "2.7F" can be the same warming.
    """
    first, second = interval(a, tolerance, hedge), interval(b, tolerance, hedge)
    if a.unit == b.unit:
        yield first, second
        return
    one, other = scale(a.unit), scale(b.unit)
    if one is None or other is None or one.dimension != other.dimension:
        return
    difference = "by" in (a.role, b.role)
    if not difference:
        for factor, divisor in product(one.factors, other.factors):
            yield first.scaled(factor, one.offset), second.scaled(divisor, other.offset)
    if difference or one.offset != other.offset:
        for factor, divisor in product(one.factors, other.factors):
            yield first.scaled(factor, 0.0), second.scaled(divisor, 0.0)


def _why_compatible(a: Quantity, b: Quantity) -> str:
    """One line on why both can hold."""
    if a.modifier == b.modifier == ">":
        return "both are lower bounds"
    if a.modifier == b.modifier == "<":
        return "both are upper bounds"
    for bound, other in ((a, b), (b, a)):
        if bound.modifier in "<>~" or bound.number is None:
            return f"{describe(bound)} allows {describe(other)}"
    if a.unit != b.unit:
        return f"{describe(a)} is {describe(b)} converted"
    coarse, fine = (a, b) if (a.step, repr(a)) >= (b.step, repr(b)) else (b, a)
    return f"{describe(coarse)} is {describe(fine)} rounded"
