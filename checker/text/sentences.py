"""Splits a text into sentences and paragraphs with one compiled expression."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from checker.model.mention import Sentence
from checker.text.word_lists import word_lists

_LISTS = word_lists("text/sentences")

_ABBREVIATIONS = _LISTS["abbreviations"]
HEADLINE_END = "\u2029"
"""The character after a headline in `checker.text.headlines.readable`, a paragraph separator."""
_BREAK = re.compile(r"\u2029\s*|\n[ \t\r]*\n|(?<=[.!?…])[\"'”’)\]]*\s+|\n")
_CLOSING = "\"'”’)]"
_OPENING = "\"'“‘([—–-* "


def _is_boundary(text: str, start: int, end: int) -> bool:
    """Whether the white space at `text[start:end]` after a full stop ends a sentence."""
    before = text[max(0, start - 24) : start].rstrip(_CLOSING)
    following = text[end : end + 12].lstrip(_OPENING)
    if not following:
        return True
    if before[-1:] != ".":
        return not following[0].islower()
    word = before[:-1].split()[-1].lstrip(_OPENING).lower() if before[:-1].split() else ""
    if following[0].islower():
        return False
    if word.endswith(("a.m", "p.m")):
        word = word.lstrip("0123456789:.")
    if len(word) == 1 and word.isalpha() and word != "i":
        return False
    if word in _ABBREVIATIONS:
        return word in _LISTS["abbreviations that end sentences too"] and _starts_clause(following)
    return True


def _starts_clause(following: str) -> bool:
    """Whether the words after an abbreviation begin a new sentence, which the abbreviation may also end."""
    first = re.match(r"[A-Za-z’']+", following)
    return bool(first) and first.group() in STARTERS  # type: ignore[union-attr]


STARTERS = _LISTS["starters"]


@lru_cache(maxsize=4)
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of `text`, in order. A single line break ends one, too, unless the sentence continues after it.

    White space around a sentence is not part of it. `text[s.start:s.end]` is never empty. The results for the last few
    texts are cached, because quantities and claims are read from the same sentences.
    """
    found: list[Sentence] = []
    start = 0
    above = text.rfind(HEADLINE_END)
    wrapped = _wrapped(text, above + 1)
    for match in _BREAK.finditer(text):
        if not _ends(text, match, above, wrapped):
            continue
        _append(found, text, start, match.end(), above)
        start = match.end()
    _append(found, text, start, len(text), above)
    return tuple(found)


def _ends(text: str, match: re.Match[str], above: int, wrapped: frozenset[int]) -> bool:
    """Whether a match of `_BREAK` ends a sentence. Before the last headline mark, at `above`, line breaks do not."""
    space = match.group()
    if HEADLINE_END in space:
        return True
    if "\n" not in space:
        return _is_boundary(text, match.start(), match.end())
    return match.start() > above and (space.count("\n") > 1 or not _goes_on(text, match.start(), match.end(), wrapped))


def _runs_on(text: str, start: int, end: int) -> bool:
    """Whether a single line break only wraps a long line: prose before it, a lower-case word after it."""
    line = text.rfind("\n", 0, start) + 1
    line = max(line, text.rfind(HEADLINE_END, line, start) + 1)
    return start - line > 40 and text[start - 1 : start] not in '.!?:"”' and text[end : end + 1].islower()


_BLOCK = re.compile(r"(?m)(?>^[^\n\S]*+\S[^\n]*+\n?+){3,}+")
_NARROWEST = 36


def _goes_on(text: str, start: int, end: int, wrapped: frozenset[int]) -> bool:
    """Whether the sentence continues after a single line break."""
    if _runs_on(text, start, end):
        return True
    ended = text[start - 1 : start] in '.!?:"”' and _is_boundary(text, start, end)
    return not ended and text.index("\n", start) in wrapped


def _wrapped(text: str, start: int) -> frozenset[int]:
    """The offsets of the line breaks, from `start` on, in blocks of at least three lines wrapped at one width.

    They do not end sentences: no line had room for the first word of the next one, unlike in a list, heading or verse.
    """
    return frozenset(
        start + match.start() + place
        for match in _BLOCK.finditer(text[start:])
        if _is_wrapped([line.rstrip() for line in match.group().rstrip("\n").split("\n")])
        for place, char in enumerate(match.group())
        if char == "\n"
    )


def _is_wrapped(lines: list[str]) -> bool:
    width = max(map(len, lines))
    return width >= _NARROWEST and all(
        len(line) + 1 + len(following.split(maxsplit=1)[0]) > width for line, following in pairwise(lines)
    )


def _append(found: list[Sentence], text: str, start: int, end: int, above: int) -> None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    stripped = piece.strip()
    if stripped:
        found.append(Sentence(start + left, start + left + len(stripped), len(found), start < above))
