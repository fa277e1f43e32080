"""Text with markup, as LanguageTool's parameter `data` sends it, and offsets as its clients count them.

Clients count UTF-16 code units, like Java and JavaScript, and they count markup, too.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple


class Utf16:
    """Converts offsets in a text from characters to UTF-16 code units."""

    def __init__(self, text: str) -> None:
        wide = not text.isascii() and max(text) > "\uffff"
        self._wide = [offset for offset, character in enumerate(text) if character > "\uffff"] if wide else []

    def units(self, offset: int) -> int:
        """The number of code units before the offset."""
        return offset + bisect_left(self._wide, offset)


class Segment(NamedTuple):
    """A part of a text as sent: what was written, and the text to read for it."""

    written: str
    read: str


class _Piece(NamedTuple):
    """The place of a segment: its start in the text that is read; its span in code units and its line as sent."""

    start: int
    sent: int
    sent_end: int
    line: int
    verbatim: bool


class AnnotatedText:
    """A text without its markup; `span` gives places in the text as it was sent."""

    def __init__(self, segments: Iterable[Segment]) -> None:
        pieces: list[_Piece] = []
        read: list[str] = []
        start = sent = line = 0
        for segment in segments:
            end = sent + _width(segment.written)
            if segment.read:
                pieces.append(_Piece(start, sent, end, line, segment.written == segment.read))
                read.append(segment.read)
            start, sent = start + len(segment.read), end
            line += segment.written.count("\n")
        self.text = "".join(read)
        self._pieces = pieces
        self._starts = [piece.start for piece in pieces]
        self._utf16 = Utf16(self.text)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offset and length in the text as sent, in code units, of a span that is not empty.

        Markup that stands for some of the words is in the span as a whole.
        """
        first = self._piece(start)
        last = self._piece(end - 1)
        begins = self._within(first, start) if first.verbatim else first.sent
        ends = self._within(last, end) if last.verbatim else last.sent_end
        return begins, ends - begins

    def line(self, offset: int) -> int:
        """The line of a character in the text as sent, from 1."""
        piece = self._piece(offset)
        return piece.line + (self.text.count("\n", piece.start, offset) if piece.verbatim else 0) + 1

    def _piece(self, offset: int) -> _Piece:
        return self._pieces[bisect_right(self._starts, offset) - 1]

    def _within(self, piece: _Piece, offset: int) -> int:
        return piece.sent + self._utf16.units(offset) - self._utf16.units(piece.start)


def _width(text: str) -> int:
    return Utf16(text).units(len(text))
