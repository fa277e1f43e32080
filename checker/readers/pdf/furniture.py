"""What a page repeats around its copy: running headers and footers, page numbers, numbers of lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.readers.pdf.glyphs import Run

_MARGIN = 0.13
"""The share of a page's height at its top and foot in which it repeats a line."""
_NEAR = 4.0
"""Points by which the same line may stand elsewhere on another page."""
_FEWEST_NUMBERS = 5
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[-–—\[(|\s]*(?:p(?:age|\.|g\.?)?\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?[-–—\])|\s]*", re.IGNORECASE
)


class PageRuns(NamedTuple):
    """The runs of a page, and its size in points. `top` is where its first line can stand."""

    runs: list[Run]
    height: float
    top: float


def copy_of(pages: Sequence[PageRuns]) -> list[list[Run]]:
    """The runs of each page that are copy."""
    without = [PageRuns(_without_line_numbers(page.runs), page.height, page.top) for page in pages]
    repeated = _repeated(without)
    return [[run for run in page.runs if not _is_furniture(run, page, repeated)] for page in without]


def _zone(run: Run, page: PageRuns) -> str:
    """ "top", "foot", or "" for a run within the page."""
    share = (run.y - page.top) / page.height if page.height else 0.5
    return "top" if share < _MARGIN else "foot" if share > 1 - _MARGIN else ""


def _form(run: Run) -> str:
    """The words of a run without what changes from page to page."""
    return _NUMBER.sub("0", " ".join(run.text.split())).casefold()


def _repeated(pages: Sequence[PageRuns]) -> dict[tuple[str, str], list[float]]:
    """Where lines at the top and foot stand that at least two pages have, in order, by their zone and form."""
    seen: defaultdict[tuple[str, str], list[tuple[float, int]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for run in page.runs:
            if zone := _zone(run, page):
                seen[zone, _form(run)].append((run.y - page.top, number))
    found: dict[tuple[str, str], list[float]] = {}
    for key, places in seen.items():
        places.sort()
        pairs = pairwise(places)
        again = {
            y for one, other in pairs if one[1] != other[1] and other[0] - one[0] < _NEAR for y in (one[0], other[0])
        }
        if again:
            found[key] = sorted(again)
    return found


def _is_furniture(run: Run, page: PageRuns, repeated: dict[tuple[str, str], list[float]]) -> bool:
    zone = _zone(run, page)
    if not zone:
        return False
    if any(abs(y - (run.y - page.top)) < _NEAR for y in repeated.get((zone, _form(run)), ())):
        return True
    if not _PAGE_NUMBER.fullmatch(run.text):
        return False
    return not any(_stands_between(other, run, zone) for other in page.runs if other is not run)


def _stands_between(other: Run, number: Run, zone: str) -> bool:
    """Whether another run is nearer to the edge of the page than a number, or beside it on its line."""
    beyond = number.y - other.y if zone == "top" else other.y - number.y
    beside = abs(beyond) <= 1 and abs(other.left - number.right) < 3 * number.size and other.left > number.left
    return beyond > 2 * number.size or beside


def _without_line_numbers(runs: list[Run]) -> list[Run]:
    """The runs without a column of numbers that count the lines, as transcripts have."""
    columns: defaultdict[int, list[int]] = defaultdict(list)
    for index, run in enumerate(runs):
        if run.text.isdecimal() and len(run.text) <= 3:
            columns[round(run.right / 6)].append(index)
    counted: set[int] = set()
    for column in columns.values():
        column.sort(key=lambda index: runs[index].y)
        if len(column) >= _FEWEST_NUMBERS and _counts([int(runs[index].text) for index in column]):
            held = set(column)
            others = [run for index, run in enumerate(runs) if index not in held]
            counted |= held if _is_at_edge([runs[index] for index in column], others) else set()
    return [run for index, run in enumerate(runs) if index not in counted]


def _counts(values: list[int]) -> bool:
    """Whether each number is greater than the one above it by the same step."""
    steps = {later - earlier for earlier, later in pairwise(values)}
    return len(steps) == 1 and steps <= {1, 2, 5, 10}


def _is_at_edge(column: list[Run], others: list[Run]) -> bool:
    """Whether nothing stands left of the numbers, or nothing right of them."""
    left, right = min(run.left for run in column), max(run.right for run in column)
    return not any(run.left < left - 1 for run in others) or not any(run.right > right + 1 for run in others)
