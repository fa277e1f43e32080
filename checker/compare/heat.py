"""Temperatures as points of a scale or as differences, by the words around them: "a high of 2C", "2C warmer"."""

from __future__ import annotations

import re
from enum import StrEnum

from checker.compare.rounding import Figure, grain

_AROUND = 90
"""Characters before and behind that tell which it is."""
_HEDGE = (
    r"(?:(?:about|around|some|nearly|almost|roughly|approximately|just|well|over|under|more than|less than|at least|"
    r"at most|up to|as much as|as high as|as low as|only|a|an|another|the|an? average of|between|from)\s+)*"
)
_CHANGE = (
    r"(?:warming|heating|cooling|increase|decrease|difference|change|swing|jump|gap|anomaly|reduction|variation|"
    r"(?:a|an|the|temperature|global|average|further|sharp|that|this|of)\s+(?:rise|drop|fall|decline))"
)
_DIFFERENCE_BEFORE = re.compile(
    rf"(?:\b{_CHANGE}(?:\s+in\s+[\w' -]{{1,40}})?\s+(?:of|by)|\bby"
    rf"|\b(?:warm|warmed|cool|cooled|heated)(?:\s+up|\s+down)?"
    rf"|\b(?:risen|rose|increased|fallen|dropped|climbed|fell|jumped|declined)"
    rf"|\b(?:limit|limited|limiting|hold|held|holding|keep|keeping|kept|cap|capped|restrict|restricting)\b[\w' -]{{0,40}}"
    rf"\b(?:warming|heating|rises?|increases?)\b[\w' -]{{0,40}}\b(?:to|at|below|under|within)"
    rf"|\b(?:warming|temperature\s+rises?|temperature\s+increases?|rise\s+in\s+[\w' -]{{0,30}})"
    rf"[\w' -]{{0,40}}\b(?:limited\s+to|kept\s+(?:to|below|under|within)|held\s+(?:to|below|under)|capped\s+at|exceeds?|below))"
    rf"\s+{_HEDGE}$",
    re.IGNORECASE,
)
_DIFFERENCE_BEHIND = re.compile(
    r"[-\s)\]]*(?:(?:warmer|cooler|colder|hotter|higher|lower)\b"
    r"|(?:above|below|over|under|beyond)\s+(?:[\w'’-]+\s+){0,4}?"
    r"(?:averages?|normal|usual|norms?|mean|baseline|levels|pre-?industrial|expected|freezing)\b"
    r"|(?:in|of)\s+(?:[\w-]+\s+)?(?:warming|heating|cooling)\b"
    r"|(?:temperature\s+)?(?:increase|warming|difference|swing|jump|anomaly|cooling|rise\b(?!\s+to)|drop\b(?!\s+to))\b)",
    re.IGNORECASE,
)
_POINT_BEFORE = re.compile(
    rf"(?:\b(?:highs?|lows?|maximums?|minimums?|maxima|minima|peaks?|temperatures?|heat\s+index|fever|thermometers?)"
    rf"(?:\s+\w+)?\s+(?:of|at|around|was|were|is|hit|reached|reaching|near|above|below|topped)"
    rf"|\b(?:feels?|felt|feeling)\s+(?:more\s+)?like"
    rf"|\b(?:soared|rose|rising|rise|fell|dropped|climbed|climb|dipped|plunged|sank|drop|dip|fall|heated|cooled|warmed|up"
    rf"|down)\s+to|\b(?:boils?|melts?|freezes)\s+at)\s+{_HEDGE}$",
    re.IGNORECASE,
)
_SPEAKS_OF_CHANGE = re.compile(
    r"\b(?:warming|warmer|cooler|heating|increases?|differences?|changes?|swings?|anomal\w+|ris(?:e|ing)\s+in|"
    r"above|below|than|range|average|normal|target|goal|threshold|limit\w*|gap|jump\w*)\b",
    re.IGNORECASE,
)
_DEGREES = {"celsius": 1.0, "kelvin": 1.0, "fahrenheit": 1.8}
"""How many degrees of each scale one of Celsius is."""
_ZERO = {"celsius": 0.0, "kelvin": 273.15, "fahrenheit": 32.0}
"""What each scale calls the freezing point of water (NIST Special Publication 811, appendix B)."""
_COARSE = 2.5
"""Degrees Fahrenheit by which a point may be off that ends in 0 or 5."""
DEGREE = 1.0
"""A temperature is told to the degree, also where it ends in 0."""
_EPSILON = 1e-9


class Sense(StrEnum):
    """What a number of degrees says."""

    POINT = "point"
    DIFFERENCE = "difference"
    UNTOLD = "untold"


def sense(before: str, behind: str) -> Sense:
    """What the words before a temperature and behind its gloss make of both; untold where they say neither, or both."""
    before, behind = before[-_AROUND:], behind[:_AROUND]
    point = _POINT_BEFORE.search(before) is not None
    if _DIFFERENCE_BEFORE.search(before) or _DIFFERENCE_BEHIND.match(behind):
        return Sense.UNTOLD if point else Sense.DIFFERENCE
    speaks = _SPEAKS_OF_CHANGE.search(before) or _SPEAKS_OF_CHANGE.search(behind)
    return Sense.POINT if point and not speaks else Sense.UNTOLD


def is_scale(unit: str) -> bool:
    """Whether it is a temperature scale."""
    return unit in _ZERO


def degrees(unit: str, other: str) -> str:
    """The scale that bare degrees are of where the gloss is of `other`: the one that the gloss is not."""
    return unit if unit != "degree" else {"fahrenheit": "celsius", "celsius": "fahrenheit"}.get(other, unit)


def factor(unit: str, other: str) -> float:
    """How many degrees of the second scale one of the first is."""
    return _DEGREES[other] / _DEGREES[unit]


def offset(unit: str, other: str) -> float:
    """What is added to a point of the first scale, times the factor, to give it on the second."""
    return _ZERO[other] - _ZERO[unit] * factor(unit, other)


def room(unit: str, hedged: bool) -> float:
    """Degrees of a scale that a desk grants to a point that ends in 0 or 5, twice as many where it is hedged."""
    return _COARSE * (2 if hedged else 1) * factor("fahrenheit", unit)


def is_one_point(first: Figure, second: Figure, conversion: tuple[float, float], most: float) -> bool:
    """Whether either of two points is the other one on its own scale, rounded to a degree, or to five or ten.

    `conversion` is the factor and offset from the first scale to the second, `most` the degrees that are granted.
    """
    moved = first.scaled(*conversion)
    coarse = max(moved.half, min(grain(first) / 2 * conversion[0], most))
    room = max(coarse + second.half, moved.half + max(second.half, min(grain(second) / 2, most)))
    return abs(moved.number - second.number) <= room + _EPSILON
