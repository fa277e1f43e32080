"""Offsets of a text and positions of the protocol: lines from 0, columns in units of the encoding that was agreed on.

Lines end with `\n`, `\r\n` and `\r` (LSP 3.17, Text Documents) and with nothing else, as those of the reports do.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from lsprotocol.types import Position, Range

_END = re.compile(r"\r\n|\r|\n")
_CODECS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
"""Of each position encoding the codec, and how many of its bytes make a unit."""


class LineIndex:
    """Where the lines of a text begin. The text has no half characters (`checker.editor.draft` replaces them)."""

    def __init__(self, text: str, encoding: str = "utf-16") -> None:
        self._text = text
        self._codec, self._width = _CODECS[encoding]
        self._starts = [0, *(match.end() for match in _END.finditer(text))]

    def position(self, offset: int) -> Position:
        """The position of an offset."""
        line = bisect_right(self._starts, offset) - 1
        before = self._text[self._starts[line] : offset]
        return Position(line, len(before.encode(self._codec)) // self._width)

    def range(self, start: int, end: int) -> Range:
        """The range between two offsets."""
        return Range(self.position(start), self.position(end))

    def offset(self, position: Position) -> int:
        """The offset of a position; behind the end of a line its end, inside a character the character's begin."""
        if position.line >= len(self._starts):
            return len(self._text)
        start = self._starts[position.line]
        line = self._text[start : self._end(position.line)]
        units = line.encode(self._codec)[: position.character * self._width]
        return start + len(units.decode(self._codec, "ignore"))

    def at(self, line: int, column: int) -> int:
        """The offset of a line and a column as reports have them: both from 1, the column in characters."""
        line = min(max(line, 1), len(self._starts))
        return min(self._starts[line - 1] + max(column, 1) - 1, self._end(line - 1))

    def _end(self, line: int) -> int:
        """Where a line ends, without what ends it."""
        end = self._starts[line + 1] if line + 1 < len(self._starts) else len(self._text)
        while end > self._starts[line] and self._text[end - 1] in "\r\n":
            end -= 1
        return end
