"""What units of one dimension are worth; the factors are those of NIST Special Publication 811, appendix B."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from itertools import product
from typing import NamedTuple

Units = Mapping[str, float | tuple[float, ...]]
"""A unit's worth in the base unit of its dimension; several where the name is ambiguous."""


class Scale(NamedTuple):
    """What a unit is worth in the base unit of its dimension. `factors` has several where the name is ambiguous."""

    dimension: str
    factors: tuple[float, ...]
    offset: float = 0.0
    """Added after the factor: only for points of a temperature scale, not for differences."""


def _scales(dimension: str, units: Units) -> dict[str, Scale]:
    return {unit: Scale(dimension, value if isinstance(value, tuple) else (value,)) for unit, value in units.items()}


_LENGTH: Units = {
    "nanometre": 1e-9, "micrometre": 1e-6, "millimetre": 0.001, "centimetre": 0.01, "decimetre": 0.1, "metre": 1.0,
    "kilometre": 1000.0,
    "inch": 0.0254, "foot": 0.3048, "yard": 0.9144, "mile": 1609.344, "nautical mile": 1852.0, "furlong": 201.168,
}  # fmt: skip
_MASS: Units = {
    "milligram": 1e-6, "gram": 0.001, "kilogram": 1.0, "tonne": 1000.0, "metric ton": 1000.0, "kilotonne": 1e6,
    "ounce": 0.028349523125,
    "pound-mass": 0.45359237, "pound": 0.45359237, "stone": 6.35029318, "carat": 0.0002,
    # "ton" may be short, long or a careless "tonne"
    "ton": (907.18474, 1000.0, 1016.0469088),
}  # fmt: skip
_AREA: Units = {
    "square centimetre": 1e-4, "square metre": 1.0, "square kilometre": 1e6, "hectare": 1e4, "acre": 4046.8564224,
    "square inch": 0.00064516, "square foot": 0.09290304, "square yard": 0.83612736, "square mile": 2589988.110336,
}  # fmt: skip
_VOLUME: Units = {
    "millilitre": 0.001, "centilitre": 0.01, "decilitre": 0.1, "litre": 1.0, "cubic centimetre": 0.001,
    "cubic metre": 1000.0,
    "cubic foot": 28.316846592, "cubic yard": 764.554857984, "barrel": 158.987294928, "gallon": (3.785411784, 4.54609),
    "quart": (0.946352946, 1.1365225), "pint": (0.473176473, 0.56826125),
}  # fmt: skip
_TIME: Units = {
    "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0, "fortnight": 1209600.0,
    "month": (2551442.9, 2629746.0), "year": (31536000.0, 31556952.0), "decade": 315569520.0, "century": 3155695200.0,
}  # fmt: skip
_POWER: Units = {
    "watt": 1.0, "kilowatt": 1e3, "megawatt": 1e6, "gigawatt": 1e9, "terawatt": 1e12,
    "horsepower": (735.49875, 745.699872),
}  # fmt: skip
_ENERGY: Units = {
    "watt hour": 3600.0, "kilowatt hour": 3.6e6, "megawatt hour": 3.6e9,
    "gigawatt-hour": 3.6e12, "terawatt hour": 3.6e15,
    "joule": 1.0, "kilojoule": 1e3, "megajoule": 1e6, "calorie": (4.184, 4184.0), "kilocalorie": 4184.0,
}  # fmt: skip
_DATA = {"byte": 1.0, "kilobyte": 1e3, "megabyte": 1e6, "gigabyte": 1e9, "terabyte": 1e12, "petabyte": 1e15}
_FREQUENCY = {"hertz": 1.0, "kilohertz": 1e3, "megahertz": 1e6, "gigahertz": 1e9}
_MONEY = {
    "USX": ("USD", 0.01), "USD": ("USD", 1.0), "GBX": ("GBP", 0.01), "GBP": ("GBP", 1.0), "EUX": ("EUR", 0.01),
    "EUR": ("EUR", 1.0),
}  # fmt: skip
_SHARES = {"percentage point": 1.0, "basis point": 0.01}

SCALES: dict[str, Scale] = {
    **_scales("length", _LENGTH),
    **_scales("mass", _MASS),
    **_scales("area", _AREA),
    **_scales("volume", _VOLUME),
    **_scales("time", _TIME),
    **_scales("power", _POWER),
    **_scales("energy", _ENERGY),
    **_scales("data", _DATA),
    **_scales("frequency", _FREQUENCY),
    **_scales("points", _SHARES),
    **{unit: Scale(base, (factor,)) for unit, (base, factor) in _MONEY.items()},
    "celsius": Scale("temperature", (1.0,)),
    "kelvin": Scale("temperature", (1.0,), -273.15),
    "fahrenheit": Scale("temperature", (5 / 9,), -160 / 9),
    "knot": Scale("length/time", (1852 / 3600,)),
}


def one_system(one: str, other: str) -> bool:
    """Whether one unit is by definition so many of the other, so that no rounding comes in between: "6 ft", "74 in"."""
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
"""Above so many of the smaller unit the larger one is told in round figures: "6 miles" for 35,000 feet."""


@cache
def scale(unit: str) -> Scale | None:
    """The scale of a unit; of a rate, from those of its two halves. None for counted nouns, `%` and `$`."""
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
