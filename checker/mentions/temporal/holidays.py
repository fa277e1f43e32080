"""Resolves holidays, of fixed and of moving date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace

from checker.mentions.temporal import vocabulary
from checker.mentions.temporal.calendar_values import ONE_DAY, day_value, easter, nth_weekday, period_value
from checker.mentions.temporal.days import Words, modifier, stated_year
from checker.mentions.temporal.setting import Resolved, Setting
from checker.model.mention import Kind


def holiday(words: Words, setting: Setting) -> Resolved | None:
    """A holiday of fixed or moving date, in the year that is stated or the nearest."""
    name = words["holiday"].replace("’", "'")
    year = stated_year(words, setting)
    if year is not None:
        found = _holiday(name, year)
    else:
        years = range(setting.day.year - 1, setting.day.year + 2)
        days = [day for year in years if (day := _holiday(name, year))]
        found = _by_which(sorted(days, key=lambda day: abs(day - setting.day)), words.get("which", ""), setting.day)
    if found is None:
        return None
    unit = {"week": "W", "weekend": "WE"}.get(words.get("night", ""))
    value = period_value(unit, found, 0) if unit else day_value(found)
    return Kind.DATE, replace(value, mod=modifier(words))


def _by_which(days: list[dt.date], which: str, today: dt.date) -> dt.date | None:
    if which in vocabulary.PAST_WORDS:
        return next((day for day in days if day < today), None)
    if which in vocabulary.NEXT_WORDS:
        return next((day for day in days if day > today), None)
    return days[0] if days else None


def _holiday(name: str, year: int) -> dt.date | None:
    if name in vocabulary.FIXED_HOLIDAYS:
        return dt.date(year, *vocabulary.FIXED_HOLIDAYS[name])
    if name in vocabulary.EASTER_HOLIDAYS:
        return easter(year) + vocabulary.EASTER_HOLIDAYS[name] * ONE_DAY
    if name == "election day":
        return nth_weekday(year, 11, 1, 1) + ONE_DAY
    month, weekday_of, which = vocabulary.FLOATING_HOLIDAYS[name]
    return nth_weekday(year, month, weekday_of, which)


RESOLVERS: Mapping[str, Callable[[Words, Setting], Resolved | None]] = {"holiday": holiday}
