"""Claims made by hand: a value of any kind in a frame that names all that a test depends on."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from checker.model.claim import Claim, Frame
from checker.model.mention import Kind, Mention, Sentence
from checker.model.value import Quantity, TimeValue

COUNT = Quantity(12, 12, 12, "person", step=1.0)


def claim(
    kind: Kind = Kind.COUNT, value: Any = COUNT, words: str = "", names: str = "", rivals: int = 0, **frame: Any
) -> Claim:
    """A claim with this frame; the words and names of its sentence in one string each."""
    mention = Mention(0, 9, "12", kind, value)
    made = Claim("a", mention, Sentence(0, 9, 0), Frame(**frame), frozenset(words.split()), frozenset(names.split()))
    return replace(made, rivals=rivals)


def day(number: int, month: int = 3, **parts: Any) -> TimeValue:
    """A day of 2024."""
    date = dt.date(2024, month, number)
    return TimeValue(date.isoformat(), year=2024, month=month, day=number, first=date, last=date, **parts)


def month(number: int) -> TimeValue:
    """A month of 2024."""
    first = dt.date(2024, number, 1)
    last = (first + dt.timedelta(31)).replace(day=1) - dt.timedelta(1)
    return TimeValue(f"2024-{number:02}", year=2024, month=number, first=first, last=last)


def year(number: int) -> TimeValue:
    """A year."""
    return TimeValue(str(number), year=number, first=dt.date(number, 1, 1), last=dt.date(number, 12, 31))


def weekday(number: int, **parts: Any) -> TimeValue:
    """A weekday without a date."""
    return TimeValue(f"XXXX-WXX-{number}", weekday=number, **parts)


def hour(number: int) -> TimeValue:
    """An hour without a date."""
    return TimeValue(f"XXXX-XX-XXT{number:02}", hour=number)
