"""Measures with the other system's measure beside them; a number of one of the two is changed beyond any rounding.

A gloss is found where two numbers with units stand beside each other and convert to within a tenth; what joins them is
left as open as can be. Each change is three tenths up, or ten degrees; one after which either number is still the other
one rounded to its last digit is left out, since no reader could see it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

RULE = "gloss"

_NUMBER = r"-?\d[\d,]*(?:\.\d+)?"
_SCALES = {
    "length": {
        "km|kilomet(?:er|re)s?": 1000.0, "m|met(?:er|re)s?": 1.0, "cm|centimet(?:er|re)s?": 0.01,
        "mm|millimet(?:er|re)s?": 0.001, "miles?|mi": 1609.344, "yards?|yd": 0.9144, "feet|foot|ft": 0.3048,
        "inch(?:es)?|in": 0.0254,
    },
    "mass": {
        "kg|kgs|kilograms?|kilos?": 1.0, "g|grams?": 0.001, "lbs?|pounds?": 0.45359237, "oz|ounces?": 0.0283495,
        "stone|st": 6.35029318, "tonnes?|metric tons?": 1000.0,
    },
    "area": {
        "sq\\.? km|square kilomet(?:er|re)s?": 1e6, "sq\\.? m|square met(?:er|re)s?": 1.0,
        "sq\\.? mi(?:les?)?|square miles?": 2589988.11, "sq\\.? ft|square f(?:ee|oo)t": 0.09290304,
        "acres?": 4046.856, "hectares?|ha": 1e4,
    },
    "speed": {"km/h|kph|kmh": 1000.0, "mph": 1609.344, "knots": 1852.0},
    "volume": {"lit(?:er|re)s?": 1.0, "gallons?": 3.785411784, "barrels?": 158.987},
}  # fmt: skip
"""What the units of one kind are worth; as many as the articles have, apart from those that claimcheck reads."""
_DEGREES = {r"(?:°|º|degrees?)?[- ]?(?:C|Celsius|centigrade)": 0.0, r"(?:°|º|degrees?)?[- ]?(?:F|Fahrenheit)": 32.0}
_UNITS = [(form, kind, worth) for kind, units in _SCALES.items() for form, worth in units.items()]
_UNITS += [(form, "degrees", zero) for form, zero in _DEGREES.items()]
_ANY = "|".join(sorted((form for form, _, _ in _UNITS), key=len, reverse=True))
_RANGE = rf"(?:{_NUMBER}(?:[- ]?(?:-|–|to|and)[- ]?))?"
SEEN = re.compile(
    rf"(?<![\w.,]){_RANGE}(?P<value>{_NUMBER})[- ]?(?P<unit>{_ANY})\b[^().\n]{{0,40}}?"
    rf"(?:\(|, or |/| - | – | — )(?:or |about |around |nearly |roughly |some )*"
    rf"{_RANGE}(?P<gloss>{_NUMBER})[- ]?(?P<other>{_ANY})\b"
)
_STEP = {0.0: 6.0, 32.0: 10.0}
"""Degrees of each scale by which a temperature is changed."""


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Start, end and what is put there: one value of the pair, wrong beyond any rounding."""
    (kind, worth), (other_kind, other) = _unit(match["unit"]), _unit(match["other"])
    value, gloss = match["value"], match["gloss"]
    if kind != other_kind or worth == other or not _near(kind, value, worth, gloss, other):
        return
    for name, size in (("value", worth), ("gloss", other)):
        written = _changed(match[name], _STEP[size] if kind == "degrees" else 0.0)
        pair = (written, worth, gloss, other) if name == "value" else (value, worth, written, other)
        if not _rounds(kind, *pair):
            yield match.start(name), match.end(name), written


def _unit(said: str) -> tuple[str, float]:
    return next((kind, worth) for form, kind, worth in _UNITS if re.fullmatch(form, said))


def _converted(kind: str, number: float, worth: float, other: float) -> float:
    if kind == "degrees":
        return number if worth == other else number * 1.8 + 32 if other else (number - 32) / 1.8
    return number * worth / other


def _near(kind: str, value: str, worth: float, gloss: str, other: float) -> bool:
    """Whether the gloss holds as it stands, or nearly: else the two are no amount and its gloss."""
    apart = abs(_converted(kind, _read(value), worth, other) - _read(gloss))
    return apart < (4 if kind == "degrees" else 0.1 * abs(_read(gloss)))


def _rounds(kind: str, value: str, worth: float, gloss: str, other: float) -> bool:
    """Whether one of the two is the other, rounded to the last digit written."""
    there = abs(_converted(kind, _read(value), worth, other) - _read(gloss)) <= _last_digit(gloss) / 2
    back = abs(_converted(kind, _read(gloss), other, worth) - _read(value)) <= _last_digit(value) / 2
    return there or back


def _read(written: str) -> float:
    return float(written.replace(",", ""))


def _last_digit(written: str) -> float:
    return 10.0 ** -len(written.partition(".")[2])


def _changed(written: str, degrees: float) -> str:
    """The number three tenths up, with as many decimals as it had, or more degrees where there are some."""
    number = _read(written) + degrees if degrees else _read(written) * 1.3
    decimals = len(written.partition(".")[2])
    return f"{number:,.{decimals if number >= 10 or degrees else max(1, decimals)}f}"
