"""Reads ages: "66-year-old", "aged 18", "Jane Roe, 66,", "she was 75", "in his early 30s"."""

from __future__ import annotations

from checker.mentions.quantities import counted, units
from checker.mentions.quantities.lexing import Lexed
from checker.mentions.quantities.numerals import Numeral
from checker.mentions.quantities.reading import Reading
from checker.model.mention import Kind

_AGED = frozenset("aged age ages turned turns turning".split())
_UNITS = {"year": "year", "yr": "year", "month": "month", "week": "week", "day": "day"}
_PERSONS = frozenset({"he", "she"})
_BE = frozenset({"is", "was", "'s"})
_CLOSES = frozenset({"", ".", ",", ";", ")", "and", "when", "at", "but", "in", "on"})
"""What may follow the age of a person that "was 75": no noun, no unit."""
_ADVERBS = frozenset({"now", "then", "just", "only"})
OLDEST = 120

DECADES = {
    word: float(value)
    for value, word in zip(
        range(20, 100, 10),
        "twenties thirties forties fifties sixties seventies eighties nineties".split(),
        strict=True,
    )
}
_PARTS = {"early": (0.0, 4.0), "mid": (3.0, 7.0), "late": (6.0, 9.0), "": (0.0, 9.0)}
_POSSESSIVES = frozenset({"his", "her", "their", "my", "our"})


def age(words: Lexed, numeral: Numeral) -> Reading | None:
    """The age that a number is, in years unless a unit says otherwise."""
    stated = _with_unit(words, numeral)
    if stated is not None or units.singular(words.lower[numeral.last + (words.lower[numeral.last] == "-")]) in _UNITS:
        return stated
    if numeral.low > OLDEST or counted.is_plural(words.lower[numeral.last]):
        return None
    told = _is_aged(words, numeral) or _is_beside_name(words, numeral) or _is_of_person(words, numeral)
    return Reading(numeral, Kind.AGE, "year", numeral.first, numeral.last) if told else None


def _with_unit(words: Lexed, numeral: Numeral) -> Reading | None:
    """ "66-year-old", "60 years old", "two months of age"."""
    index = numeral.last + (words.lower[numeral.last] == "-")
    unit = _UNITS.get(units.singular(words.lower[index]))
    if unit is None:
        return None
    behind = index + 1 + (words.lower[index + 1] == "-")
    if words.lower[behind] in ("old", "olds"):
        return Reading(numeral, Kind.AGE, unit, numeral.first, behind + 1)
    if words.lower[behind] == "of" and words.lower[behind + 1] == "age":
        return Reading(numeral, Kind.AGE, unit, numeral.first, behind + 2)
    if words.before(numeral.first) == "aged" and index == numeral.last:
        return Reading(numeral, Kind.AGE, unit, numeral.first, index + 1)
    return None


def _is_aged(words: Lexed, numeral: Numeral) -> bool:
    """ "Aged 18", "at the age of 40", "died at 81", "who was 20"."""
    before, second = words.before(numeral.first), words.before(numeral.first, 2)
    died = before == "at" and second in ("died", "dies", "dead") and numeral.form == "digits"
    who = before in ("is", "was") and second == "who" and not words.is_word(numeral.last)
    spanned = before in ("between", "from") and second in _AGED
    return before in _AGED or (before == "of" and second == "age") or died or who or spanned


def _is_beside_name(words: Lexed, numeral: Numeral) -> bool:
    """ "Jane Roe, 66, has", "Roe, now 66, has"."""
    first = numeral.first - (words.before(numeral.first) in _ADVERBS)
    enclosed = words.before(first) == "," and words.lower[numeral.last] in (",", ".", ";", ")")
    return enclosed and numeral.form == "digits" and _follows_name(words, numeral, first)


def _is_whole_age(words: Lexed, numeral: Numeral) -> bool:
    plain = words.lower[numeral.first].isdecimal() and numeral.step == 1
    return plain and numeral.last == numeral.first + 1 and 1 <= numeral.low <= 115


def _follows_name(words: Lexed, numeral: Numeral, first: int) -> bool:
    """Whether a name stands before the comma that ends before the word `first`."""
    at = first - 2
    if at < 0 or not _is_whole_age(words, numeral) or not (words.is_capital(at) and words.is_word(at)):
        return False
    two = at > 0 and words.is_capital(at - 1) and words.is_word(at - 1)
    return (len(words.lower[at]) > 1 and words.lower[numeral.last] != ".") or two


def _is_of_person(words: Lexed, numeral: Numeral) -> bool:
    """ "He was 75.", "Roe is 66 and lives": a bare number that a person is."""
    following = words.lower[numeral.last]
    if words.before(numeral.first) not in _BE or following not in _CLOSES or not _is_whole_age(words, numeral):
        return False
    if words.before(numeral.first, 2) in _PERSONS:
        return True
    at = numeral.first - 2
    closed = following in ("", ".", "when") and numeral.low > 15
    named = at > 0 and words.is_word(at) and words.is_capital(at)
    return closed and named and words.before(at) not in ("the", "of")


def decade(words: Lexed, index: int) -> Reading | None:
    """ "in his early 30s", "a woman in her mid-forties": the years of life that it spans."""
    start = DECADES.get(words.lower[index])
    last = index + 1
    if start is None and words.lower[index].isdecimal() and words.glued(index + 1) and words.lower[index + 1] == "s":
        start, last = float(words.lower[index]), index + 2
    if start is None or not 10 <= start <= 100 or start % 10:
        return None
    first = index - (words.before(index) == "-")
    part = words.before(first) if words.before(first) in _PARTS else ""
    first = first - 1 if part else index
    if words.before(first) not in _POSSESSIVES or words.before(first, 2) != "in":
        return None
    low, high = _PARTS[part]
    return Reading(Numeral(first, last, start + low, start + high, 1.0, "digits"), Kind.AGE, "year", first, last)
