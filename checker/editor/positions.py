"""Converts text offsets to positions of the protocol: lines from 0, columns in units of the agreed encoding.

Lines end with `\n`, `\r\n` and `\r` (LSP 3.17, Text Documents) and with nothing else, like those of the reports.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from lsprotocol.types import Position, Range

_END = re.compile(r"\r\n|\r|\n")
_CODECS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
"""For each position encoding, its codec and the number of bytes in a unit."""


class LineIndex:
    """The line starts of a text. The text has no lone surrogates (`checker.editor.draft` replaces them)."""

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
        """The offset of a position: the line's end if it is past that, the character's start if it is inside one."""
        if position.line >= len(self._starts):
            return len(self._text)
        start = self._starts[position.line]
        line = self._text[start : self._end(position.line)]
        units = line.encode(self._codec)[: position.character * self._width]
        return start + len(units.decode(self._codec, "ignore"))

    def at(self, line: int, column: int) -> int:
        """The offset of a line and column as reports count them: both from 1, columns in characters."""
        line = min(max(line, 1), len(self._starts))
        return min(self._starts[line - 1] + max(column, 1) - 1, self._end(line - 1))

    def _end(self, line: int) -> int:
        """The end of a line, without its terminator."""
        end = self._starts[line + 1] if line + 1 < len(self._starts) else len(self._text)
        while end > self._starts[line] and self._text[end - 1] in "\r\n":
            end -= 1
        return end
