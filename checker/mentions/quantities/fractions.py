"""Reads what stands behind the whole part of a number: "1/2", "and a half", "-and-three-quarter", "point five"."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.mentions.quantities.lexing import Lexed
from checker.mentions.quantities.number_words import LARGE, PARTS, SMALL


class Fraction(NamedTuple):
    """A fraction that ends before the word `last`; `step` is the value of its last digit."""

    value: float
    step: float
    last: int


_SLASHES = ("/", "\u2044")
_DENOMINATORS = (2, 3, 4, 5, 6, 8, 10, 16, 32)
_COMMON = frozenset({"half", "quarter", "quarters"})
_BEHIND_ONE = LARGE.keys() | frozenset("percent per times mile miles kilometres metres degrees tons litres".split())


def behind(words: Lexed, last: int) -> Fraction | None:
    """The fraction that begins at `last`, right behind a whole number."""
    return _in_digits(words, last) or _in_words(words, last) or _decimals(words, last)


def slash(words: Lexed, index: int) -> int:
    """The denominator of a small fraction "1/2" whose first word is at `index`, else 0."""
    top, mark, bottom, following = words.lower[index : index + 4]
    if not (top.isdecimal() and bottom.isdecimal() and mark in _SLASHES and following not in _SLASHES):
        return 0
    glued = words.glued(index + 1) and words.glued(index + 2)
    return int(bottom) if glued and 0 < int(top) < int(bottom) and int(bottom) in _DENOMINATORS else 0


def and_a_half(words: Lexed, index: int) -> bool:
    """ "And a half"."""
    return tuple(words.lower[index : index + 3]) == ("and", "a", "half")


_EXPONENT = re.compile(r"\d{1,2}")


def power_of_ten(words: Lexed, last: int) -> Fraction | None:
    """The power behind a number in scientific notation: "1.4×10−9", "3 x 10^8"."""
    if words.lower[last] not in ("×", "x") or words.lower[last + 1] != "10":
        return None
    index = last + 2 + (words.lower[last + 2] == "^")
    minus = words.lower[index] in ("−", "-", "–")
    index += minus
    if not words.glued(index) or not _EXPONENT.fullmatch(words.lower[index]) or index == last + 2:
        return None
    value = 10.0 ** (-int(words.lower[index]) if minus else int(words.lower[index]))
    return Fraction(value, value, index + 1)


def _in_digits(words: Lexed, last: int) -> Fraction | None:
    """The "1/2" of "2 1/2", "2-1/2" and "2 and 1/2"."""
    index = last + (words.lower[last] in ("-", "and"))
    bottom = slash(words, index)
    return Fraction(int(words.lower[index]) / bottom, 0.0, index + 3) if bottom else None


def _in_words(words: Lexed, last: int) -> Fraction | None:
    """ "And a half", "-and-a-half", "and three quarters"; a rarer part than a quarter needs hyphens ("-and-one-third")
    or the things behind it ("and a third miles"), since "a third" may also be somebody.
    """
    index = _past_hyphen(words, last)
    if words.lower[index] != "and":
        return None
    index = _past_hyphen(words, index + 1)
    top = 1.0 if words.lower[index] == "a" else SMALL.get(words.lower[index], 0.0)
    at = _past_hyphen(words, index + 1)
    part, end = words.lower[at], at + 1
    if part not in PARTS or not 0 < top < PARTS[part]:
        return None
    sure = index > last + 1 or words.lower[end].endswith("s") or words.lower[end] in LARGE
    if words.lower[end] == "of" and part != "half":
        return None
    return Fraction(top / PARTS[part], 0.5 if part == "half" else 0.0, end) if part in _COMMON or sure else None


def _past_hyphen(words: Lexed, index: int) -> int:
    return index + (words.lower[index] == "-" and words.glued(index) and words.glued(index + 1))


def _decimals(words: Lexed, last: int) -> Fraction | None:
    """ "Point two five"; behind "one" only where a magnitude or a unit follows, since "at one point" tells when."""
    index = _past_hyphen(words, last)
    if words.lower[index] != "point":
        return None
    index = end = _past_hyphen(words, index + 1)
    while SMALL.get(words.lower[end], 10.0) < 10:
        end += 1
    value = sum(SMALL[words.lower[at]] / 10 ** (at - index + 1) for at in range(index, end))
    if end == index or (words.before(last) == "one" and words.lower[end] not in _BEHIND_ONE):
        return None
    return Fraction(float(f"{value:.9g}"), 10.0 ** (index - end), end)
