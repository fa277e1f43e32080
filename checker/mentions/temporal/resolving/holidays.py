"""Resolves holidays with fixed or movable dates, and their weeks and weekends."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace

from checker.mentions.temporal.finding.expression import Words
from checker.mentions.temporal.grammar import vocabulary
from checker.mentions.temporal.resolving.anchor import Anchor, Resolved
from checker.mentions.temporal.resolving.calendar_values import ONE_DAY, day_value, period_value
from checker.mentions.temporal.resolving.days import modifier, stated_year
from checker.model.mention import Kind
from checker.model.value import TimeValue
from checker.text import feasts

_MONDAY = 1


def holiday(words: Words, setting: Anchor) -> Resolved | None:
    """A holiday in the stated year, else the nearest; if two share a name, both are kept, the nearer first."""
    name = words["holiday"].replace("’", "'").replace("st ", "st. ")
    names = [name, feasts.ALSO[name]] if name in feasts.ALSO else [name]
    days = [day for one in names if (day := _nearest(one, words, setting))]
    if len({day.year for day in days}) == 1 and stated_year(words, setting) is None:
        days.sort(key=lambda day: abs(day - setting.day))
    values = [replace(_spanned(name, day, words.get("night", "")), mod=modifier(words)) for day in days]
    return (Kind.DATE, replace(values[0], readings=tuple(values[1:]))) if values else None


def _nearest(name: str, words: Words, setting: Anchor) -> dt.date | None:
    year = stated_year(words, setting)
    if year is not None:
        return feasts.feast_day(name, year)
    years = range(setting.day.year - 1, setting.day.year + 2)
    days = sorted((feasts.feast_day(name, year) for year in years), key=lambda day: abs(day - setting.day))
    return _by_which(days, words.get("which", ""), setting.day)


def _by_which(days: list[dt.date], which: str, today: dt.date) -> dt.date | None:
    if which in vocabulary.PAST_WORDS:
        return next((day for day in days if day < today), None)
    if which in vocabulary.NEXT_WORDS:
        return next((day for day in days if day > today), None)
    return days[0] if days else None


def _spanned(name: str, day: dt.date, span: str) -> TimeValue:
    """The day, its week or its weekend, which is long if the holiday is a Monday, Thanksgiving or Easter."""
    if span != "weekend":
        return period_value("W", day, 0) if span == "week" else day_value(day)
    first, last = feasts.WEEKENDS.get(name, (-2, 0) if day.isoweekday() == _MONDAY else (0, 0))
    if first == last:
        return period_value("WE", day, 0)
    named = period_value("WE", day + (first + 1) * ONE_DAY, 0)
    return replace(named, first=day + first * ONE_DAY, last=day + last * ONE_DAY)


RESOLVERS: Mapping[str, Callable[[Words, Anchor], Resolved | None]] = {"holiday": holiday}
