"""Comments: those of Markdown are found, and any can be blanked out of a text without moving the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from checker.model.article import Comment
from checker.text.front_matter_span import front_matter

OPEN, CLOSE = "<!--", "-->"
_MARK = re.compile(r"^ {0,3}(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})|(?P<code>`+)|(?P<escaped>\\[\\`<])|<!--", re.MULTILINE)
_LONGEST_CODE = 1000
"""Characters of code inside a line."""
_SHOWN = re.compile(r"[^\r\n]")


class Markup(NamedTuple):
    """The comments of a Markdown text, and the spans of its fenced code, both in order."""

    comments: tuple[Comment, ...]
    code: tuple[tuple[int, int], ...]


def markup(text: str, start: int) -> Markup:
    """The comments and fenced code from `start` on, as CommonMark 0.31 reads them: `<!-- ... -->` outside code.

    A comment that nothing ends extends to the end of the text if a line begins with it; inside a line it is text.
    """
    comments: list[Comment] = []
    code: list[tuple[int, int]] = []
    place = _Place(text)
    while match := _MARK.search(text, start):
        if match["fence"]:
            first, start = match.start(), _fence_end(text, match["fence"], match.end())
            code.append((first, start))
        elif match["code"]:
            start = _code_end(text, match["code"], match.end())
        elif match["escaped"]:
            start = match.end()
        else:
            start = match.end()
            if found := _comment(text, match.start(), place):
                comments.append(found)
                start = found.end
    return Markup(tuple(comments), tuple(code))


def without(text: str, comments: Sequence[Comment]) -> str:
    """The text with a blank for each character of the comments; line breaks stay."""
    parts: list[str] = []
    start = 0
    for comment in comments:
        parts += text[start : comment.start], _SHOWN.sub(" ", text[comment.start : comment.end])
        start = comment.end
    return "".join([*parts, text[start:]])


def _fence_end(text: str, fence: str, start: int) -> int:
    """The end of fenced code: before a line with a fence of the same kind, at least as long, or the end of the text."""
    closing = _FENCE_ENDS[fence[0]]
    while match := closing.search(text, start):
        if len(match[1]) >= len(fence):
            return match.end()
        start = match.end()
    return len(text)


_FENCE_ENDS = {mark: re.compile(rf"^ {{0,3}}({mark}{{3,}})[ \t\r]*$", re.MULTILINE) for mark in "`~"}


def _code_end(text: str, ticks: str, start: int) -> int:
    """The end of code inside a line; if nothing ends it, the ticks are text."""
    last = start + _LONGEST_CODE
    line = text.find("\n", start, last)
    found = text.find(ticks, start, last if line < 0 else line)
    return start if found < 0 else found + len(ticks)


def _comment(text: str, start: int, place: _Place) -> Comment | None:
    """The comment that begins at `start`; None if it is text."""
    inner = start + len(OPEN)
    end = place.closing(start + 2)  # `<!-->` is a whole comment
    line, column = place.of(start)
    if end >= 0:
        return Comment(start, end + len(CLOSE), text[inner:end].strip(), line, column)
    if column > 4 or text[start - column + 1 : start].strip(" "):
        return None
    return Comment(start, len(text), text[inner:].strip(), line, column, closed=False)


class _Place:
    """Looks for line numbers and closing marks in one pass over a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._line, self._start, self._seen = 1, 0, 0
        self._next = 0

    def of(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset; the offsets of several calls only grow."""
        for match in _BREAKS.finditer(self._text, self._seen, offset):
            self._line, self._start = self._line + 1, match.end()
        self._seen = offset
        return self._line, offset - self._start + 1

    def closing(self, offset: int) -> int:
        """The next `-->` from an offset on, or -1; the offsets of several calls only grow."""
        if 0 <= self._next < offset:
            self._next = self._text.find(CLOSE, offset)
        return self._next


_BREAKS = re.compile(r"\r\n|\r|\n")


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The spans of the paragraphs, headings and list items below the front matter of a text without comments."""
    matter = front_matter(text)
    return [match.span() for match in _BLOCK.finditer(text, max(matter.end, 0) if matter else 0)]


_ITEM = r"[^\S\n]*+(?:[-*+]|\d{1,9}[.)])[^\S\n]"
_HEADING = r" {0,3}#{1,6}[^\S\n]"
_LINE = r"[^\S\n]*+\S[^\n]*+(?:\n|\Z)"
_BLOCK = re.compile(rf"^(?:(?={_HEADING}){_LINE}|{_LINE}(?:(?!{_ITEM}|{_HEADING}){_LINE})*+)", re.MULTILINE)
