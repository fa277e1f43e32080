"""The paragraphs of a column of lines, by their indentation, spacing and size, and its tables of figures."""

from __future__ import annotations

import re
import statistics
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from checker.readers.office.pdf.lines import Column, Line

_SPACED = 1.35
"""A distance between two lines of more than this many usual ones parts paragraphs."""
_INDENT = 0.8
"""The least indent of a first line, in letter heights."""
_SIZES = 0.08
"""The share by which letters of one paragraph may differ in size."""
_SHORT = 0.8
"""The share of a column's width that the last line of a paragraph fills at most, if nothing else ends it."""
_WIDE = 3
"""A gap of more letter heights than this parts two lines of a letterhead."""
_FEWEST = 3
"""Words of a line of prose."""
_BULLET = re.compile(r"(?:[•●▪■◦‣∙*·–—]|\(?(?:\d{1,2}|[a-z])[.)])\s+\S")
_ENDS = re.compile(r"[.!?:;][\"'”’)\]]*$")
_FIGURE = re.compile(r"[-–+$£€(]*\d[\d,.:/%)–-]*%?|[-–—.]+|n/?a", re.IGNORECASE)


class Block(NamedTuple):
    """A paragraph or a table as it stands in a column."""

    lines: tuple[str, ...]
    size: float
    table: bool
    indented: bool
    """Whether its first line is."""
    full: bool
    """Whether its last line fills the column."""
    y: float

    @property
    def is_open(self) -> bool:
        """Whether it can go on elsewhere."""
        return not self.table and (not _ENDS.search(self.lines[-1].rstrip()) or self.full)


def blocks(column: Column) -> Iterator[Block]:
    """The paragraphs and tables of a column, from the top."""
    lines = column.lines
    if column.table:
        yield _table(lines)
        return
    prose = [line for line in lines if not _is_row(line)]
    left = _edge([line.left for line in prose or lines])
    right = max((line.right for line in prose or lines), default=0)
    leading = _leading(lines)
    for is_table, group in groupby(lines, _in_table(lines)):
        held = list(group)
        yield from [_table(held)] if is_table else _paragraphs(held, left, right, leading)


def _table(lines: list[Line]) -> Block:
    rows = tuple("\t".join(run.text for run in line.runs) for line in lines)
    return Block(rows, lines[0].size, True, False, False, lines[0].y)


def _paragraphs(lines: list[Line], left: float, right: float, leading: float) -> Iterator[Block]:
    start = 0
    for index in range(1, len(lines) + 1):
        if index == len(lines) or _parts(lines, start, index, left, right, leading):
            yield _block(lines[start:index], left, right)
            start = index


def _block(lines: list[Line], left: float, right: float) -> Block:
    texts = tuple(text for line in lines for text in _texts(line))
    first, last = lines[0], lines[-1]
    indented = first.left - left > _INDENT * first.size
    full = last.right > right - 2 * last.size
    return Block(texts, first.size, False, indented, full, first.y)


def _texts(line: Line) -> Iterator[str]:
    """The text of a line; where a gap is very wide, it is two lines."""
    text, end = "", line.left
    for run in line.runs:
        if text and len(line.runs) == 2 and run.left - end > _WIDE * run.size:
            yield text
            text = ""
        text, end = f"{text} {run.text}".strip(), run.right
    yield text


def _parts(lines: list[Line], start: int, index: int, left: float, right: float, leading: float) -> bool:
    """Whether a paragraph that began at `start` ends before the line at `index`."""
    before, line = lines[index - 1], lines[index]
    if abs(line.size - before.size) > _SIZES * max(line.size, before.size):
        return True
    if line.y - before.y > _SPACED * _usual(leading, line):
        return True
    ended = _ENDS.search(before.runs[-1].text) is not None
    short = before.right - left < _SHORT * (right - left)
    text = line.runs[0].text
    if _BULLET.match(text) and (ended or short):
        return True
    wide = _INDENT * line.size
    step = line.left - before.left
    if step > wide and before.left - left < wide:
        hangs = index - start == 1 and (_BULLET.match(before.runs[0].text) or not (short or ended))
        return not hangs and not _is_centred(before, line)
    if step < -wide and index - start > 1 and abs(line.left - lines[start].left) < wide:
        return ended and not text[:1].islower()
    return short and not text[:1].islower() and (ended or _had_room(before, line, left, right))


def _had_room(before: Line, line: Line, left: float, right: float) -> bool:
    """Whether the first word of a line would have fit on the one before: then it begins anew.

    Lines beside a picture are short, too; there the next one is no longer, and not indented.
    """
    run = line.runs[0]
    word = (run.right - run.left) * len(run.text.partition(" ")[0]) / len(run.text) + run.size
    is_apart = line.right - before.right > word or line.left - left > _INDENT * line.size
    return right - before.right > word and is_apart


def _usual(leading: float, line: Line) -> float:
    """The usual distance of lines; that of a headline's lines is wider, as its letters are larger."""
    return max(leading, 1.25 * line.size)


def _is_centred(before: Line, line: Line) -> bool:
    """Whether two lines have the same middle."""
    return abs((before.left + before.right) - (line.left + line.right)) < line.size


def _edge(lefts: Sequence[float]) -> float:
    """The left edge of a column: the leftmost place at which several lines begin."""
    rounded = [round(left / 2) for left in lefts]
    common = [2.0 * place for place in set(rounded) if rounded.count(place) >= max(2, len(rounded) // 8)]
    return min(common, default=min(lefts, default=0.0))


def _leading(lines: list[Line]) -> float:
    """The usual distance between two lines; 0 if there is none."""
    steps = [round(line.y - before.y, 1) for before, line in pairwise(lines)]
    return statistics.median_low(steps) if steps else 0.0


def _in_table(lines: list[Line]) -> Callable[[Line], bool]:
    """Says of a line whether it is in a table: rows of cells below each other, or figures that end no sentence."""
    inside: set[Line] = set()
    start = 0
    for is_row, group in groupby(lines, _is_row):
        rows = list(group)
        start += len(rows)
        if is_row and _is_table(rows, lines[start - len(rows) - 1] if start > len(rows) else None):
            inside.update(rows)
    return inside.__contains__


def _is_table(rows: list[Line], before: Line | None) -> bool:
    """Whether rows that follow one another are a table; `before` is the line above them."""
    if len(rows) > 1 and any(len(line.runs) > 1 for line in rows):
        return True
    if before is not None and _runs_on(before, rows[0]):
        return False
    return len(rows) > 1 or all(_FIGURE.fullmatch(word) for run in rows[0].runs for word in run.text.split())


def _runs_on(before: Line, line: Line) -> bool:
    """Whether a sentence goes on from one line to the next."""
    near = line.y - before.y <= _SPACED * _usual(0.0, line)
    return near and len(before.runs[-1].text.split()) >= _FEWEST and not _ENDS.search(before.runs[-1].text)


def _is_row(line: Line) -> bool:
    """Whether a line can be a row of figures: cells with wide gaps, or mostly figures."""
    words = [word for run in line.runs for word in run.text.split()]
    figures = sum(_FIGURE.fullmatch(word) is not None for word in words)
    if len(line.runs) >= 3:
        narrow = len(words) <= 2 * len(line.runs)
        return figures >= max(1, len(words) / 3) or (narrow and len(line.runs) > 3 and figures > 1)
    if len(line.runs) == 2 and len(line.runs[1].text.split()) <= 3:
        return figures > 0
    return figures >= 0.6 * len(words) if len(words) >= 3 else figures == len(words)
