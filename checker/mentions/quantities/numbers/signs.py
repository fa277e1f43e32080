"""Reads the minus before a number, in words or as a mark, and "below zero" after one."""

from __future__ import annotations

from dataclasses import replace

from checker.mentions.quantities.numbers import figures
from checker.mentions.quantities.numbers.lexing import Lexed, is_digits
from checker.mentions.quantities.numbers.reading import Reading
from checker.model.mention import Kind
from checker.text.grammar import Pattern
from checker.text.word_lists import word_lists
from checker.text.words import verb_table

_LISTS = word_lists("mentions/quantities/signs")

MINUS = "\u2212"
_MARKS = frozenset({"-", "–", MINUS})
_BRACKETS = frozenset({"(", "[", '"', "“", "‘"})
_SIGNED = frozenset({Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.NUMBER})
_SCALES = frozenset({"degree", "celsius", "fahrenheit"})
_OPENERS = _LISTS["openers"]
"""Words before "minus" from which nothing can be subtracted, unlike a noun or a number."""

_CLUES = _MARKS | {"minus", "negative", "plus", "+"}
_REACH = 40
"""The most words of an insertion between two dashes."""


_BELOW_ZERO = Pattern("below", "zero")
_TO_PLUS = Pattern("to and or", "plus +")


def is_mark(words: Lexed, index: int) -> bool:
    """Whether the word is a mark that can be a minus: it is attached to what follows."""
    return index >= 0 and words.lower[index] in _MARKS and words.glued(index + 1)


def signed(words: Lexed, reading: Reading) -> Reading:
    """The reading with a negative value if the words or a mark say so. It then begins with the sign."""
    if words.before(reading.first) not in _CLUES and words.before(reading.numeral.first) not in _MARKS:
        return replace(_negated(reading), last=reading.last + 2) if _is_below_zero(words, reading) else reading
    signs = reading.kind in _SIGNED or reading.unit == "point"
    if reading.drop or not signs or reading.unit == "time" or reading.numeral.form not in ("digits", "words"):
        return reading
    if is_mark(words, reading.numeral.first - 1) and reading.first < reading.numeral.first - 1:
        return _negated(reading)
    first = _word_before(words, reading) or _mark_before(words, reading)
    if first is not None:
        return replace(_negated(reading), first=first)
    return replace(reading, first=reading.first - 1) if _is_plus(words, reading.first) else reading


def _is_plus(words: Lexed, index: int) -> bool:
    """Whether a positive number may be the upper end of a range from a negative one: "minus 2 to plus 3 percent"."""
    return _TO_PLUS.before(words, index) is not None


def _negated(reading: Reading) -> Reading:
    number = reading.numeral
    return replace(reading, numeral=number._replace(low=-number.high, high=-number.low))


def negated_like(left: Reading, right: Reading) -> Reading:
    """The lower of two numbers whose sign comes after the second: "2 to 5 degrees below zero"."""
    behind = right.numeral.low < 0 < left.numeral.low and right.first == right.numeral.first
    return _negated(left) if behind else left


def _is_below_zero(words: Lexed, reading: Reading) -> bool:
    """Whether "below zero" follows degrees."""
    return reading.unit in _SCALES and _BELOW_ZERO.at(words, reading.last) is not None


def _word_before(words: Lexed, reading: Reading) -> int | None:
    """Where "minus" before a negative amount begins: "fell to minus five percent", not "six minus four"."""
    hyphen = words.before(reading.first) == "-"
    at = reading.first - 1 - hyphen
    word, before = words.before(at + 1), words.before(at)
    if word == "negative":
        return at if reading.kind is Kind.PERCENT or reading.unit in _SCALES else None
    if word != "minus" or (before == "or" and words.before(at, 2) == "plus"):
        return None
    opened = at == 0 or before in _BRACKETS or before in _OPENERS or before in verb_table()
    heat = reading.unit in _SCALES or reading.kind is Kind.MEASURE
    return at if (opened or heat) and not (at > 0 and words.is_digits(at - 1)) else None


def _mark_before(words: Lexed, reading: Reading) -> int | None:
    """Where a minus before the number or its currency is, if it joins nothing on its left: "-$1.20", "(−0.3%)"."""
    at = reading.first - 1
    if not is_mark(words, at) or (words.glued(at) and words.before(at) not in _BRACKETS):
        return None
    if _is_lower_end(words, at, reading):
        return None
    return None if words.lower[at] != MINUS and _encloses(words, reading, at) else at


def _is_lower_end(words: Lexed, at: int, reading: Reading) -> bool:
    """Whether the mark at `at` makes a range with the number before it: "5 -10 percent"; not "500 -2.3%"."""
    before = words.before(at)
    left = figures.digits(before) if is_digits(before) else None
    return before == "%" or (left is not None and left[0] < reading.numeral.low)


def _encloses(words: Lexed, reading: Reading, at: int) -> bool:
    """Whether the mark opens an insertion or a list item: it begins the sentence, or another mark closes it."""
    listed = at == 0 and reading.unit not in _SCALES
    later = range(reading.last, min(reading.last + _REACH, words.size))
    return listed or any(words.lower[place] == words.lower[at] and not _joins(words, place) for place in later)


def _joins(words: Lexed, index: int) -> bool:
    """Whether a mark joins two words or is the minus of another number."""
    return words.glued(index + 1)
