"""The reading order of a page: its lines column by column, and what extends over several columns at its height."""

from __future__ import annotations

import bisect
import re
import statistics
from collections.abc import Iterator, Sequence

from checker.readers.office.pdf.glyphs import Run
from checker.readers.office.pdf.lines import Column, Line, tables_apart

_FEWEST = 3
"""Lines that a column has at least."""
_WIDEST = 0.6
"""Where more than this share of the lines reaches over a gap, it divides no columns."""
_NARROWEST = 2
"""Words of a typical line of a column; bullets, numbers and cells of figures have fewer."""
_DIGIT = re.compile(r"\d")
_GUTTER = 0.6
"""The least gap between two columns, in letter heights."""
_LONG = 6
"""Lines beside a gap that is no wider than one between words can be."""
_WIDE = 1.3
"""A gap of so many letter heights is wider."""
_ALIKE = 0.8
"""The share of another column's width that a column has at least."""
_DEEPEST = 8
_MOST_GAPS = 24
_MOST = 1_500
"""Runs of a page or column that may be divided; a page with more is a table."""


def columns(runs: Sequence[Run]) -> list[Column]:
    """The columns in reading order; what extends over several is a column of its own between them."""
    found: list[Column] = []
    for is_table, band in tables_apart(_lines(_joined(_with_initials(list(runs))))):
        if is_table:
            found.append(Column(band, table=True))
        else:
            groups = _ordered([run for line in band for run in line.runs], 0)
            found += [Column(lines) for group in groups if (lines := _lines(group))]
    return found


def _joined(runs: list[Run]) -> list[Run]:
    """Runs that go on where another one ends on the same line become one."""
    found: list[Run] = []
    for line in _lines(runs):
        for index, run in enumerate(line.runs):
            before = found[-1] if index else None
            size = max(run.size, before.size) if before else 0
            if (
                before
                and -0.3 * size < run.left - before.right < 0.9 * size
                and min(run.size, before.size) > 0.55 * size
            ):
                blank = " " if run.left - before.right > 0.12 * size else ""
                longer = max(before, run, key=lambda item: len(item.text))
                found[-1] = Run(
                    f"{before.text}{blank}{run.text}", before.left, max(run.right, before.right), before.y, longer.size
                )
            else:
                found.append(run)
    return found


def _lines(runs: Sequence[Run]) -> list[Line]:
    """Runs by their baseline from the top, and by their left edge on it."""
    found: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: (run.y, run.left)):
        first = found[-1][0] if found else None
        if first and run.y - first.y < 0.35 * min(run.size, first.size):
            found[-1].append(run)
        else:
            found.append([run])
    return [Line(tuple(sorted(line, key=lambda run: run.left))) for line in found]


def _with_initials(runs: list[Run]) -> list[Run]:
    """An initial letter that is several lines high becomes the first letter of the line beside its top."""
    for initial in [run for run in runs if len(run.text) <= 2 and run.text.isalpha() and run.text.isupper()]:
        beside = [run for run in runs if run is not initial and _begins_with(initial, run)]
        if beside:
            first = min(beside, key=lambda run: run.y)
            at = runs.index(first)
            runs[at] = Run(f"{initial.text}{first.text}", initial.left, first.right, first.y, first.size)
            runs.remove(initial)
    return runs


def _begins_with(initial: Run, run: Run) -> bool:
    """Whether a line stands beside an initial letter of at least twice its size."""
    if initial.size < 1.8 * run.size or not run.text[:1].isalpha():
        return False
    near = -0.2 * initial.size < run.left - initial.right < 0.5 * initial.size
    return near and initial.y - initial.size < run.y <= initial.y - run.size


def _ordered(runs: list[Run], depth: int) -> Iterator[list[Run]]:
    """The runs of a region, column by column."""
    gutter = _gutter(runs) if depth < _DEEPEST and len(runs) <= _MOST else None
    if gutter is None:
        yield runs
        return
    together: list[Run] = []
    for band in _bands(_lines(runs), gutter):
        left, right = _sides(band, gutter)
        if len(left) + len(right) < len(band) or (left and right and not _are_apart(left, right)):
            together += band
            continue
        yield from _ordered(together, depth + 1) if together else ()
        together = []
        yield from _ordered(left, depth + 1) if left else ()
        yield from _ordered(right, depth + 1) if right else ()
    if together:
        yield from _ordered(together, depth + 1) if len(together) < len(runs) else [together]


def _gutter(runs: list[Run]) -> float | None:
    """Where the gap is that divides most lines into columns; None if there is none."""
    lines = _lines(runs)
    best: tuple[float, float, float] | None = None
    for x, width in _gaps(runs):
        score = 0.0
        for band in _bands(lines, x):
            left, right = _sides(band, x)
            if len(left) + len(right) == len(band) and _are_columns(left, right):
                score += min(len(left), len(right))
        if score:
            best = max(best or (0.0, 0.0, 0.0), (score, width, -x))
    return -best[2] if best else None


def _gaps(runs: list[Run]) -> list[tuple[float, float]]:
    """The middle and width of the gaps over which the fewest runs reach."""
    lefts, rights = sorted(run.left for run in runs), sorted(run.right for run in runs)
    found: dict[int, tuple[int, float, float]] = {}
    for right in rights:
        index = bisect.bisect_right(lefts, right)
        if index == len(lefts):
            break
        x = (right + lefts[index]) / 2
        across = bisect.bisect_left(lefts, x) - bisect.bisect_right(rights, x)
        if across <= _WIDEST * len(runs):
            found.setdefault(round(x / 3), (across, right - lefts[index], x))
    return [(x, -narrow) for _, narrow, x in sorted(found.values())[:_MOST_GAPS]]


def _bands(lines: list[Line], x: float) -> list[list[Run]]:
    """The runs from the top, divided where runs reach over `x`."""
    bands: list[list[Run]] = []
    reaching: bool | None = None
    for line in lines:
        across = any(run.left < x < run.right for run in line.runs)
        if across is not reaching:
            bands.append([])
            reaching = across
        bands[-1].extend(line.runs)
    return bands


def _sides(band: list[Run], x: float) -> tuple[list[Run], list[Run]]:
    """The runs left and right of `x`."""
    return [run for run in band if run.right <= x], [run for run in band if run.left >= x]


def _are_columns(left: list[Run], right: list[Run]) -> bool:
    """Whether runs on both sides of a gap are columns of prose that stand side by side."""
    if not left or not right:
        return False
    for side in (left, right):
        words = [_DIGIT.search(word) is None for run in side for word in run.text.split()]
        if len(words) < _NARROWEST * _count(side) or sum(words) < len(words) / 2:
            return False
    top = max(min(run.y for run in side) for side in (left, right))
    foot = min(max(run.y for run in side) for side in (left, right))
    return foot > top and _are_apart(left, right)


def _are_apart(left: list[Run], right: list[Run]) -> bool:
    """Whether the gap between two groups of lines is no chance: it is long, or it is wide.

    A column that only begins stands beside a long one, and its lines are as long.
    """
    counts = _count(left), _count(right)
    gap = min(run.left for run in right) - max(run.right for run in left)
    size = statistics.median(run.size for run in (*left, *right))
    if gap <= (_GUTTER if min(counts) >= _LONG else _WIDE) * size:
        return False
    return min(counts) >= _FEWEST or (max(counts) >= _LONG and _width(right) > _ALIKE * _width(left) > 0)


def _width(side: list[Run]) -> float:
    """How far a group of runs extends along its lines."""
    return max(run.right for run in side) - min(run.left for run in side)


def _count(side: list[Run]) -> int:
    """The lines of a group of runs."""
    return len({round(run.y / run.size) for run in side})
