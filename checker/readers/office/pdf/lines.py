"""The lines of a page, and the tables of figures among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.readers.office.pdf.glyphs import Run

_FEWEST = 3
"""Rows that a table has at least."""
_BETWEEN_ROWS = 2
"""Lines between two rows of a table, such as the second line of a cell."""
_DIGIT = re.compile(r"\d")


class Line(NamedTuple):
    """A line of a column, from left to right; several runs have wide gaps between them."""

    runs: tuple[Run, ...]

    @property
    def left(self) -> float:
        """Where it begins, in points."""
        return self.runs[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(run.right for run in self.runs)

    @property
    def y(self) -> float:
        """Its baseline, down the page."""
        return self.runs[0].y

    @property
    def size(self) -> float:
        """The size of its largest run."""
        return max(run.size for run in self.runs)


class Column(NamedTuple):
    """Lines below each other."""

    lines: list[Line]
    table: bool = False
    """Whether they are the rows of a table of figures."""


def tables_apart(lines: list[Line]) -> Iterator[tuple[bool, list[Line]]]:
    """The lines from the top, tables of figures apart from the rest."""
    rows = [index for index, line in enumerate(lines) if _is_row(line)]
    start = 0
    for first, last in _spans(rows):
        if start < first:
            yield False, lines[start:first]
        yield True, lines[first : last + 1]
        start = last + 1
    if start < len(lines):
        yield False, lines[start:]


def _spans(rows: list[int]) -> Iterator[tuple[int, int]]:
    """The first and last row of each table: rows that follow one another, with few lines between them."""
    start = 0
    for index in range(1, len(rows) + 1):
        if index == len(rows) or rows[index] - rows[index - 1] > _BETWEEN_ROWS + 1:
            if index - start >= _FEWEST:
                yield rows[start], rows[index - 1]
            start = index


def _is_row(line: Line) -> bool:
    """Whether a line of a page has several cells, and many of them are figures."""
    figures = sum(len(run.text.split()) <= 3 and _DIGIT.search(run.text) is not None for run in line.runs)
    return len(line.runs) >= 3 and figures >= 2 and figures >= 0.4 * len(line.runs)
