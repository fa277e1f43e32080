"""Inside one article: a weekday that does not fit its date, and a date that no calendar has."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from checker.compare.relation import Contradiction
from checker.compare.time import describe
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import TimeValue

NAME = "weekday"
KINDS = frozenset({Kind.DATE, Kind.TIME})


def _date(value: TimeValue) -> dt.date | None:
    """The day that year, month and day name, or None where one is unknown or no calendar has it."""
    if value.year is None or value.month is None or value.day is None:
        return None
    try:
        return dt.date(value.year, value.month, value.day)
    except ValueError:
        return None


def _longest(value: TimeValue) -> int | None:
    """The number of days of the month named; of February 29 where the year is not known."""
    if value.month is None or not 1 <= value.month <= 12:
        return None
    return calendar.monthrange(value.year if value.year is not None else 2000, value.month)[1]


def _contradiction(claim: Claim) -> Contradiction | None:
    value = claim.mention.value
    if not isinstance(value, TimeValue) or value.day is None:
        return None
    longest = _longest(value)
    if longest is not None and value.day > longest:
        month = calendar.month_name[value.month or 1]
        return Contradiction(
            ((f"{value.day} {month}", claim), (f"{month} has {longest} days", claim)), f"{month} has no day {value.day}"
        )
    day = _date(value)
    if day is None or value.weekday is None or day.isoweekday() == value.weekday:
        return None
    said = calendar.day_name[value.weekday - 1]
    right = describe(replace(value, weekday=day.isoweekday()))
    return Contradiction(
        ((f"a {said}", claim), (right, claim)),
        f"{day.isoformat()} is a {calendar.day_name[day.weekday()]}, not a {said}",
    )


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every date whose weekday or day of the month cannot be right."""
    return [found for claim in claims if (found := _contradiction(claim)) is not None]
