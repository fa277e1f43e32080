"""Reads percentages, percentage points and basis points."""

from __future__ import annotations

from checker.mentions.quantities.lexing import Lexed
from checker.mentions.quantities.numerals import Numeral
from checker.mentions.quantities.reading import Reading
from checker.model.mention import Kind


def percent(words: Lexed, numeral: Numeral) -> Reading | None:
    """ "%", "per cent", "pct", "percentage points", "basis points"."""
    index = _behind_fraction(words, numeral) or numeral.last + (words.lower[numeral.last] == "-")
    word, following = words.lower[index], words.lower[index + 1]
    if word in ("%", "percent", "pct", "percents") or (word == "pc" and words.glued(index)):
        if following in ("-", "age") and words.lower[index + 2] in ("point", "points"):
            return Reading(numeral, Kind.PERCENT, "percentage point", numeral.first, index + 3)
        point = word != "%" and following in ("point", "points")
        return Reading(numeral, Kind.PERCENT, "percentage point" if point else "%", numeral.first, index + 1 + point)
    if word == "per" and following in ("cent", "cents"):
        return Reading(numeral, Kind.PERCENT, "%", numeral.first, index + 2)
    if word in ("point", "points") and numeral.form == "fraction" and _speaks_of_rates(words, numeral.first):
        return Reading(numeral, Kind.PERCENT, "percentage point", numeral.first, index + 1)
    joint = index + 1 + (following == "-")
    if word in ("percentage", "basis") and words.lower[joint] in ("point", "points"):
        return Reading(numeral, Kind.PERCENT, f"{word} point", numeral.first, joint + 1)
    if word in ("bp", "bps") and (words.glued(index) or numeral.form == "digits"):
        return Reading(numeral, Kind.PERCENT, "basis point", numeral.first, index + 1)
    return None


def _speaks_of_rates(words: Lexed, index: int) -> bool:
    """Whether rates of interest are named a few words before: "raised its rate by a quarter point"."""
    return not {"rate", "rates"}.isdisjoint(words.lower[max(0, index - _REACH) : index])


_REACH = 8


def _behind_fraction(words: Lexed, numeral: Numeral) -> int:
    """Where the unit begins in "half a percentage point", "a quarter of a percent"; 0 elsewhere."""
    index = numeral.last + (words.lower[numeral.last] == "of")
    return index + 1 if numeral.form == "fraction" and words.lower[index] in ("a", "an", "one") else 0
