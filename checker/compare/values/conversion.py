"""Converts units of one dimension, with the factors of NIST Special Publication 811, appendix B."""

from __future__ import annotations

import math
from functools import cache
from itertools import product
from typing import NamedTuple

from checker.text.word_lists import meanings


class Scale(NamedTuple):
    """What a unit is worth in the base unit of its dimension. `factors` has several values if the name is ambiguous."""

    dimension: str
    factors: tuple[float, ...]
    offset: float = 0.0
    """Added after the factor, only for points of a temperature scale, not for differences."""


_MONEY = {
    "USX": ("USD", 0.01), "USD": ("USD", 1.0), "GBX": ("GBP", 0.01), "GBP": ("GBP", 1.0), "EUX": ("EUR", 0.01),
    "EUR": ("EUR", 1.0),
}  # fmt: skip
_SHARES = {"percentage point": 1.0, "basis point": 0.01}

SCALES: dict[str, Scale] = {
    **{
        unit: Scale(dimension, tuple(map(float, factors.split())))
        for dimension, units in meanings("compare/conversion").items()
        for unit, factors in units.items()
    },
    **{unit: Scale("points", (factor,)) for unit, factor in _SHARES.items()},
    **{unit: Scale(base, (factor,)) for unit, (base, factor) in _MONEY.items()},
    "celsius": Scale("temperature", (1.0,)),
    "kelvin": Scale("temperature", (1.0,), -273.15),
    "fahrenheit": Scale("temperature", (5 / 9,), -160 / 9),
    "knot": Scale("length/time", (1852 / 3600,)),
}


def one_system(one: str, other: str) -> bool:
    """Whether one unit is an exact multiple of the other, so that converting needs no rounding: "6 ft", "74 in"."""
    first, second = scale(one), scale(other)
    if first is None or second is None or first.dimension != second.dimension or first.offset != second.offset:
        return False
    ratio = max(first.factors[0] / second.factors[0], second.factors[0] / first.factors[0])
    power = math.log10(ratio)
    whole = _near(ratio) and ratio < _FEW
    return len(first.factors) == len(second.factors) == 1 and (whole or _near(power))


def _near(number: float) -> bool:
    return math.isclose(number, round(number), abs_tol=1e-9)


_FEW = 20
"""From this ratio on, figures in the larger unit are rounded: "6 miles" for 35,000 feet."""


@cache
def scale(unit: str) -> Scale | None:
    """The scale of a unit; for a rate, built from its two halves. None for counted nouns, `%` and `$`."""
    if unit in SCALES:
        return SCALES[unit]
    above, slash, below = unit.partition("/")
    if not slash:
        return None
    top, bottom = SCALES.get(above), SCALES.get(below)
    if top is None or bottom is None or top.offset or bottom.offset:
        return None
    factors = tuple(one / other for one, other in product(top.factors, bottom.factors))
    return Scale(f"{top.dimension}/{bottom.dimension}", factors)
