"""The drawing of a story: a row for each article, a mark on its publication day, and beside it the values it gives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from checker.model.article import Published
from checker.reporters.content.page.dates import day
from checker.reporters.content.page.view import Entry, Row, Tick, Timeline

WIDTH, AXIS, VALUES = 1000, (250, 520), 560
"""Units: the whole drawing, both ends of the axis, and the beginning of the column of values."""
TOP, LINE, FOOT = 34, 26, 10
MOST = 40
"""The most articles in a drawing; the list below it has the rest."""
_LABEL, _TEXT = 27, 54
"""Characters of a name, and of the values."""
_NEXT = 120
"""The least distance of two days that are written on the axis."""
_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Axis:
    """Turns times into positions: days since the first one, with the time of day as a fraction."""

    first: float
    last: float

    def x(self, time: float) -> float:
        """The position of a time; the middle if all articles are of one time."""
        left, right = AXIS
        if self.last <= self.first:
            return (left + right) / 2
        return round(left + (right - left) * (time - self.first) / (self.last - self.first), 1)


def timeline(entries: Sequence[Entry], published: Sequence[Published]) -> Timeline | None:
    """The drawing; None if it would show nothing: a single article, or no known date."""
    windows = _windows(published)
    if len(entries) < 2 or not any(windows):
        return None
    dated = [(entry, item, window) for entry, item, window in zip(entries, published, windows, strict=True) if window]
    rest = [entry for entry, window in zip(entries, windows, strict=True) if not window]
    left_out = max(0, len(entries) - MOST)
    dated, rest = dated[:MOST], rest[: max(0, MOST - len(dated))]
    axis = Axis(min(window[0] for _, _, window in dated), max(window[1] for _, _, window in dated))
    rows = tuple(
        _row(entry, TOP + LINE * (index + 0.5), axis, item, window) for index, (entry, item, window) in enumerate(dated)
    )
    bottom = TOP + LINE * len(rows)
    begins = bottom + (LINE if rest else 0)
    undated = tuple(_undated(entry, begins + LINE * (index + 0.5)) for index, entry in enumerate(rest))
    return Timeline(
        width=WIDTH,
        values=VALUES,
        height=round(begins + LINE * len(undated) + FOOT),
        bottom=bottom,
        ticks=tuple(_ticks(dated, axis)),
        rows=rows,
        undated=undated,
        undated_y=bottom + LINE * 0.7,
        caption=_caption(dated, rest),
        left_out=left_out,
    )


Window = tuple[float, float]
Dated = tuple[Entry, Published, Window]


def _windows(published: Sequence[Published]) -> list[Window | None]:
    """First and last time of each article. Days without a year are placed only if no article states one."""
    years = any(item.first and item.year_known for item in published)
    found = [_window(item) if item.first and item.year_known == years else None for item in published]
    return found if years else _in_one_year(found)


def _window(item: Published) -> Window | None:
    if item.first is None or item.last is None:
        return None
    if item.first == item.last and item.clock:
        time = item.first.toordinal() + (item.clock.hour * 60 + item.clock.minute) / _MINUTES
        return time, time
    return float(item.first.toordinal()), float(item.last.toordinal())


def _in_one_year(windows: Sequence[Window | None]) -> list[Window | None]:
    """Days without a year, each in the year in which it is nearest to the shortest window."""
    known = [window for window in windows if window]
    if not known:
        return list(windows)
    least = min(known, key=lambda window: (window[1] - window[0], window))
    middle = (least[0] + least[1]) / 2
    return [_nearest(window, middle) if window else None for window in windows]


def _nearest(window: Window, time: float) -> Window:
    """The window, or the same a year earlier or later: whichever is nearer to a time."""
    moved = [(_moved(window[0], years), _moved(window[1], years)) for years in (0, -1, 1)]
    return min(moved, key=lambda one: (max(0, one[0] - time, time - one[1]), abs(sum(one) / 2 - time)))


def _moved(time: float, years: int) -> float:
    """The same day in another year; 29 February becomes 28 February."""
    day = dt.date.fromordinal(int(time))
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + years, day=28 if leap and years else day.day).toordinal() + time % 1


def _row(entry: Entry, y: float, axis: Axis, item: Published, window: Window) -> Row:
    left, right = axis.x(window[0]), axis.x(window[1])
    x = round((left + right) / 2, 1)
    return Row(_middle(entry.article.label), y, x, left, right, _shape(entry), item.stated, _said(entry))


def _undated(entry: Entry, y: float) -> Row:
    x = AXIS[0]
    return Row(_middle(entry.article.label), y, x, x, x, _shape(entry), False, _said(entry))


def _shape(entry: Entry) -> str:
    """The mark of the side that the article is on, if the story has one finding and the article one side of it."""
    given = entry.given
    return given[0].shape if len(given) == 1 and not given[0].letter else "circle"


def _said(entry: Entry) -> str:
    said = [f"{one.letter} {one.value}" if one.letter else one.value for one in entry.given]
    shown = " · ".join(said)
    if len(shown) <= _TEXT:
        return shown or "fits more than one"
    while len(said) > 1 and len(" · ".join(said)) > _TEXT - 8:
        said.pop()
    rest = len(entry.given) - len(said)
    return _cut(" · ".join(said), _TEXT - 8 if rest else _TEXT) + (f" + {rest} more" if rest else "")


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _middle(text: str) -> str:
    """A name that may be too long; paths differ at both ends."""
    half = _LABEL // 2
    return text if len(text) <= _LABEL else f"{text[: half - 1]}…{text[-half:]}"


def _ticks(dated: Sequence[Dated], axis: Axis) -> list[Tick]:
    """The publication days that have room on the axis, the first and the last one surely."""
    years = all(item.year_known for _, item, _ in dated)
    days = sorted({float(int(time)) for _, _, window in dated for time in window})
    kept = [days[0]]
    for one in days[1:]:
        apart = axis.x(one) - axis.x(kept[-1]) >= _NEXT
        ahead = one == days[-1] or axis.x(days[-1]) - axis.x(one) >= _NEXT
        if one == days[-1] and not apart and len(kept) > 1:
            kept.pop()
        if (apart and ahead) or (one == days[-1] and axis.x(one) - axis.x(kept[-1]) >= _NEXT):
            kept.append(one)
    return [Tick(axis.x(one), day(dt.date.fromordinal(int(one)), years)) for one in kept]


def _caption(dated: Sequence[Dated], rest: Sequence[Entry]) -> str:
    inferred = sum(not item.stated for _, item, _ in dated)
    unknown = f"; {len(rest)} of unknown date below the axis" if rest else ""
    hollow = f"; {inferred} with an inferred date, drawn hollow" if inferred else ""
    return f"{len(dated)} on their publication dates{hollow}{unknown}"
