"""Decides which digits separated by plain blanks are one number: "13 400 people", "$14 007 million".

English puts two numbers side by side only by chance ("on May 12 300 people came"). A currency sign before the digits,
or a noun or unit after them, therefore makes them one number, unless the word before them belongs to the first.
"""

from __future__ import annotations

import re

from checker.mentions.quantities.kinds import currencies, units
from checker.mentions.quantities.numbers import number_words
from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.word_forms import is_plural, is_stop
from checker.mentions.quantities.rejecting.exclusions import MONTHS, NUMBERED
from checker.text.word_lists import word_lists

_LISTS = word_lists("mentions/quantities/grouping")

_RUN = re.compile(r"\d \d{3}")
_LEADING = re.compile(r"[1-9]\d{0,2}")
_GROUP = re.compile(r"\d{3}")
_LAST_GROUP = re.compile(r"\d{3}[.,]\d{1,2}")
_OPENERS = _LISTS["openers"]
"""Words that do not name a number after them, even if capitalised at the beginning of a sentence."""
_CLOCK = frozenset({"at", "by", "until", "till"})
"""Words before an hour: "at 10 300 people had come"."""


def occurs(text: str) -> bool:
    """Whether the text contains digits that a blank may group, so that its sentences need a closer look."""
    return _RUN.search(text) is not None


def join(words: Lexed) -> None:
    """Merges the groups of each such number in the sentence into one word."""
    index = 0
    while index < words.size:
        last = _end(words, index) if _LEADING.fullmatch(words.lower[index]) else index
        if last > index + 1 and _is_one(words, index, last):
            words.merge(index, last)
        index += 1


def _end(words: Lexed, index: int) -> int:
    """The index after the groups of three digits that follow the word at `index`, each after one plain blank."""
    last = index + 1
    while _follows(words, last) and _GROUP.fullmatch(words.lower[last]):
        last += 1
    return last + (_follows(words, last) and _LAST_GROUP.fullmatch(words.lower[last]) is not None)


def _follows(words: Lexed, index: int) -> bool:
    return words.text[words.ends[index - 1] : words.starts[index]] == " "


def _is_one(words: Lexed, first: int, last: int) -> bool:
    """Whether the words around the groups make them one number."""
    if words.is_digits(last) or (words.glued(last) and words.lower[last] in ("-", "–", "/", ":")):
        return False
    counts = is_plural(words.lower[last]) and not is_stop(words.lower[last])
    unit = units.unit_word(words, last)
    measured = words.lower[last] in _MAGNITUDES or (unit is not None and not _is_race(words, last, unit))
    if _is_money(words, first):
        return measured or not counts
    return (counts or measured) and not words.glued(last) and not _is_named(words, first)


_RACES = frozenset({"100", "200", "400", "800"})


def _is_race(words: Lexed, last: int, unit: str) -> bool:
    """Whether the last group is the length of a race: "won 12 200 m races"."""
    return unit == "metre" and words.before(last) in _RACES


_MAGNITUDES = frozenset({*number_words.LARGE, *number_words.SHORT})


def _is_money(words: Lexed, first: int) -> bool:
    return words.before(first) in currencies.SIGNS or (first > 0 and words.raw(first - 1) in currencies.CODES)


def _is_named(words: Lexed, first: int) -> bool:
    """Whether the first group belongs to a name, a date, an hour or a number before it."""
    before = words.before(first)
    if before in MONTHS or before in NUMBERED or before in _CLOCK or words.glued(first):
        return True
    return first > 0 and (words.is_digits(first - 1) or (words.is_capital(first - 1) and before not in _OPENERS))
