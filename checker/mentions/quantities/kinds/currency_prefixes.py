"""Reads the currency written before a number: "$", "US $", "A$", "Rs.", "CHF", "MSEK", "R" for the rand."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from checker.mentions.quantities.kinds import currencies
from checker.mentions.quantities.numbers import signs
from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.numerals import Numeral
from checker.mentions.quantities.numbers.reading import with_letter


class Prefix(NamedTuple):
    """The currency before a number, the word at which it begins, and the magnitude that is part of it ("MSEK")."""

    code: str
    first: int
    factor: float = 1.0


def read(words: Lexed, numeral: Numeral) -> Prefix | None:
    """The currency written before the number; a minus may come between them ("$-3.2 million")."""
    first = numeral.first
    if signs.is_mark(words, first - 1) and words.glued(first - 1) and words.before(first - 1) in currencies.SIGNS:
        return _signed(words, first - 2)
    if words.before(first) not in _CLUES:
        return None
    return next(filter(None, (reader(words, numeral) for reader in _READERS)), None)


def _sign(words: Lexed, numeral: Numeral) -> Prefix | None:
    return _signed(words, numeral.first - 1) if words.before(numeral.first) in currencies.SIGNS else None


def _lost_pound(words: Lexed, numeral: Numeral) -> Prefix | None:
    """A pound sign sent as # ("#5 million"): both are byte 23 of ISO 646, in its British and its American version."""
    lost = words.before(numeral.first) == "#" and words.glued(numeral.first) and numeral.magnitude
    return Prefix("GBP", numeral.first - 1) if lost else None


def _lettered_behind(words: Lexed, numeral: Numeral) -> Prefix | None:
    """ "$US160"."""
    letters, glued = words.before(numeral.first), words.glued(numeral.first)
    if letters in currencies.DOLLAR_PREFIXES and words.before(numeral.first, 2) == "$" and glued:
        return Prefix(currencies.DOLLAR_PREFIXES[letters], numeral.first - 2)
    return None


def _code(words: Lexed, numeral: Numeral) -> Prefix | None:
    """ "CHF 500", "usd 5", "MSEK 1,240"."""
    index = numeral.first - 1
    raw = words.raw(index) if index >= 0 else ""
    if raw in currencies.CODES or raw in currencies.LOWER_CODES:
        return Prefix("CNY" if raw == "CNH" else raw.upper(), index)
    scaled = currencies.SCALED_CODES.get(raw)
    return Prefix(scaled[0], index, scaled[1]) if scaled else None


def _word(words: Lexed, numeral: Numeral) -> Prefix | None:
    """ "Rs 500", "Rs. 500", "Rs.500", "RM30", "Tk. 20", "DM5"."""
    stop = words.before(numeral.first) == "." and words.glued(numeral.first - 1)
    index = numeral.first - 1 - stop
    word = words.before(index + 1)
    spaced = word in currencies.SPACED_PREFIXES
    if word not in currencies.PREFIXES or not (spaced or (words.glued(numeral.first) and not stop)):
        return None
    return Prefix(currencies.PREFIXES[word], index)


_SEPARATED = re.compile(r"\d{1,3}(?:[,\s]\d{3})+(?:\.\d\d)?|\d+\.\d\d")


def _rand(words: Lexed, numeral: Numeral) -> Prefix | None:
    """ "R40 000", "R63m", "R12.50": the rand, if the number is written as an amount; "R61" may be a road."""
    if not words.glued(numeral.first) or words.raw(numeral.first - 1) != "R" or words.glued(numeral.first - 1):
        return None
    scaled = numeral.magnitude or with_letter(words, numeral) is not numeral
    separated = _SEPARATED.fullmatch(words.raw(numeral.first)) is not None
    return Prefix("ZAR", numeral.first - 1) if scaled or separated else None


def _signed(words: Lexed, sign: int) -> Prefix:
    """The currency of the sign at `sign`, with the letters that identify a dollar ("A$", "US $")."""
    code, letters = currencies.SIGNS[words.lower[sign]], words.before(sign)
    if code == "$" and letters in currencies.DOLLAR_PREFIXES:
        if words.glued(sign) or letters in currencies.SPACED_DOLLARS:
            return Prefix(currencies.DOLLAR_PREFIXES[letters], sign - 1)
    elif letters.upper() == code and not words.glued(sign - 1):
        return Prefix(code, sign - 1)
    return Prefix(code, sign)


_READERS: tuple[Callable[[Lexed, Numeral], Prefix | None], ...] = (
    _lost_pound, _sign, _lettered_behind, _code, _word, _rand,
)  # fmt: skip
_CLUES = frozenset(
    word.lower()
    for table in (
        currencies.SIGNS, currencies.DOLLAR_PREFIXES, currencies.CODES, currencies.SCALED_CODES, currencies.PREFIXES,
        ("#", ".", "r"),
    )
    for word in table
)  # fmt: skip
"""What can come right before a number that one of the readers accepts."""
