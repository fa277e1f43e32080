"""Recognises telephone numbers: "0161 496 0000", "+44 1632 960983", "call 116 123"."""

from __future__ import annotations

from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.word_forms import is_plural
from checker.text.word_lists import word_lists

_LISTS = word_lists("mentions/quantities/phones")

_MARKS = frozenset("- – . ( ) / +".split())
_CUES = _LISTS["cues"]
_BETWEEN = _LISTS["between"]
_REACH = 5
_MOST = 24
"""Words and marks in two numbers with area codes and all their brackets; a longer row of figures is a table."""
_LONG, _SHORT = 7, 5
"""Least digits of a number with an area code, which begins with a zero or a plus, and of a number after words that
announce it.
"""


def is_phone(words: Lexed, index: int) -> bool:
    """Whether the number at `index` is a telephone number or a group of its digits."""
    start, last = index, index + 1
    while start > 0 and last - start <= _MOST and _is_part(words, start - 1):
        start -= 1
    while last - start <= _MOST and _is_part(words, last):
        last += 1
    if last - start > _MOST:
        return False
    groups = [word for word in words.lower[start:last] if word not in _MARKS]
    digits = sum(map(len, groups))
    if digits < _SHORT or not all("".join(group.split()).isdecimal() for group in groups):
        return False
    area = (groups[0][0] == "0" and len(groups[0]) > 1) or "+" in words.lower[start:last]
    return (area and digits >= _LONG) or (_is_announced(words, start) and not is_plural(words.lower[last]))


def _is_part(words: Lexed, index: int) -> bool:
    """Whether the word can be part of a telephone number; `116 000` is one word."""
    word = words.lower[index]
    return "".join(word.split()).isdecimal() or word in _MARKS


def _is_announced(words: Lexed, start: int) -> bool:
    """Whether the words before `start` announce a telephone number: "ring us on", "the hotline at"."""
    for steps in range(1, _REACH + 1):
        word = words.before(start, steps)
        if word in _CUES:
            return True
        if word not in _BETWEEN:
            return False
    return False
