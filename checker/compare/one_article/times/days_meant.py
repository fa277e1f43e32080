"""The calendar days that a written date can mean, and how certain its year is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from checker.compare.values.words_of_time import without_guessed_year
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.value import TimeValue
from checker.text.calendar import possible_day

_NUMERIC = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](?:\d\d){1,2}")
_YEAR = re.compile(r"(?<![\d.,$£€])(?:1[5-9]|20)\d\d(?![\d,.]*\d|-)")
_CLOCK = re.compile(r"\s*(?:GMT|UTC|BST|hours|hrs|local time)\b")
"""What shows that four digits before it are not a year: "(9 May 2100 GMT)"."""
_NEAR = 60
"""Days from the publication day within which the nearest such day gives a date without a year its year."""
_REACH = 300
"""Characters before and after a date in which another year may be the date's year."""


class Days(NamedTuple):
    """The days a date can mean, the likeliest first, and whether no other day is possible."""

    days: tuple[dt.date, ...]
    sure: bool


NO_DAYS = Days((), False)


def days_meant(claim: Claim, article: Article, year_written: bool = False) -> Days:
    """The days of a claim that names a month and a day.

    A written year gives one day, or two if the order of month and day is open ("04/05/2014"). Without one the
    publication day decides, if the article states it. A date far from that day, or beside another year, may also be in
    the years around it. `year_written` says that the year is written with another date of the same list.
    """
    value = claim.mention.value
    if not isinstance(value, TimeValue) or value.year is None or value.month is None or value.day is None:
        return NO_DAYS
    here = possible_day(value.year, value.month, value.day)
    if here is None or _CLOCK.match(article.text, claim.mention.end):
        return NO_DAYS
    if year_written or without_guessed_year(claim) is None:
        return Days(tuple(dict.fromkeys([here, *_other_order(claim, here)])), True)
    today = article.published.day
    if today is None or not article.published.stated:
        return NO_DAYS
    read = {reading.year for reading in value.readings if reading.year is not None}
    others = (years_around(claim, article) | read) - {value.year}
    if abs((here - today).days) <= _NEAR and not others:
        return Days((here,), True)
    years = dict.fromkeys([value.year, *sorted(others), *range(today.year - 1, today.year + 2)])
    days = [possible_day(year, value.month, value.day) for year in years]
    return Days(tuple(day for day in days if day is not None), False)


def _other_order(claim: Claim, day: dt.date) -> Sequence[dt.date]:
    """The day with month and day swapped, if the words are numbers that allow both."""
    numbers = _NUMERIC.search(claim.mention.text)
    other = possible_day(day.year, day.day, day.month) if numbers and day.day <= 12 else None
    return [other] if other else []


def years_around(claim: Claim, article: Article) -> set[int]:
    """The years written near a claim, except in its own words."""
    start, end = claim.mention.start, claim.mention.end
    before, after = article.text[max(0, start - _REACH) : start], article.text[end : end + _REACH]
    return {int(year) for text in (before, after) for year in _YEAR.findall(text)}
