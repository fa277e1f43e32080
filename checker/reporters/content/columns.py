"""How many columns of a terminal a text takes (UAX 11, East Asian Width)."""

from __future__ import annotations

import unicodedata

_ZERO = frozenset({"Mn", "Me", "Cf"})


def columns(text: str) -> int:
    """The columns of a text without line breaks: two for a wide character, none for a combining one."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.category(character) in _ZERO:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def head(text: str, room: int) -> str:
    """The beginning of the text that fits into `room` columns, cut after a word, with "…" if anything is left out."""
    if columns(text) <= room:
        return text
    kept = _fitting(text, room - 2)
    cut = kept.rpartition(" ")[0] or kept
    return f"{cut.rstrip()} …"


def tail(text: str, room: int) -> str:
    """The end of the text that fits into `room` columns, cut before a word, with "…" if anything is left out."""
    if columns(text) <= room:
        return text
    kept = _fitting(text[::-1], room - 2)[::-1]
    cut = kept.partition(" ")[2] or kept
    return f"… {cut.lstrip()}"


def _fitting(text: str, room: int) -> str:
    used = 0
    for index, character in enumerate(text):
        used += _width(character)
        if used > room:
            return text[:index]
    return text
