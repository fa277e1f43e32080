"""Mutates texts: characters, words, lines and whole pieces, from a text itself, another one, and a list of oddities.

Everything is a function of the `Random` that is passed in, so that a seed and a number name an input for ever.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from tests.fuzz.materials import words

Words = Sequence[str]
Parts = tuple[str, ...]
"""One input: a text, or several that belong together. A byte that is no UTF-8 is a lone surrogate (PEP 383)."""

ODD = words("odd")
"""Characters that programs about text have stumbled over."""
LIMIT = 6000
"""Characters of a part at most, so that an input stays quick."""


def encoded(text: str) -> bytes:
    """The bytes of a part; what UTF-8 cannot say is written as it stands, so that files of other encodings are made."""
    return b"".join(
        bytes([ord(mark) - 0xDC00]) if "\udc80" <= mark <= "\udcff" else mark.encode("utf-8", "surrogatepass")
        for mark in text
    )


_PIECE = re.compile(r"\w+|\s+|[^\w\s]")
_NUMBER = re.compile(r"\d+")
_NUMBERS = (
    *"0 1 2 00 007 12 13 24 29 31 32 60 99 100 366 1000 1900 2000 2024 9999 10000 1e9 12345678901234567890".split(),
    "9" * 4400,  # more digits than Python makes a number of
)


def _place(chance: Random, text: str) -> int:
    return chance.randrange(len(text) + 1)


def _stretch(chance: Random, text: str, longest: int) -> tuple[int, int]:
    start = _place(chance, text)
    return start, min(len(text), start + 1 + chance.randrange(longest))


def _put(chance: Random, text: str, _: Words) -> str:
    at = _place(chance, text)
    return text[:at] + chance.choice(ODD) * chance.choice((1, 1, 1, 2, 3)) + text[at:]


def _put_word(chance: Random, text: str, words: Words) -> str:
    """A word of the kind between two pieces, with or without blanks around it."""
    pieces = _PIECE.findall(text)
    at = chance.randrange(len(pieces) + 1)
    blank = chance.choice(("", " "))
    return "".join((*pieces[:at], blank, chance.choice(words or ODD), blank, *pieces[at:]))


def _swap_character(chance: Random, text: str, _: Words) -> str:
    at = _place(chance, text)
    return text[:at] + chance.choice(ODD) + text[at + 1 :]


def _drop(chance: Random, text: str, _: Words) -> str:
    start, end = _stretch(chance, text, chance.choice((1, 1, 8, 80)))
    return text[:start] + text[end:]


def _double(chance: Random, text: str, _: Words) -> str:
    start, end = _stretch(chance, text, chance.choice((1, 8, 80)))
    return text[:end] + text[start:end] * chance.choice((1, 1, 2, 7)) + text[end:]


def _move(chance: Random, text: str, _: Words) -> str:
    start, end = _stretch(chance, text, 60)
    rest = text[:start] + text[end:]
    at = _place(chance, rest)
    return rest[:at] + text[start:end] + rest[at:]


def _change_number(chance: Random, text: str, _: Words) -> str:
    found = list(_NUMBER.finditer(text))
    if not found:
        return text
    match = chance.choice(found)
    return text[: match.start()] + chance.choice(_NUMBERS) + text[match.end() :]


def _swap_word(chance: Random, text: str, words: Words) -> str:
    pieces = _PIECE.findall(text)
    if not pieces:
        return text
    pieces[chance.randrange(len(pieces))] = chance.choice(words or ODD)
    return "".join(pieces)


def _shuffle_words(chance: Random, text: str, _: Words) -> str:
    start, end = _stretch(chance, text, 80)
    pieces = _PIECE.findall(text[start:end])
    chance.shuffle(pieces)
    return text[:start] + "".join(pieces) + text[end:]


def _change_case(chance: Random, text: str, _: Words) -> str:
    start, end = _stretch(chance, text, chance.choice((1, 20, 400)))
    change = chance.choice((str.upper, str.lower, str.title, str.swapcase))
    return text[:start] + change(text[start:end]) + text[end:]


def _change_line(chance: Random, text: str, _: Words) -> str:
    """A line away, twice, elsewhere, or further in."""
    lines = text.splitlines(keepends=True)
    if not lines:
        return text
    line = lines.pop(chance.randrange(len(lines)))
    copies = chance.choice(([], [line, line], [line], ["  " + line], [line.lstrip()]))
    at = chance.randrange(len(lines) + 1)
    return "".join((*lines[:at], *copies, *lines[at:]))


def _window(chance: Random, text: str, _: Words) -> str:
    """A few hundred characters alone."""
    start, end = _stretch(chance, text, 600)
    return text[start:end]


CHANGES: tuple[Callable[[Random, str, Sequence[str]], str], ...] = (
    _put, _put, _put_word, _put_word, _swap_character, _drop, _double, _move,
    _change_number, _swap_word, _swap_word, _shuffle_words, _change_case, _change_line,
)  # fmt: skip


def _spliced(chance: Random, text: str, other: str) -> str:
    """The beginning of one and the end of another, or a stretch of the other put in."""
    start, end = _stretch(chance, other, 200)
    at = _place(chance, text)
    return text[:at] + (other[start:] if chance.random() < 0.3 else other[start:end] + text[at:])


def mutated(chance: Random, seeds: Sequence[Parts], words: Words, windowed: bool) -> Parts:
    """One input: a seed with up to eight changes. `windowed`: mostly a short stretch of each part is used alone."""
    parts = list(chance.choice(seeds))
    if windowed and chance.random() < 0.8:
        parts = [_window(chance, part, words) if len(part) > 100 else part for part in parts]
    for _ in range(chance.choice((0, 1, 1, 2, 3, 5, 8))):
        at = chance.randrange(len(parts))
        if chance.random() < 0.1:
            other = chance.choice(seeds)
            parts[at] = _spliced(chance, parts[at], other[min(at, len(other) - 1)])
        else:
            parts[at] = chance.choice(CHANGES)(chance, parts[at], words)
    return tuple(part[:LIMIT] for part in parts)
