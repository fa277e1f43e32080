"""How far a written figure may be from its source: rounding to its last digit, and the tolerance that desks allow."""

from __future__ import annotations

from typing import NamedTuple

from checker.compare.thresholds import EPSILON, thresholds
from checker.compare.values.roughly import is_multiple

_LIMITS = thresholds()
DESK = _LIMITS.desk
NEVER = _LIMITS.never_rounded


class WrittenNumber(NamedTuple):
    """A number as written, with the value of its last digit; 0 if it has none, as in a fraction."""

    number: float
    step: float

    def scaled(self, factor: float, offset: float = 0.0) -> WrittenNumber:
        """The figure in another unit."""
        return WrittenNumber(self.number * factor + offset, self.step * factor)

    @property
    def half(self) -> float:
        """The most that rounding to the last digit can change."""
        return self.step / 2


def grain(figure: WrittenNumber) -> float:
    """The step a figure seems rounded to: its last nonzero digit, or five of it: 10 for 190, 50 for 1,150."""
    size, number = figure.step or abs(figure.number), figure.number
    while number and is_multiple(number, size * 10):
        size *= 10
    return size * 5 if number and is_multiple(number, size * 5) else size


def desk_tolerance(figure: WrittenNumber) -> float:
    """The tolerance of a rounded figure: half its grain or all of its last digit, and at most the share `DESK`."""
    return max(figure.half, min(max(grain(figure) / 2, figure.step), DESK * abs(figure.number)))


def is_converted(first: WrittenNumber, second: WrittenNumber, factor: float) -> bool:
    """Whether one of two figures converts to the other; `factor` converts the first to the second's unit.

    Both may be rounded to their last digit, as from one source in a third unit, and one of them more coarsely.
    """
    moved = first.scaled(factor)
    apart = abs(moved.number - second.number)
    if apart > NEVER / (1 + NEVER) * max(abs(moved.number), abs(second.number)) + EPSILON:
        return False
    room = max(desk_tolerance(first) * factor + second.half, first.half * factor + desk_tolerance(second))
    return apart <= room * (1 + EPSILON) + EPSILON
