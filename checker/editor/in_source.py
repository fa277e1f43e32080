"""Finds the words of an article in its source, if that is markup: an editor marks them there."""

from __future__ import annotations

import re
from bisect import bisect_right
from html.entities import codepoint2name

from checker.model.article import Article

_BETWEEN = r"(?:\s|&nbsp;|&#160;|&#[xX][aA]0;|<[^<>]{0,500}>)+"
"""What can stand between two words: white space, and tags."""


def span(source: str, article: Article, start: int, end: int) -> tuple[int, int]:
    """Where the words of `article.text[start:end]` are in the source that the article was read from.

    Words are looked for in the lines of their part; if they stand there several times, the one counts that
    is as far on in the part. If they are not found, it is the first line of the part.
    """
    at = max(bisect_right(article.places, start, key=lambda place: place.start) - 1, 0)
    part, later = article.places[at], article.places[at + 1 :]
    lines = [match.start() for match in re.finditer(r"^", source, re.MULTILINE)]
    first = _line_start(source, lines, part.line or 1)
    next_line = next((place.line for place in later if place.line and place.line > (part.line or 1)), None)
    last = _line_start(source, lines, next_line) if next_line else len(source)
    pattern = _pattern(article.text[start:end])
    before = len(pattern.findall(article.text[part.start : start]))
    there = [match.span() for match in pattern.finditer(source[first:last])]
    if not there:
        return first, (source.find("\n", first) + 1 or len(source) + 1) - 1
    begins, ends = there[min(before, len(there) - 1)]
    return first + begins, first + ends


def _line_start(source: str, lines: list[int], line: int) -> int:
    return lines[line - 1] if line <= len(lines) else len(source)


def _pattern(words: str) -> re.Pattern[str]:
    """Words as markup may write them."""
    return re.compile(_BETWEEN.join(_written(word) for word in words.split()))


def _written(word: str) -> str:
    """A word whose characters stand for themselves or for their references."""
    return "".join(_character(character) for character in word)


def _character(character: str) -> str:
    code = ord(character)
    if character.isascii() and character.isalnum():
        return character
    named = f"&{codepoint2name[code]};" if code in codepoint2name else re.escape(character)
    return f"(?:{re.escape(character)}|{named}|&#0*{code};|&#[xX]0*{code:x};)"
