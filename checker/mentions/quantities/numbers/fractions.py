"""Reads what follows the whole part of a number: "1/2", "and a half", "-and-three-quarter", "point five"."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.mentions.quantities.numbers.lexing import Lexed, is_decimal
from checker.mentions.quantities.numbers.number_words import LARGE, PARTS, SMALL
from checker.text.grammar import Pattern, glued, maybe, named, some, unless
from checker.text.word_lists import word_lists

_LISTS = word_lists("mentions/quantities/fractions")


class Fraction(NamedTuple):
    """A fraction that ends before the word `last`; `step` is the value of its last digit."""

    value: float
    step: float
    last: int


_DENOMINATORS = (2, 3, 4, 5, 6, 8, 10, 16, 32)
_COMMON = frozenset({"half", "quarter", "quarters"})
_BEHIND_ONE = LARGE.keys() | _LISTS["behind one"]


def behind(words: Lexed, last: int) -> Fraction | None:
    """The fraction that begins at `last`, right after a whole number."""
    return _in_digits(words, last) or _in_words(words, last) or _decimals(words, last)


_SLASHES = "/ \u2044"
_SLASHED = Pattern(glued(_SLASHES), named("bottom", glued(is_decimal)), unless(_SLASHES))


def slash(words: Lexed, index: int) -> int:
    """The denominator of a small fraction "1/2" whose first word is at `index`; otherwise 0."""
    found = _SLASHED.at(words, index + 1) if is_decimal(words, index) else None
    if found is None:
        return 0
    top, bottom = int(words.lower[index]), int(words.lower[found.named["bottom"]])
    return bottom if 0 < top < bottom and bottom in _DENOMINATORS else 0


AND_A_HALF = Pattern("and", "a", "half")
_EXPONENT = re.compile(r"\d{1,2}")
_POWER = Pattern(
    "× x",
    "10",
    maybe("^"),
    named("minus", maybe("− - –")),
    named("exponent", glued(lambda words, index: _EXPONENT.fullmatch(words.lower[index]) is not None)),
)


def power_of_ten(words: Lexed, last: int) -> Fraction | None:
    """The power of ten after a number in scientific notation: "1.4×10−9", "3 x 10^8"."""
    found = _POWER.at(words, last)
    if found is None or found.last == last + 3:
        return None
    exponent = int(words.lower[found.named["exponent"]])
    value = 10.0 ** (-exponent if "minus" in found.named else exponent)
    return Fraction(value, value, found.last)


def _in_digits(words: Lexed, last: int) -> Fraction | None:
    """The "1/2" of "2 1/2", "2-1/2" and "2 and 1/2"."""
    index = words.past(last, "-", "and")
    bottom = slash(words, index)
    return Fraction(int(words.lower[index]) / bottom, 0.0, index + 3) if bottom else None


_JOINT = maybe(glued("-"), unless(lambda words, index: not words.glued(index)))
_AND_PART = Pattern(_JOINT, "and", _JOINT, named("top", {"a", *SMALL}), _JOINT, named("part", PARTS))


def _in_words(words: Lexed, last: int) -> Fraction | None:
    """ "And a half", "-and-a-half", "and three quarters". Other parts need hyphens ("-and-one-third") or the things
    after them ("and a third miles"), because "a third" may also be a person.
    """
    found = _AND_PART.at(words, last)
    if found is None:
        return None
    part, following = words.lower[found.named["part"]], words.lower[found.last]
    top = SMALL.get(words.lower[found.named["top"]], 1.0)
    if not 0 < top < PARTS[part] or (following == "of" and part != "half"):
        return None
    hyphened = found.named["top"] > last + 1
    sure = hyphened or following.endswith("s") or following in LARGE
    return Fraction(top / PARTS[part], 0.5 if part == "half" else 0.0, found.last) if part in _COMMON or sure else None


_POINT = Pattern(_JOINT, "point", _JOINT, named("digits", some(word for word, value in SMALL.items() if value < 10)))


def _decimals(words: Lexed, last: int) -> Fraction | None:
    """ "Point two five"; after "one" only if a magnitude or a unit follows, because "at one point" is a time."""
    found = _POINT.at(words, last)
    if found is None or (words.before(last) == "one" and words.lower[found.last] not in _BEHIND_ONE):
        return None
    digits = words.lower[found.named["digits"] : found.last]
    value = sum(SMALL[digit] / 10**place for place, digit in enumerate(digits, 1))
    return Fraction(float(f"{value:.9g}"), 10.0 ** -len(digits), found.last)
