"""Reads temperatures as points of a scale or as differences, by the words around them: "a high of 2C", "2C warmer"."""

from __future__ import annotations

import re
from enum import StrEnum

from checker.compare.one_article.measures.rounding import WrittenNumber, grain
from checker.compare.thresholds import EPSILON, thresholds
from checker.text.word_lists import alternations

_ANY = alternations("compare/heat")

_AROUND = 90
"""Characters before and after that are searched for a sign of which it is."""
_HEDGE = rf"(?:(?:{_ANY['hedge']}|an? average of)\s+)*"
_WARMING = rf"(?:warming(?!\s+(?:{_ANY['warming']}))|global\s+heating)"
_RISE = rf"(?:(?:temperatures?|{_ANY['rise']})\s+(?:rises?|increases?|drop|fall|decline))"
_KEPT = rf"(?:{_ANY['kept']})"
_DIFFERENCE_BEFORE = re.compile(
    # "a rise in temperature of", "warming of", "a difference of"
    rf"(?:\b(?:{_WARMING}|{_ANY['nouns of change']}|{_RISE})(?:\s+in\s+[\w' -]{{1,40}})?\s+(?:of|by)"
    # "warmed by", "rose by"; not "killed by 40C heat"
    rf"|\b(?:warm\w*|cool\w*|heat\w*|{_ANY['verbs before by']}|increase\w*|decrease\w*|drop\w*|"
    r"climb\w*|jump\w*|lower\w*|raise\w*|reduce\w*|differ\w*|exceed\w*|change\w*|var\w+)\s+(?:[\w'-]+\s+){0,3}?by"
    # "has warmed 1.2C", "temperatures rose 5C"
    rf"|\b(?:{_ANY['auxiliaries']})\s+(?:\w+ly\s+|already\s+)?"
    rf"(?:warm|warmed|cool|cooled|heat|heated)(?:\s+(?:up|down))?|\b(?:{_ANY['verbs of change']})"
    # "limit warming to", "warming must be limited to"
    rf"|\b{_KEPT}\b[\w' -]{{0,40}}\b(?:{_WARMING}|{_RISE})[\w' -]{{0,40}}\b(?:to|at|below|under|within)"
    rf"|\b(?:{_WARMING}|{_RISE}(?:\s+in\s+[\w' -]{{1,30}})?)(?:\s+(?:{_ANY['behind warming']}|levels?))*"
    r"\s+(?:(?:limited|kept|held|capped|restricted)\s+(?:to|at|below|under|within)|below|beyond|exceed(?:s|ed|ing)?))"
    rf"\s+{_HEDGE}$",
    re.IGNORECASE,
)
_ENDS = rf"(?=\s*(?:[.,;:]|$)|\s+(?:{_ANY['ends']})\b)"
"""What follows a word that ends its phrase: "20C warmer than", not "20C warmer water"."""
_DIFFERENCE_BEHIND = re.compile(
    rf"[-\s)\]]*(?:(?:warmer|cooler|colder|hotter|higher|lower)\b{_ENDS}"
    r"|(?:above|below|over|under|beyond)\s+(?:[\w'’-]+\s+){0,4}?"
    r"(?:averages?|normal|usual|norms?|mean|baseline|pre-?industrial|expected)\b"
    rf"|(?:in|of)\s+(?:[\w-]+\s+)?(?:warming|heating|cooling)\b{_ENDS}"
    rf"|(?:temperature\s+)?(?:{_ANY['difference behind']})\b{_ENDS}(?!\s+to\b))",
    re.IGNORECASE,
)
_RANGE_BEFORE = re.compile(rf"\b(?:range|spread|span)\s+of\s+{_HEDGE}$", re.IGNORECASE)
_GOES_ON = re.compile(r"[\W_]*(?:to|and|through)\b|[)\]\s]*[-–—]", re.IGNORECASE)
_POINT_BEFORE = re.compile(
    rf"(?:\b(?:highs?|lows?|maximums?|minimums?|maxima|minima|peaks?|temperatures?|heat\s+index|fever|thermometers?)"
    rf"(?:\s+\w+)?\s+(?:{_ANY['before a point']})|\b(?:feels?|felt|feeling)\s+(?:more\s+)?like"
    rf"|\b(?:{_ANY['verbs before to']})\s+to|\b(?:boils?|melts?|freezes)\s+at)\s+{_HEDGE}(?:between\s+)?$",
    re.IGNORECASE,
)
_SPEAKS_OF_CHANGE = re.compile(
    rf"\b(?:{_ANY['speaks of change']}|increases?|differences?|changes?|swings?|anomal\w+|rises?"
    r"|limit\w*|jump\w*|global\w*|planet\w*)\b",
    re.IGNORECASE,
)
"""Words of a sentence that may be about differences, so that none of its temperatures is certainly a point."""
_DEGREES = {"celsius": 1.0, "kelvin": 1.0, "fahrenheit": 1.8}
"""How many degrees of each scale equal one of Celsius."""
_ZERO = {"celsius": 0.0, "kelvin": 273.15, "fahrenheit": 32.0}
"""The freezing point of water on each scale (NIST Special Publication 811, appendix B)."""
_LIMITS = thresholds()
_COARSE = _LIMITS.coarse_degrees
_HOT = 200
"""Degrees from which temperatures are reported in tens or hundreds."""


class Sense(StrEnum):
    """Whether a number of degrees is a point or a difference."""

    POINT = "point"
    DIFFERENCE = "difference"
    UNTOLD = "untold"


def sense(before: str, behind: str, single: bool) -> Sense:
    """The sense that the words before a temperature and after its gloss give to both; untold if they give none or both.

    `single` means that it is one number: "a range of 10C" is a difference, "a range of 10C to 20C" has two points.
    """
    before, behind = before[-_AROUND:], behind[:_AROUND]
    point = _POINT_BEFORE.search(before) is not None
    ranges = single and _RANGE_BEFORE.search(before) is not None and not _GOES_ON.match(behind)
    if ranges or _DIFFERENCE_BEFORE.search(before):
        return Sense.DIFFERENCE
    if _DIFFERENCE_BEHIND.match(behind):
        return Sense.UNTOLD if point else Sense.DIFFERENCE
    speaks = _SPEAKS_OF_CHANGE.search(before) or _SPEAKS_OF_CHANGE.search(behind)
    return Sense.POINT if point and not speaks else Sense.UNTOLD


def is_scale(unit: str) -> bool:
    """Whether the unit is a temperature scale."""
    return unit in _ZERO


def degrees(unit: str, other: str) -> str:
    """The scale of bare degrees: if the gloss is in `other`, the scale that `other` is not."""
    return unit if unit != "degree" else {"fahrenheit": "celsius", "celsius": "fahrenheit"}.get(other, unit)


def step(number: float, told: float) -> float:
    """The value of the last digit of a temperature. Air and water are reported to the degree, even if it ends in 0."""
    return told if abs(number) >= _HOT else min(told, 1.0)


def factor(unit: str, other: str) -> float:
    """How many degrees of the second scale equal one of the first."""
    return _DEGREES[other] / _DEGREES[unit]


def offset(unit: str, other: str) -> float:
    """What to add to a point of the first scale, after multiplying by the factor, to get it on the second."""
    return _ZERO[other] - _ZERO[unit] * factor(unit, other)


def room(unit: str, hedged: bool) -> float:
    """The tolerance, in degrees, for a point that ends in 0 or 5; doubled if it is hedged."""
    return _COARSE * (2 if hedged else 1) * factor("fahrenheit", unit)


def is_one_point(first: WrittenNumber, second: WrittenNumber, conversion: tuple[float, float], most: float) -> bool:
    """Whether one of two points converts to the other, rounded to a degree, to five or to ten.

    `conversion` is the factor and offset from the first scale to the second, `most` the greatest tolerance in degrees.
    """
    moved = first.scaled(*conversion)
    coarse = max(moved.half, min(grain(first) / 2 * conversion[0], most))
    room = max(coarse + second.half, moved.half + max(second.half, min(grain(second) / 2, most)))
    return abs(moved.number - second.number) <= room + EPSILON
