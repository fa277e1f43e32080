"""Reads ages: "66-year-old", "aged 18", "Jane Roe, 66,", "she was 75", "in his early 30s"."""

from __future__ import annotations

from checker.mentions.quantities.kinds import person_ages
from checker.mentions.quantities.numbers import number_words
from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.numerals import Numeral
from checker.mentions.quantities.numbers.reading import Reading
from checker.mentions.quantities.numbers.word_forms import is_plural, is_stop
from checker.model.mention import Kind
from checker.text.grammar import Pattern, either, glued, maybe, named, some
from checker.text.word_lists import word_lists
from checker.text.words import verb_table

_LISTS = word_lists("mentions/quantities/ages")

_AGED = frozenset("aged age ages turned turns turning".split())
_UNITS = {
    word: unit
    for unit, spelled in (
        ("year", "year years yr"), ("month", "month months"), ("week", "week weeks"), ("day", "day days"),
    )
    for word in spelled.split()
}  # fmt: skip
_UNIT = Pattern(named("unit", _UNITS))
_OLD = Pattern(maybe("-"), named("unit", _UNITS), maybe("-"), either("old olds", Pattern("of", "age")))
_BE_HAVE = ("is", "was", "has", "had")
OLDEST = 120

DECADES = {
    word: float(value)
    for value, word in zip(
        range(20, 100, 10),
        "twenties thirties forties fifties sixties seventies eighties nineties".split(),
        strict=True,
    )
}
_PARTS = {"early": (0.0, 4.0), "mid": (3.0, 7.0), "late": (6.0, 9.0)}
_WHOLE = (0.0, 9.0)


def age(words: Lexed, numeral: Numeral) -> Reading | None:
    """The age that a number states, in years unless another unit is given."""
    stated = _with_unit(words, numeral)
    if stated is not None or _UNIT.at(words, words.past(numeral.last, "-")):
        return stated
    behind = words.lower[numeral.last]
    if numeral.low > OLDEST or (is_plural(behind) and not is_stop(behind)):
        return None
    told = _is_aged(words, numeral) or person_ages.is_told_as_age(words, numeral)
    return Reading(numeral, Kind.AGE, "year", numeral.first, numeral.last) if told else None


def _with_unit(words: Lexed, numeral: Numeral) -> Reading | None:
    """ "66-year-old", "60 years old", "two months of age", "aged 3 months"."""
    found = _OLD.at(words, numeral.last)
    if found is None and words.before(numeral.first) == "aged":
        found = _UNIT.at(words, numeral.last)
    if found is None:
        return None
    return Reading(numeral, Kind.AGE, _UNITS[words.lower[found.named["unit"]]], numeral.first, found.last)


_NOW = maybe("now")
_TURNED = Pattern(_AGED, _NOW)
_AT_AGE = Pattern("age", "of", _NOW)
_SPANNED = Pattern(_AGED, "between from", _NOW)
_DIED = Pattern("died dies dead", "at", _NOW)
_WHO = Pattern("who", "is was", _NOW)


def _is_aged(words: Lexed, numeral: Numeral) -> bool:
    """ "Aged 18", "at the age of 40", "died at 81", "who was 20", "who was 52 when", the 27 of "aged 23 and 27"."""
    first, last = numeral.first, numeral.last
    if _TURNED.before(words, first) and numeral.form in ("digits", "words") and words.lower[last] != "of":
        return True
    if _AT_AGE.before(words, first) or _SPANNED.before(words, first):
        return True
    if _DIED.before(words, first) and numeral.form == "digits":
        return True
    if _WHO.before(words, first) and (not words.is_word(last) or _dates_age(words, last) or _TELLS_ON.at(words, last)):
        return True
    return _is_listed(words, numeral) or _is_bounded(words, numeral)


_TELLS_ON = Pattern("and", lambda words, index: words.lower[index] in _BE_HAVE or words.lower[index] in verb_table())
"""A second verb of the same person: the "and works" of "who is 24 and works in Norvale"."""


def _dates_age(words: Lexed, index: int) -> bool:
    """Whether the words after a number say when somebody was that age: "when", "at the time"."""
    return words.lower[index] == "when" or person_ages.AT_THE_TIME.at(words, index) is not None


_ANYBODY = _LISTS["anybody"]


_BOUNDED = Pattern(_ANYBODY, "under over")


def _is_bounded(words: Lexed, numeral: Numeral) -> bool:
    """ "Children under 16", "people over 65": no unit and no noun follows."""
    if not _BOUNDED.before(words, numeral.first) or words.lower[numeral.last] in ("%", "-", "°", "'", '"'):
        return False
    return person_ages.is_whole_number(words, numeral) and person_ages.is_phrase_end(words, numeral.last)


_JOINS = ", and or"
_IN_LIST = number_words.WORDS.union(_JOINS.split())
_LISTED = Pattern(
    "aged",
    maybe(some(lambda words, index: words.is_digits(index) or words.lower[index] in _IN_LIST)),
    _JOINS,
)


def _is_listed(words: Lexed, numeral: Numeral) -> bool:
    """A later age in a list after "aged": "aged 23 and 27", "aged four, six and nine"."""
    listed = _LISTED.before(words, numeral.first) is not None
    return listed and person_ages.is_whole_number(words, numeral) and person_ages.is_phrase_end(words, numeral.last)


_IN_HIS = Pattern("in", "his her their my our", maybe(_PARTS, maybe("-")))
_PLURAL = Pattern(glued("s"))


def decade_of_life(words: Lexed, index: int) -> Reading | None:
    """ "in his early 30s", "a woman in her mid-forties": the range of ages it covers."""
    word, last = words.lower[index], index + 1
    start = DECADES.get(word)
    if start is None and word.isdecimal() and (plural := _PLURAL.at(words, last)):
        start, last = float(word), plural.last
    if start is None or not 10 <= start <= 100 or start % 10:
        return None
    before = _IN_HIS.before(words, index)
    if before is None:
        return None
    first = before.first + 2
    low, high = _PARTS.get(words.lower[first], _WHOLE)
    return Reading(Numeral(first, last, start + low, start + high, 1.0, "digits"), Kind.AGE, "year", first, last)
