"""Recognises numbers of houses and streets: "13190 Harrow Road", "200 West 68th Street", "the 1200 block of Elm"."""

from __future__ import annotations

from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.word_forms import is_plural
from checker.text.grammar import Pattern, glued, maybe
from checker.text.word_lists import word_lists

_LISTS = word_lists("mentions/quantities/addresses")

_NUMBERED_STREETS = _LISTS["numbered streets"]
_STREETS = _NUMBERED_STREETS | _LISTS["streets"]
_COMPASS = _LISTS["compass"]
_LONGEST_NAME = 4
_MOST_DIGITS = 5


def is_house_number(words: Lexed, first: int, last: int) -> bool:
    """Whether the digits from word `first` to `last` (exclusive) are a house number: a street name follows them."""
    digits = words.lower[first]
    if last != first + 1 or not digits.isdecimal() or len(digits) > _MOST_DIGITS:
        return False
    if _BLOCK.at(words, last):
        return True
    end = _street_end(words, last)
    return end is not None and not is_plural(words.lower[end])


def names_street(words: Lexed, index: int) -> bool:
    """Whether the ordinal that ends before `index` is the name of a street: "68th Street", "4th Ave."."""
    named = words.lower[index] in _NUMBERED_STREETS and _is_name(words, index)
    return named and not is_plural(words.after(index))


def _is_name(words: Lexed, at: int) -> bool:
    """Whether the word has a capital followed by small letters, unlike the words of a line in capitals."""
    raw = words.raw(at)
    return words.is_word(at) and raw[0].isupper() and (raw[1:].islower() or len(raw) == 1)


def _street_end(words: Lexed, index: int) -> int | None:
    """The index after the street name that begins at `index` ("Harrow Road"); None if there is none."""
    at = index
    for _ in range(_LONGEST_NAME):
        behind = _behind_part(words, at)
        if behind is None or behind >= words.size:
            return None
        at = behind
        if words.lower[at] in _STREETS and _is_name(words, at):
            return at + 1
    return None


def _behind_part(words: Lexed, at: int) -> int | None:
    """The index after one part of a street's name: a capitalised word, a compass point such as "W.", "68th"."""
    part = _ORDINAL.at(words, at) or (None if words.glued(at) else _COMPASS_POINT.at(words, at))
    if part is not None:
        return part.last
    return at + 1 if _is_name(words, at) and not words.glued(at) else None


_BLOCK = Pattern("block", "of on")
_ORDINAL = Pattern(Lexed.is_digits, glued("st nd rd th"))
_COMPASS_POINT = Pattern(_COMPASS, maybe(glued(".")))
