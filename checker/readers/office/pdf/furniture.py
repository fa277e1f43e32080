"""What a page repeats around its copy: running headers and footers, page numbers, numbers of lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.readers.office.pdf.glyphs import Run

_MARGIN = 0.13
"""The share of a page's height at its top and foot in which it repeats a line."""
_NEAR = 4.0
"""Points by which the same line may stand elsewhere on another page."""
_APART = 1.6
"""The least distance to the copy, in letter heights."""
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


class _Placed(NamedTuple):
    """A run, or a whole line, at the top or foot of a page, in the form in which other pages repeat it."""

    zone: str
    form: str
    is_line: bool


def copy_of(pages: Sequence[PageRuns]) -> list[list[Run]]:
    """The runs of each page that are copy."""
    without = [PageRuns(_without_line_numbers(page.runs), page.height, page.top) for page in pages]
    repeated = _repeated(without)
    return [[run for run, goes in _judged(page, repeated) if not goes] for page in without]


def _zone(run: Run, page: PageRuns) -> str:
    """ "top", "foot", or "" for a run within the page."""
    share = (run.y - page.top) / page.height if page.height else 0.5
    return "top" if share < _MARGIN else "foot" if share > 1 - _MARGIN else ""


def _form(text: str) -> str:
    """The words of a line without what changes from page to page."""
    return _NUMBER.sub("0", " ".join(text.split())).casefold()


def _placed(page: PageRuns) -> Iterator[tuple[Run, _Placed, _Placed]]:
    """The runs at the top and foot of a page with their forms, and those of their lines."""
    edge = [(run, zone) for run in page.runs if (zone := _zone(run, page))]
    lines: defaultdict[int, list[Run]] = defaultdict(list)
    for run, _ in edge:
        lines[round(run.y)].append(run)
    for run, zone in edge:
        line = " ".join(other.text for other in sorted(lines[round(run.y)], key=lambda other: other.left))
        yield run, _Placed(zone, _form(run.text), False), _Placed(zone, _form(line), True)


def _repeated(pages: Sequence[PageRuns]) -> dict[_Placed, list[float]]:
    """Where runs and lines stand that at least two pages have, in order."""
    seen: defaultdict[_Placed, list[tuple[float, int]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for run, *forms in _placed(page):
            for form in forms:
                seen[form].append((run.y - page.top, number))
    found: dict[_Placed, list[float]] = {}
    for form, places in seen.items():
        places.sort()
        pairs = [(one, other) for one, other in pairwise(places) if one[1] != other[1] and other[0] - one[0] < _NEAR]
        if pairs:
            found[form] = sorted({place[0] for pair in pairs for place in pair})
    return found


def _judged(page: PageRuns, repeated: dict[_Placed, list[float]]) -> Iterator[tuple[Run, bool]]:
    """The runs of a page, and whether each is repeated on others or numbers the page."""
    forms = {run: (own, line) for run, own, line in _placed(page)}  # equal runs have equal forms
    for run in page.runs:
        placed = forms.get(run)
        yield run, placed is not None and _is_furniture(run, page, *placed, repeated)


def _is_furniture(run: Run, page: PageRuns, own: _Placed, line: _Placed, repeated: dict[_Placed, list[float]]) -> bool:
    place = run.y - page.top
    if any(abs(y - place) < _NEAR for y in repeated.get(line, ())):
        return True
    if any(abs(y - place) < _NEAR for y in repeated.get(own, ())) and _is_apart(run, page, own.zone):
        return True
    if not _PAGE_NUMBER.fullmatch(run.text):
        return False
    return not any(_stands_between(other, run, own.zone) for other in page.runs if other is not run)


def _is_apart(run: Run, page: PageRuns, zone: str) -> bool:
    """Whether more space than between two lines of copy parts a run from what is nearer to the middle of the page."""
    inward = ((other.y - run.y) * (1 if zone == "top" else -1) for other in page.runs)
    return min((step for step in inward if step > 0.35 * run.size), default=run.size * _APART) >= run.size * _APART


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
