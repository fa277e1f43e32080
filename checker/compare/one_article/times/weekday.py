"""Inside one article: a weekday that does not fit its date, and a date that is not in the calendar."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from itertools import pairwise

from checker.compare.comparator import OneArticle
from checker.compare.one_article.sentence.neighbours import between, ordered
from checker.compare.one_article.times.days_meant import days_meant
from checker.compare.one_article.times.weekday_lists import WeekdayAndDate, pairs
from checker.compare.values.relation import Contradiction
from checker.compare.values.time_words import describe
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity, TimeValue
from checker.text.calendar import WEEKDAYS, days_in_month

_THIS = re.compile(r"(?:this|next|this coming|last)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_THE = re.compile(r",?\s+the\s+", re.IGNORECASE)
_WEEK = 7


def _no_such_day(claim: Claim) -> Contradiction | None:
    """A day that its month does not have. February has 29 days if the year is not known."""
    value = claim.mention.value
    if not isinstance(value, TimeValue) or value.day is None or value.month is None or not 1 <= value.month <= 12:
        return None
    longest = days_in_month(value.year, value.month)
    if value.day <= longest:
        return None
    month = calendar.month_name[value.month]
    sides = ((f"{value.day} {month}", claim), (f"{month} has {longest} days", claim))
    return Contradiction(sides, f"{month} has no day {value.day}")


def _contradiction(pair: WeekdayAndDate, article: Article) -> Contradiction | None:
    """A weekday that fits none of the days its date can mean."""
    meant = days_meant(pair.date, article, pair.year_written)
    if not meant.days or any(day.isoweekday() == pair.weekday for day in meant.days):
        return None
    day, said = meant.days[0], WEEKDAYS[pair.weekday - 1]
    right = f"{WEEKDAYS[day.isoweekday() - 1]} {day.day} {calendar.month_name[day.month]} {day.year}"
    sides = [(f"a {said}", pair.said), (right, pair.date)]
    why = f"{day.isoformat()} is a {WEEKDAYS[day.isoweekday() - 1]}, not a {said}"
    return Contradiction(tuple(sides) if pair.said is pair.date else ordered(sides), why, certain=meant.sure)


def _numbered(weekday: Claim, number: Claim, article: Article) -> Contradiction | None:
    """ "This Friday, the 13th", if no Friday around the publication day falls on that day of the month."""
    value, ordinal, today = weekday.mention.value, number.mention.value, article.published.day
    if not isinstance(value, TimeValue) or not isinstance(ordinal, Quantity) or value.first is None or today is None:
        return None
    named = _THIS.fullmatch(weekday.mention.text) and _THE.fullmatch(between(weekday, number, article.text))
    if not named or not article.published.stated or ordinal.number is None or not 1 <= ordinal.number <= 31:
        return None
    step = -_WEEK if value.first < today else _WEEK
    days = [value.first.toordinal() + times * step for times in (-1, 0, 1)]
    if ordinal.number in [value.first.fromordinal(day).day for day in days]:
        return None
    sides = ((describe(value), weekday), (number.mention.text, number))
    return Contradiction(sides, f"{weekday.mention.text} is {describe(value)}")


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every date with a weekday or a day of the month that cannot be right.

    A finding is certain if the year is written, or if the date is near a stated publication day and no other year is
    near it. Otherwise the weekday must not fit the date in any of the surrounding years.
    """
    dated = [claim for claim in claims if isinstance(claim.mention.value, TimeValue)]
    found = [_no_such_day(claim) for claim in dated]
    found += [_contradiction(pair, article) for pair in pairs(dated, article.text)]
    found += [_numbered(left, right, article) for left, right in pairwise(claims)]
    return [item for item in found if item is not None]


COMPARATOR = OneArticle("weekday", frozenset({Kind.DATE, Kind.TIME, Kind.ORDINAL}), inspect_article)
