"""The context that resolves an expression: the publication day, the direction its sentence gives, and earlier times."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from checker.mentions.temporal.finding import cues
from checker.model.mention import Kind, Value
from checker.model.value import TimeValue

Resolved = tuple[Kind, Value]
_LENGTHS = {"D": 1, "W": 7, "WE": 7, "F": 14, "M": 31, "Q": 92, "H": 184, "Y": 366, "E": 3653, "C": 36525}
"""The most days in a period of each TIMEX3 unit."""
_MEMORY = 12
"""How many earlier times an anaphor ("that year", "the quarter") can refer to."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """`day` is the reference day, or a stand-in if it is unknown; `earlier` are the times resolved so far, in order."""

    day: dt.date
    text: str
    start: int
    end: int
    earlier: tuple[TimeValue, ...] = ()

    @property
    def weekday_direction(self) -> int:
        """-1 past, 1 future, 0 undecided, by the cues that decide weekdays."""
        return cues.direction(self.text, self.start, self.end, weekday=True)

    @property
    def date_direction(self) -> int:
        """-1 past, 1 future, 0 undecided, by the cues that decide months and days of a month."""
        return cues.direction(self.text, self.start, self.end, weekday=False)

    def before(self, length: int) -> str:
        """Up to `length` characters before the expression."""
        return self.text[max(0, self.start - length) : self.start]

    def after(self, length: int) -> str:
        """Up to `length` characters after the expression."""
        return self.text[self.end : self.end + length]

    def latest(self, fits: Callable[[TimeValue], bool]) -> TimeValue | None:
        """The last earlier time that fits; None if none does."""
        return next(filter(fits, self._backwards()), None)

    def _backwards(self) -> Iterator[TimeValue]:
        return reversed(self.earlier[-_MEMORY:])


def fits_into(unit: str) -> Callable[[TimeValue], bool]:
    """A test for values of a known year no longer than a TIMEX3 unit, to which "that month" can refer."""
    longest = _LENGTHS.get(unit, _LENGTHS["Y"])
    return lambda value: (
        value.first is not None and value.last is not None and (value.last - value.first).days < longest
    )


def is_day(value: TimeValue) -> bool:
    """Whether a value is a single day of a known year."""
    return value.first is not None and value.first == value.last
