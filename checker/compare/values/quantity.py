"""Says whether two quantities can be one: precision as written, hedges as intervals, units converted."""

from __future__ import annotations

import math
from collections.abc import Iterator
from enum import StrEnum
from itertools import product
from typing import NamedTuple

from checker.compare.thresholds import thresholds
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
"""The units that a sign or word without a name can stand for."""
_HUNDREDTHS = {"USX": 0.01}
_OPEN = {unit: frozenset(named.split()) for unit, named in _STANDS_FOR.items()}
_EPSILON = 1e-9


class QuantityRelation(StrEnum):
    """What two quantities say of each other."""

    SAME = "same"
    COMPATIBLE = "compatible"
    DISJOINT = "disjoint"
    UNKNOWN = "unknown"


class QuantityComparison(NamedTuple):
    """The relation, and one line for a person that says why."""

    relation: QuantityRelation
    reason: str


class Interval(NamedTuple):
    """All values that a quantity can mean; an infinite end is open."""

    low: float
    high: float

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both. Ends that only touch do not meet where both are rounded numbers."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        slack = _EPSILON * max(1e-9, _size(low), _size(high))
        rounded = self._is_rounded(slack) and other._is_rounded(slack)
        return high > low + slack if rounded else high >= low - slack

    def _is_rounded(self, slack: float) -> bool:
        return slack < self.high - self.low < math.inf

    def scaled(self, factor: float, offset: float) -> Interval:
        """The same values in another unit."""
        return Interval(self.low * factor + offset, self.high * factor + offset)


def interval(quantity: Quantity, tolerance: float = 0.0, hedge: float = HEDGE) -> Interval:
    """What `quantity` can mean, in its own unit.

    Half of the last digit written is allowed on each side of a plain number and of a range, but no more than `ROUNDED`
    of it; a hedge allows `hedge` of
    the number, but no more than a few of its last digit, since who writes "about 102" does not mean 110; a bound is
    open on one side and exact on the other. `tolerance` is a share of the value, added to both.
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
    """Whether it is a time that something lasts."""
    scaled = scale(quantity.unit)
    return scaled is not None and scaled.dimension == "time"


def _grain(quantity: Quantity) -> float:
    """What a hedged number is rounded to: its last digit that is not zero."""
    number, grain = quantity.number or 0.0, quantity.step or 1.0
    while number and number % (grain * 10) == 0:
        grain *= 10
    return grain


def _size(value: float) -> float:
    return abs(value) if math.isfinite(value) else 0.0


def compare_quantities(a: Quantity, b: Quantity, tolerance: float = 0.0, hedge: float = HEDGE) -> QuantityComparison:
    """How `a` and `b` stand to each other; symmetric in relation, and SAME for a quantity against itself.

    `tolerance` is the share of the value by which both may be off (0.05 is 5 %), `hedge` how far "about"
    reaches. DISJOINT means that no value fits
    both; UNKNOWN, that their units do not tell ("$20" and "20 euros", a count of ships and one of men).
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
    """Whether one of two units leaves open which it is, and may be the other: `$` and `CAD`, a wage in either."""
    (above, _, below), (named, _, base) = one.partition("/"), other.partition("/")
    return below == base and (named in _OPEN.get(above, ()) or above in _OPEN.get(named, ()))


def two_currencies(one: str, other: str) -> bool:
    """Whether two units of money name two currencies; a rate and its base name one, `$` and `CAD` may do so."""
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
    """One side leaves open which unit it is: a like number fits, another tells nothing."""
    factors = (_HUNDREDTHS.get(one.unit, 1.0) for one in (a, b))
    first, second = (interval(one, tolerance, hedge).scaled(f, 0.0) for one, f in zip((a, b), factors, strict=True))
    if first.meets(second):
        return QuantityComparison(QuantityRelation.COMPATIBLE, f"{describe(a)} may be {describe(b)}")
    return QuantityComparison(QuantityRelation.UNKNOWN, f"“{a.unit}” may or may not be “{b.unit}”")


def _said_alike(a: Quantity, b: Quantity) -> bool:
    return (a.low, a.high, a.number, a.unit, a.modifier) == (b.low, b.high, b.number, b.unit, b.modifier)


def _intervals(a: Quantity, b: Quantity, tolerance: float, hedge: float) -> Iterator[tuple[Interval, Interval]]:
    """What both can mean in one unit, once for each meaning of ambiguous units; nothing where they do not convert.

    Temperatures of two scales may be points or differences: "1.5C" and "2.7F" are one warming.
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
    """One line on what lets both hold."""
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
