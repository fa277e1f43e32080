"""Statements on a birth: what one sentence says about when somebody was born or how old they were."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from checker.compare.one_article.ages.phrases import AGE_UNITS, PLACE
from checker.compare.one_article.sentence.neighbours import between, exact
from checker.compare.values.time_words import describe
from checker.compare.values.words_of_time import without_guessed_year
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import TimeValue


class Way(StrEnum):
    """How a statement implies the birth."""

    BORN = "born"
    NOW = "now"
    THEN = "then"
    BIRTHDAY = "birthday"
    DEATH = "death"
    AHEAD = "ahead"
    """A birthday that the person did not live to see."""


class Statement(NamedTuple):
    """What one sentence says about a birth: its claims, the first and last possible day, and how to phrase it."""

    way: Way
    claims: tuple[Claim, ...]
    first: dt.date
    last: dt.date
    told: str


_BORN = re.compile(rf"\b[Bb]orn\s+(?:[A-Z][\w.'’-]*\s+){{0,4}}{PLACE}(?:to\s+[^,;.]{{1,40}}\s)?(?:(?:in|on)\s+)?$")
_DASH = re.compile(r"\s*[-–—]\s*")
_BRACKETED = re.compile(r"\w,?\s*[(\[]\s*$")


def _years_before(day: dt.date, years: float) -> dt.date:
    number = int(years)
    try:
        return day.replace(year=day.year - number)
    except ValueError:
        return day.replace(year=day.year - number, day=28)


def aged(
    way: Way, claims: tuple[Claim, ...], years: float, span: tuple[dt.date, dt.date], told: str, slack: int = 0
) -> Statement:
    """The births that make a person `years` old at some time between two days."""
    margin = dt.timedelta(slack)
    earliest = _years_before(span[0], years + 1) + dt.timedelta(1) - margin
    return Statement(way, claims, earliest, _years_before(span[1], years) + margin, told)


def birthday(way: Way, claims: tuple[Claim, ...], years: float, span: tuple[dt.date, dt.date], told: str) -> Statement:
    return Statement(way, claims, _years_before(span[0], years), _years_before(span[1], years), told)


def age_of(claim: Claim) -> float | None:
    quantity = exact(claim)
    return quantity.number if claim.mention.kind is Kind.AGE and quantity and quantity.unit in AGE_UNITS else None


def year_written(claim: Claim) -> TimeValue | None:
    value = claim.mention.value
    fits = (
        isinstance(value, TimeValue)
        and value.year is not None
        and str(value.year) in claim.mention.text
        and value.first is not None
    )
    return value if fits and not (isinstance(value, TimeValue) and value.mod) else None  # type: ignore[return-value]


def words_before(claim: Claim, text: str, reach: int = 60) -> str:
    return text[max(claim.sentence.start, claim.mention.start - reach) : claim.mention.start]


def near(held: Sequence[Claim], today: dt.date | None) -> tuple[dt.date, dt.date] | None:
    """The one day or period that a sentence names, if it is near the publication day: "on Monday", "next month"."""
    spans = []
    for claim in held:
        value = claim.mention.value
        if (
            isinstance(value, TimeValue)
            and value.first is not None
            and value.last is not None
            and year_written(claim) is None
        ):
            spans.append((value.first, value.last))
    if today is None or len(spans) != 1 or abs((spans[0][0] - today).days) > 370:
        return None
    return spans[0]


def ahead(span: tuple[dt.date, dt.date] | None, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """The day a week later if a weekday was read as one of the last week."""
    week = dt.timedelta(7)
    if span is None or span[0] != span[1] or not today - week < span[0] < today:
        return span
    return span[0] + week, span[1] + week


def births(held: Sequence[Claim], text: str) -> Iterator[Statement]:
    """ "Born in 1986", and the first year of a life in brackets: "(1931-2018)"."""
    for index, claim in enumerate(held):
        value = year_written(claim)
        if value is None or value.first is None or value.last is None or without_guessed_year(claim):
            continue
        following = held[index + 1] if index + 1 < len(held) else None
        life = (
            following is not None
            and year_written(following) is not None
            and _DASH.fullmatch(between(claim, following, text)) is not None
            and _BRACKETED.search(words_before(claim, text, 8)) is not None
            and text[following.mention.end : following.mention.end + 1] in ")]"
        )
        if life or _BORN.search(words_before(claim, text, 120)):
            yield Statement(Way.BORN, (claim,), value.first, value.last, f"born {describe(value)}")
