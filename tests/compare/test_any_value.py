"""Laws of any value, not of chosen ones: its forms agree with each other, and none of them with the next value."""

from __future__ import annotations

import datetime as dt
from itertools import combinations, product

import inflect
from hypothesis import example, given
from hypothesis import strategies as st

from tests.compare.told import disjoint

WORDS = inflect.engine()
MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

YEARS = 1500, 2100
"""Four digits that may be a year."""


def count(number: int) -> list[str]:
    forms = [f"{number:,}", f"exactly {number:,}"]
    if not YEARS[0] <= number <= YEARS[1]:
        forms.append(str(number))
    if not 0 < number % 1000 < 100 or number < 1000:
        forms.append(WORDS.number_to_words(number, andword="and").replace(",", ""))
    return [f"The storm damaged [{form} barns]." for form in forms]


def dollars(number: int) -> list[str]:
    forms = f"${number:,}", f"{number:,} dollars", f"${number:,}.00", f"USD {number:,}", f"US${number:,}"
    return [f"The bridge cost [{form}] in all." for form in forms]


def millions(tenths: int) -> list[str]:
    number = f"{tenths // 10}.{tenths % 10}"
    forms = f"€{number} million", f"€{number}m", f"{number} million euros", f"EUR {number} million", f"€{tenths}00,000"
    return [f"The bridge cost [{form}] in all." for form in forms]


def percent(tenths: int) -> list[str]:
    number = f"{tenths // 10}.{tenths % 10}"
    return [f"Turnout was [{number}{form}] there." for form in ("%", " %", " percent", " per cent", " pct")]


def day(date: dt.date) -> list[str]:
    month, weekday = MONTHS[date.month - 1], WEEKDAYS[date.weekday()]
    short = f"{month[:3]}." if len(month) > 5 else month
    forms = (
        f"{month} {date.day}, {date.year}", f"{date.day} {month} {date.year}", f"{short} {date.day}, {date.year}",
        f"{weekday}, {month} {date.day}, {date.year}", f"{weekday} {date.day} {month} {date.year}", date.isoformat(),
        f"the {WORDS.ordinal(date.day)} of {month} {date.year}", f"{month} {WORDS.ordinal(date.day)}, {date.year}",
    )  # fmt: skip
    return [f"The mill closed on [{form}] after the fire." for form in forms]


def clock(minutes: int) -> list[str]:
    hour, minute = divmod(minutes, 60)
    twelve, half = hour % 12 or 12, "ap"[hour // 12]
    forms = (
        f"{hour:02d}:{minute:02d}", f"{twelve}:{minute:02d} {half}.m.", f"{twelve}:{minute:02d}{half}m",
        f"{twelve}.{minute:02d}{half}m", f"{twelve}:{minute:02d} {half.upper()}M",
    )  # fmt: skip
    return [f"The siren sounded at [{form}] on the quay." for form in forms]


def agree(forms: list[str]) -> bool:
    return not any(disjoint(*pair) for pair in combinations(forms, 2))


def differ(forms: list[str], others: list[str]) -> bool:
    return all(disjoint(*pair) for pair in product(forms, others))


def in_full(number: int) -> int:
    """The number, or the next one that is told to its last digit, since 250 can be 248 in round figures."""
    return number if number % 10 not in (0, 9) else number + 2


@given(st.integers(13, 900_000).map(in_full))
def test_a_count(number: int) -> None:
    assert agree(count(number))
    assert differ(count(number), count(number + 1))


@given(st.integers(13, 90_000_000).map(in_full))
def test_dollars(number: int) -> None:
    assert agree(dollars(number))
    assert differ(dollars(number)[:3], dollars(number + 1)[:3])


@given(st.integers(11, 9_990).map(in_full))
def test_millions_of_euros(tenths: int) -> None:
    assert agree(millions(tenths))
    assert differ(millions(tenths), millions(tenths + 1))


@given(st.integers(1, 990).map(in_full))
def test_a_percentage(tenths: int) -> None:
    assert agree(percent(tenths))
    assert differ(percent(tenths), percent(tenths + 1))


@given(st.dates(dt.date(1900, 1, 1), dt.date(2039, 12, 31)))
def test_a_day(date: dt.date) -> None:
    assert agree(day(date))
    assert differ(day(date), day(date + dt.timedelta(1)))


@example(0)
@example(12 * 60)
@given(st.integers(0, 24 * 60 - 2))
def test_a_minute_of_the_day(minutes: int) -> None:
    assert agree(clock(minutes))
    assert differ(clock(minutes), clock(minutes + 1))
