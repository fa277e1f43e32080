"""Reads physical measures, the strength of earthquakes and calibres."""

from __future__ import annotations

from checker.mentions.quantities.kinds import tail, units
from checker.mentions.quantities.numbers import fractions
from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.numerals import Numeral
from checker.mentions.quantities.numbers.reading import Reading, with_millions
from checker.model.mention import Kind
from checker.text.grammar import Pattern, either, glued, maybe
from checker.text.word_lists import word_lists

_LISTS = word_lists("mentions/quantities/measures")

_QUAKES = _LISTS["quakes"]


_NAMED_BEHIND = Pattern(maybe("-"), "magnitude")
_NAMED_BEFORE = Pattern("magnitude", maybe("- of"))
_MEASURED = Pattern("measuring measured registering registered", maybe("- of"))
_PLUS_QUAKE = Pattern(either("+", Pattern("-", "plus")), _QUAKES)


def magnitude(words: Lexed, numeral: Numeral) -> Reading | None:
    """The strength of an earthquake: "magnitude 4.6", "a 4.4 quake", "measuring 3.8 on the Richter scale"."""
    if not 0 < numeral.low < 10 or numeral.form != "digits" or numeral.magnitude:
        return None
    first, last = numeral.first, numeral.last
    if named := _NAMED_BEHIND.at(words, last):
        return Reading(numeral, Kind.MEASURE, "magnitude", first, named.last)
    scale = _NAMED_BEFORE.before(words, first) is not None or "richter" in words.lower[last : last + 4]
    if not scale and _MEASURED.before(words, first) and units.unit_word(words, last) is None:
        scale = not _QUAKES.isdisjoint(words.near(first, 6))
    quake = numeral.step < 1 and words.lower[last] in _QUAKES
    if scale or quake or _PLUS_QUAKE.at(words, last):
        return Reading(numeral, Kind.MEASURE, "magnitude", first, last)
    return None


_CALIBRES = frozenset({"caliber", "calibre"})
_GUNS = _LISTS["guns"]


def calibre(words: Lexed, numeral: Numeral) -> Reading | None:
    """The bore of a gun in inches: "a .22 Rimfire", "a .45-caliber handgun", "22-calibre"."""
    raw, index = words.lower[numeral.first], words.past(numeral.last, "-")
    called = words.lower[index] in _CALIBRES
    pointed = raw[0] == "." and 2 < len(raw) < 5
    if not called and not (pointed and words.lower[index] in _GUNS):
        return None
    if not pointed:
        if not raw.isdecimal() or not 1 < len(raw) < 4 or numeral.last > numeral.first + 1:
            return None
        bore = float("0." + raw)
        numeral = numeral._replace(low=bore, high=bore, step=10.0 ** -len(raw))
    return Reading(numeral, Kind.MEASURE, "calibre", numeral.first, index + 1 if called else numeral.last)


_RACES = frozenset({1, 3, 5, 8, 10, 15, 20, 21, 30, 42, 50, 100})
_BEHIND_RACE = _LISTS["behind race"]
_RUN = _LISTS["run"]
_BEFORE_RACE = _LISTS["before race"]


def race(words: Lexed, numeral: Numeral) -> Reading | None:
    """The length of a race: "ran a 5K", "the 10K race"; "5K followers" are thousands."""
    raw, last = words.lower[numeral.first], numeral.last
    thousands = words.before(last) == "k" and last == numeral.first + 2
    before = words.before(numeral.first)
    known = thousands and raw.isdecimal() and int(raw) in _RACES and (before in _BEFORE_RACE or before in _RUN)
    if not known:
        return None
    if words.is_word(last) and words.lower[last] not in _BEHIND_RACE:
        return None
    length = numeral._replace(low=float(raw), high=float(raw), step=1.0, magnitude=False)
    return Reading(length, Kind.MEASURE, "kilometre", numeral.first, last)


def one_and_a_half(words: Lexed, index: int) -> Reading | None:
    """ "A mile and a half": the number that "a" stands for if half of the unit follows."""
    unit = units.unit_word(words, index + 1) if fractions.AND_A_HALF.at(words, index + 2) else None
    return measure(words, Numeral(index, index + 1, 1.0, 1.0, 1.0, "words")) if unit else None


_HYPHEN = Pattern("-")
_OF_A = Pattern("of", maybe("a an"))
_LINKS = {
    "digits": Pattern(glued("-")),
    "vague": Pattern(either("-", _OF_A)),
    "fraction": Pattern(either("-", _OF_A, "a an")),
}
"""What may come between a number of each form and its unit."""


def measure(words: Lexed, numeral: Numeral) -> Reading | None:
    """A physical unit from our table, or from quantulum3 if the words after the number look like a rarer unit."""
    if with_millions(words, numeral) is not numeral:
        return None
    link = _LINKS.get(numeral.form, _HYPHEN).at(words, numeral.last)
    index = link.last if link else numeral.last
    if numeral.form == "words" and index == numeral.last and words.lower[index] in ('"', "'"):
        return None
    found = units.read_unit(words, index)
    if found is None:
        found = tail.read(words, numeral, index)
    if found is None:
        return None
    unit, last = found
    half = fractions.AND_A_HALF.at(words, last)
    if half and numeral.step == 1:
        numeral, last = numeral._replace(low=numeral.low + 0.5, high=numeral.high + 0.5, step=0.5), half.last
    return Reading(numeral, Kind.MEASURE, unit, numeral.first, last)
