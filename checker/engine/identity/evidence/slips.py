"""The shapes of slips: how typing, hearing or copying mistakes change a value."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Duration, Quantity, TimeValue

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_POWERS = (10.0, 100.0, 1e3, 1e6, 1e9)


def slips(left: Claim, right: Claim) -> Iterator[str]:
    """The names of the shapes of slip that two different values show."""
    a, b = left.mention.value, right.mention.value
    if isinstance(a, TimeValue) and isinstance(b, TimeValue):
        yield from _of_times(a, b)
        return
    first, second = (value.length if isinstance(value, Duration) else value for value in (a, b))
    if isinstance(first, Quantity) and isinstance(second, Quantity) and first.number and second.number:
        yield from _of_numbers(abs(first.number), abs(second.number), first.unit == second.unit)
        yield from _of_digits(left.mention.text, right.mention.text)
        if left.mention.kind is Kind.AGE and abs(first.number - second.number) in (1, 10):
            yield "an age one or ten years off"


def _of_numbers(a: float, b: float, one_unit: bool) -> Iterator[str]:
    ratio = max(a, b) / min(a, b)
    if any(math.isclose(ratio, power, rel_tol=1e-6) for power in _POWERS):
        yield "a power of ten off"
    if a == b and not one_unit:
        yield "one number in two units"
    if abs(a - b) == 1 and one_unit:
        yield "one more or less"


def _of_digits(left: str, right: str) -> Iterator[str]:
    """Two numbers of equal length that differ in one digit, or in the order of two."""
    found = [_NUMBER.findall(text) for text in (left, right)]
    if any(len(numbers) != 1 for numbers in found):
        return
    a, b = (re.sub(r"\D", "", numbers[0]) for numbers in found)
    if len(a) != len(b) or len(a) < 2 or a == b:
        return
    changed = [index for index, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(changed) == 1:
        yield "one digit changed"
    elif len(changed) == 2 and sorted(a) == sorted(b):
        yield "two digits swapped"


def _of_times(a: TimeValue, b: TimeValue) -> Iterator[str]:
    if a.hour is not None and b.hour is not None and a.minute == b.minute and (a.hour - b.hour) % 24 in (1, 12, 23):
        yield "an hour or half a day off"
    if a.day is not None and b.day is not None:
        yield from _of_days(a, b)
    elif a.weekday is not None and b.weekday is not None and (a.weekday - b.weekday) % 7 in (1, 6):
        yield "a day off"


def _of_days(a: TimeValue, b: TimeValue) -> Iterator[str]:
    if a.month == b.month and a.day == b.day and None not in (a.year, b.year) and a.year != b.year:
        yield "the same day of another year"
    elif a.day == b.day and None not in (a.month, b.month) and a.month != b.month:
        yield "the same day of another month"
    elif a.first and b.first and abs((a.first - b.first).days) == 1:
        yield "a day off"
    elif a.first and b.first and abs((a.first - b.first).days) == 7:
        yield "a week off"


SHAPES = (
    "a power of ten off",
    "one number in two units",
    "one more or less",
    "an age one or ten years off",
    "one digit changed",
    "two digits swapped",
    "an hour or half a day off",
    "a day off",
    "a week off",
    "the same day of another year",
    "the same day of another month",
)
"""All names that `slips` can return."""
