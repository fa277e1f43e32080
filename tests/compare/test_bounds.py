"""A time that bounds another one, on both sides of the bound."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from checker.compare.values.time_bounds import within_bound
from checker.model.claim import Claim, Frame
from checker.model.mention import Kind, Mention, Sentence
from checker.model.value import Quantity, TimeValue


def day(number: int, **parts: Any) -> TimeValue:
    """A day of March 2024."""
    date = dt.date(2024, 3, number)
    return TimeValue(date.isoformat(), year=2024, month=3, day=number, first=date, last=date, **parts)


def claim(value: TimeValue | Quantity, role: str | None = None) -> Claim:
    """A claim of a time, with the word that stands before it."""
    return Claim("a", Mention(0, 9, "then", Kind.DATE, value), Sentence(0, 9, 0), Frame(role=role))


def keeps(bound: TimeValue, role: str, value: TimeValue) -> bool:
    """Whether a time keeps to a bound, whichever comes first."""
    found = {
        bool(within_bound(*pair)) for pair in ((claim(bound, role), claim(value)), (claim(value), claim(bound, role)))
    }
    assert len(found) == 1
    return found.pop()


MARCH = TimeValue("2024-03", year=2024, month=3, first=dt.date(2024, 3, 1), last=dt.date(2024, 3, 31))


@pytest.mark.parametrize(
    ("bound", "role", "value", "found"),
    [
        (day(6), "before", day(5), True),
        (day(6), "before", day(6), False),
        (day(6), "before", day(7), False),
        (day(6), "after", day(7), True),
        (day(6), "after", day(6), False),
        (day(6), "after", day(5), False),
        (day(6), "before", MARCH, True),
        (day(1), "before", MARCH, False),
        (day(30), "after", MARCH, True),
        (day(31), "after", MARCH, False),
        # the clock of one day
        (day(6, hour=9, minute=30), "after", day(6, hour=9, minute=31), True),
        (day(6, hour=9, minute=30), "after", day(6, hour=9, minute=29), False),
        (day(6, hour=9, minute=30), "before", day(6, hour=9, minute=29), True),
        (day(6, hour=9, minute=30), "before", day(6, hour=9, minute=31), False),
        (day(6, hour=9, minute=30), "after", day(6, hour=10, minute=1), True),
        (day(6, hour=10, minute=1), "after", day(6, hour=9, minute=59), False),
        (day(6, hour=0, minute=30), "before", day(6, hour=1, minute=15), False),
        (day(6, hour=1, minute=15), "before", day(6, hour=0, minute=30), True),
        # "about" reaches half an hour around a full hour, and five minutes around one that is told to the minute
        (day(6, hour=9, minute=0, mod="APPROX"), "before", day(6, hour=9, minute=29), True),
        (day(6, hour=9, minute=0, mod="APPROX"), "before", day(6, hour=9, minute=30), False),
        (day(6, hour=10, minute=0, mod="APPROX"), "after", day(6, hour=9, minute=31), True),
        (day(6, hour=10, minute=0, mod="APPROX"), "after", day(6, hour=9, minute=30), False),
        (day(6, hour=9, minute=58, mod="APPROX"), "before", day(6, hour=10, minute=2), True),
        (day(6, hour=9, minute=58, mod="APPROX"), "before", day(6, hour=10, minute=3), False),
        # of two days or zones, the days count
        (day(6, hour=9, minute=30), "after", day(7, hour=8, minute=0), True),
        (day(6, hour=9, minute=30, zone=60), "after", day(6, hour=11, minute=0), False),
        # a bare weekday, and no other time without a date
        (TimeValue("XXXX-WXX-1", weekday=1), "after", TimeValue("XXXX-WXX-2", weekday=2), True),
        (TimeValue("XXXX-03-06", month=3, day=6), "after", TimeValue("XXXX-WXX-2", weekday=2), False),
        (TimeValue("XXXX-WXX-2", weekday=2), "after", TimeValue("XXXX-03-06", month=3, day=6), False),
        (TimeValue("XXXX-WXX-2T9", weekday=2, hour=9), "after", TimeValue("XXXX-WXX-3", weekday=3), False),
        (TimeValue("XXXX-WXX-2", weekday=2), "after", TimeValue("XXXX-WXX-3T9", weekday=3, hour=9), False),
        (TimeValue("XXXX-WXX-2", weekday=2), "after", day(6), False),
        # any reading will do
        (day(6, readings=(day(20),)), "before", day(12), True),
        (day(6), "before", day(12, readings=(day(5),)), True),
    ],
)  # fmt: skip
def test_both_sides_of_a_bound(bound: TimeValue, role: str, value: TimeValue, found: bool) -> None:
    assert keeps(bound, role, value) is found


def test_what_is_no_bound() -> None:
    assert within_bound(claim(day(6)), claim(day(5))) is None
    assert within_bound(claim(day(6), "before"), claim(day(5), "after")) is None
    assert within_bound(claim(day(6), "on"), claim(day(5), "in")) is None
    assert within_bound(claim(Quantity(3, 3, 3), "before"), claim(day(5))) is None
    assert within_bound(claim(day(6), "before"), claim(Quantity(3, 3, 3))) is None


def test_a_bound_is_told() -> None:
    assert (
        within_bound(claim(day(6), "before"), claim(day(5)))
        == "Tuesday 5 March 2024 can be before Wednesday 6 March 2024"
    )
    assert (
        within_bound(claim(day(5)), claim(day(4), "after")) == "Tuesday 5 March 2024 can be after Monday 4 March 2024"
    )
