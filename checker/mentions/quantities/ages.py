"""Reads ages: "66-year-old", "aged 18", "Jane Roe, 66,", "she was 75", "in his early 30s"."""

from __future__ import annotations

from checker.mentions.quantities import number_words, person_ages, units
from checker.mentions.quantities.lexing import Lexed, is_digits
from checker.mentions.quantities.numerals import Numeral
from checker.mentions.quantities.reading import Reading
from checker.mentions.quantities.word_forms import is_plural, is_stop
from checker.model.mention import Kind
from checker.text.words import verb_table

_AGED = frozenset("aged age ages turned turns turning".split())
_UNITS = {"year": "year", "yr": "year", "month": "month", "week": "week", "day": "day"}
_BE_HAVE = ("is", "was", "has", "had")
_JOINS = frozenset({",", "and", "or"})
_LISTED = 40
"""Words that a list of ages goes back at most."""
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
    behind = words.lower[numeral.last]
    if numeral.low > OLDEST or (is_plural(behind) and not is_stop(behind)):
        return None
    told = _is_aged(words, numeral) or person_ages.told(words, numeral)
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
    """ "Aged 18", "at the age of 40", "died at 81", "who was 20", "who was 52 when", the 27 of "aged 23 and 27"."""
    before, second = words.before(numeral.first), words.before(numeral.first, 2)
    if before == "now":
        before, second = second, words.before(numeral.first, 3)
    died = before == "at" and second in ("died", "dies", "dead") and numeral.form == "digits"
    ended = not words.is_word(numeral.last) or _dates_age(words, numeral.last)
    who = before in ("is", "was") and second == "who" and (ended or _tells_on(words, numeral.last))
    spanned = before in ("between", "from") and second in _AGED
    listed = _is_listed(words, numeral) or _is_bounded(words, numeral)
    turned = before in _AGED and numeral.form in ("digits", "words") and words.lower[numeral.last] != "of"
    return turned or (before == "of" and second == "age") or died or who or spanned or listed


def _tells_on(words: Lexed, index: int) -> bool:
    """Whether a second verb of the same person follows: the "and works" of "who is 24 and works in Norvale"."""
    following = words.lower[index + 1]
    return words.lower[index] == "and" and (following in _BE_HAVE or following in verb_table())


def _dates_age(words: Lexed, index: int) -> bool:
    """Whether the word behind a number tells when somebody was so old: "when", "at the time"."""
    return words.lower[index] == "when" or tuple(words.lower[index : index + 3]) == ("at", "the", "time")


_ANYBODY = frozenset(
    "children people adults those anyone everyone men women residents pupils youths boys girls persons kids".split()
)


def _is_bounded(words: Lexed, numeral: Numeral) -> bool:
    """ "Children under 16", "people over 65": no unit and no noun follows."""
    bounded = words.before(numeral.first) in ("under", "over") and words.before(numeral.first, 2) in _ANYBODY
    whole = bounded and person_ages.is_whole(words, numeral) and person_ages.is_phrase_end(words, numeral.last)
    return whole and words.lower[numeral.last] not in ("%", "-", "°", "'", '"')


def _is_listed(words: Lexed, numeral: Numeral) -> bool:
    """A later one of several ages behind "aged": "aged 23 and 27", "aged four, six and nine"."""
    at = numeral.first
    if words.before(at) not in _JOINS or not person_ages.is_whole(words, numeral):
        return False
    least = at - _LISTED
    while at > least and _lists(words.before(at)):
        at -= 1
    return words.before(at) == "aged" and person_ages.is_phrase_end(words, numeral.last)


def _lists(word: str) -> bool:
    return word in _JOINS or is_digits(word) or word in number_words.WORDS


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
