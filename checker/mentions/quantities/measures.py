"""Reads physical measures, ages, the strength of earthquakes, and what a quantity is per."""

from __future__ import annotations

from dataclasses import replace

from checker.mentions.quantities import counted, tail, units
from checker.mentions.quantities.lexing import Lexed
from checker.mentions.quantities.numerals import Numeral
from checker.mentions.quantities.reading import Reading, with_millions
from checker.model.mention import Kind

_AGED = frozenset("aged age ages turned turns turning".split())


def age(words: Lexed, numeral: Numeral) -> Reading | None:
    """ "66-year-old", "60 years old", "aged 18", "at the age of 40", "Jane Roe, 66, has"."""
    index = numeral.last + (words.lower[numeral.last] == "-")
    unit = units.singular(words.lower[index])
    if unit in ("year", "month", "week", "day", "yr"):
        behind = index + 1 + (words.lower[index + 1] == "-")
        name = "year" if unit == "yr" else unit
        if words.lower[behind] in ("old", "olds"):
            return Reading(numeral, Kind.AGE, name, numeral.first, behind + 1)
        if words.lower[behind] == "of" and words.lower[behind + 1] == "age":
            return Reading(numeral, Kind.AGE, name, numeral.first, behind + 2)
        return None
    before = words.before(numeral.first)
    if numeral.low > 120 or counted.is_plural(words.lower[numeral.last]):
        return None
    second = words.before(numeral.first, 2)
    died = before == "at" and second in ("died", "dies", "dead") and numeral.form == "digits"
    who = before in ("is", "was") and second == "who" and not words.is_word(numeral.last)
    aged = before in _AGED or (before == "of" and second == "age") or died or who
    named = (
        before == ","
        and numeral.form == "digits"
        and words.lower[numeral.last] in (",", ".", ";", ")")
        and _follows_name(words, numeral)
    )
    return Reading(numeral, Kind.AGE, "year", numeral.first, numeral.last) if aged or named else None


def _follows_name(words: Lexed, numeral: Numeral) -> bool:
    """Whether a name stands before the comma before an age."""
    at = numeral.first - 2
    if at < 0 or not words.lower[numeral.first].isdecimal() or numeral.step != 1 or not 1 <= numeral.low <= 115:
        return False
    return (
        words.is_capital(at) and words.is_word(at) and len(words.lower[at]) > 1 and words.lower[numeral.last] != "."
    ) or (words.is_capital(at) and words.is_word(at) and at > 0 and words.is_capital(at - 1) and words.is_word(at - 1))


_QUAKES = frozenset("quake earthquake tremor temblor aftershock quakes earthquakes aftershocks tremors".split())


def magnitude(words: Lexed, numeral: Numeral) -> Reading | None:
    """The strength of an earthquake: "magnitude 4.6", "a 4.4 quake", "measuring 3.8 on the Richter scale"."""
    if not 0 < numeral.low < 10 or numeral.form != "digits" or numeral.magnitude:
        return None
    last = numeral.last
    joined = last + (words.lower[last] == "-")
    if words.lower[joined] == "magnitude":
        return Reading(numeral, Kind.MEASURE, "magnitude", numeral.first, joined + 1)
    before = words.before(numeral.first, 2 if words.before(numeral.first) in ("-", "of") else 1)
    scale = "richter" in words.lower[last : last + 4]
    if before in ("measuring", "measured", "registering", "registered") and units.unit_word(words, last) is None:
        scale = scale or not _QUAKES.isdisjoint(words.lower[max(0, numeral.first - 6) : numeral.first])
    if before == "magnitude" or scale or (words.lower[last] in _QUAKES and numeral.step < 1):
        return Reading(numeral, Kind.MEASURE, "magnitude", numeral.first, last)
    return None


def measure(words: Lexed, numeral: Numeral) -> Reading | None:
    """A physical unit from our table, or from quantulum3 where the words behind look like one of its rarer ones."""
    index = numeral.last
    if with_millions(words, numeral) is not numeral:
        return None
    if words.lower[index] == "-" and (words.glued(index) or numeral.form != "digits"):
        index += 1
    elif words.lower[index] == "of" and numeral.form in ("vague", "fraction"):
        index += 1 + (words.lower[index + 1] in ("a", "an"))
    elif words.lower[index] in ("a", "an") and numeral.form == "fraction":
        index += 1
    if numeral.form == "words" and index == numeral.last and words.lower[index] in ('"', "'"):
        return None
    found = units.read_unit(words, index)
    if found is None:
        found = tail.read(words, numeral, index)
    if found is None:
        return None
    unit, last = found
    if _is_minus(words, numeral.first):
        low, high = -numeral.high, -numeral.low
        first = numeral.first - (2 if words.before(numeral.first, 2) == "minus" else 1)
        return Reading(numeral._replace(low=low, high=high), Kind.MEASURE, unit, first, last)
    return Reading(numeral, Kind.MEASURE, unit, numeral.first, last)


def _is_minus(words: Lexed, index: int) -> bool:
    """Whether the mark before a number is a minus and joins nothing on its left."""
    before = words.before(index)
    if before == "minus" or (before in ("-", "−") and words.before(index, 2) == "minus"):
        return True
    return before in ("-", "−") and words.glued(index) and not words.glued(index - 1)


def with_rate(words: Lexed, reading: Reading) -> Reading:
    """The reading with what it is per, where that follows at once."""
    if reading.drop or not reading.unit:
        return reading
    found = units.read_rate(words, reading.last) or _rate_behind_stuff(words, reading)
    if found is None or "/" in reading.unit:
        return reading
    base, last = found
    if words.lower[last] in ("earlier", "ago", "later", "before", "after", "old") and base in units.PERIODS:
        return reading
    return replace(reading, unit=f"{reading.unit}/{base}", last=last)


def _rate_behind_stuff(words: Lexed, reading: Reading) -> tuple[str, int] | None:
    """The rate of "2 million barrels of crude oil a day"; the mention then ends with it."""
    if reading.kind is not Kind.MEASURE or words.lower[reading.last] != "of":
        return None
    for at in (reading.last + 2, reading.last + 3):
        if at >= words.size or not words.is_word(at - 1) or words.lower[at - 1] in ("the", "a", "which"):
            return None
        if words.lower[at] in ("a", "per", "each", "every"):
            found = units.read_rate(words, at)
            return found if found is not None and found[0] in units.PERIODS else None
    return None
