"""Days of the year as sets, and what a date in an article says about the article's publication day."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import reduce
from typing import NamedTuple

from checker.model.article import STAND_IN_YEAR
from checker.model.value import TimeValue
from checker.stories.thresholds import thresholds

YEAR = 366
EVERY_DAY = (1 << YEAR) - 1
_SENTENCE_END = re.compile(r"(?<=[a-z\d)\"”’]{2})[.!?][\"'”’)]{0,2}\s+(?=[A-Z\"'“‘])|\n")
_LIMITS = thresholds()
_REACH = _LIMITS.context_reach


class Evidence(NamedTuple):
    """The possible publication days, one bit for each day of a leap year, and the reason. Rank 0 is surest.

    `anchor` is the day it was read from, if the text states its year.
    """

    rank: int
    days: int
    reason: str
    anchor: dt.date | None = None


def run(first: int, last: int) -> int:
    """The days from index `first` to `last`; either may lie outside the year."""
    return reduce(lambda days, index: days | 1 << index % YEAR, range(first, min(last, first + YEAR - 1) + 1), 0)


def arc(days: int) -> tuple[int, int]:
    """First and last index of the shortest run that covers the set; across New Year the last index exceeds 365."""
    members = [index for index in range(YEAR) if days >> index & 1]
    following = [*members[1:], members[0] + YEAR]
    gap, after = max((after - member, after) for member, after in zip(members, following, strict=True))
    return after % YEAR, after % YEAR + YEAR - gap


def day_in_year(index: int, year: int) -> dt.date:
    """The day of `year` at that index of a leap year; 29 February becomes 1 March in other years."""
    day = dt.date(STAND_IN_YEAR, 1, 1) + dt.timedelta(days=index)
    if (day.month, day.day) == (2, 29) and not calendar.isleap(year):
        return dt.date(year, 3, 1)
    return day.replace(year=year)


def extent(value: TimeValue) -> tuple[int, int]:
    """Indices of the first and last day of a day, a month, or the early, middle or late part of a month."""
    assert value.month is not None
    length = calendar.monthrange(STAND_IN_YEAR, value.month)[1]
    first, last = _PARTS.get(value.mod or "", (1, 31)) if value.day is None else (value.day, value.day)
    before = dt.date(STAND_IN_YEAR, value.month, 1).timetuple().tm_yday - 2
    return before + min(first, length), before + min(last, length)


_PARTS = {"START": (1, 10), "MID": (11, 20), "END": (21, 31)}


def stated_day(value: TimeValue) -> dt.date | None:
    """The day, if the text states its year."""
    return day_in_year(extent(value)[0], value.year) if value.year is not None else None


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """Up to 90 characters of the sentence on both sides of a span."""
    before = _SENTENCE_END.split(text[max(0, start - _REACH) : start])[-1]
    return before, _SENTENCE_END.split(text[end : end + _REACH])[0]


def one_sentence(text: str, start: int, end: int) -> bool:
    """Whether no sentence ends between the two offsets."""
    return not _SENTENCE_END.search(text[start:end])
