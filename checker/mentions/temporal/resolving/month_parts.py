"""Resolves a weekday, week or day counted within a month, and the week or weekend of a date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace

from checker.mentions.temporal.finding.expression import Words
from checker.mentions.temporal.grammar import vocabulary
from checker.mentions.temporal.grammar.time_numbers import read_day
from checker.mentions.temporal.resolving.anchor import Anchor, Resolved, fits_into
from checker.mentions.temporal.resolving.calendar_values import (
    ONE_DAY,
    day_value,
    month_value,
    period_value,
    week_value,
    weekend_value,
)
from checker.mentions.temporal.resolving.days import calendar_day, step_of, weekday_number
from checker.mentions.temporal.resolving.periods import calendar_month
from checker.model.mention import Kind
from checker.model.value import TimeValue
from checker.text.calendar import days_in_month, month_end, nth_weekday

_SUNDAY = 7


def _months(words: Words, setting: Anchor) -> list[TimeValue]:
    """The months that the words can name or refer to, the likelier first."""
    if "month" in words:
        named = calendar_month({name: words[name] for name in ("month", "year") if name in words}, setting)
        value = named[1] if named is not None else None
        return [value, *value.readings] if isinstance(value, TimeValue) else []
    if "year" in words:
        return [month_value(int(words["year"]), 1 if vocabulary.NTH[words["nth"]] > 0 else 12)]
    which = words["which"].removeprefix("the ")
    known = setting.latest(fits_into("M")) if which in vocabulary.BACK_WORDS else None
    base = known.first if known is not None and known.first is not None else setting.day
    return [month_value(base.year, base.month + step_of(which))]


def _in_months(words: Words, setting: Anchor, build: Callable[[int, int], TimeValue | None]) -> Resolved | None:
    """What `build` finds in the likeliest month, with what it finds in the other months as readings."""
    months = [(month.year, month.month) for month in _months(words, setting)]
    values = [value for year, month in months if year and month and (value := build(year, month))]
    return (Kind.DATE, replace(values[0], readings=tuple(values[1:]))) if values else None


def nth_of_month(words: Words, setting: Anchor) -> Resolved | None:
    """ "The first Tuesday in October", "the last week of this month", "the second Sunday of every month"."""
    if "every" in words:
        return Kind.SET, TimeValue("P1M")
    weekday, which = weekday_number(words), vocabulary.NTH[words["nth"]]
    if "generic" in words:
        return Kind.DATE, TimeValue(f"XXXX-WXX-{weekday}", weekday=weekday)
    if weekday is not None:
        return _in_months(words, setting, lambda year, month: _weekday(year, month, weekday, which))
    build = {"week": _week, "weekend": _weekend, "day": _day}[words["thing"]]
    return _in_months(words, setting, lambda year, month: build(year, month, which))


def _weekday(year: int, month: int, weekday: int, which: int) -> TimeValue | None:
    day = nth_weekday(year, month, weekday, which)
    return replace(day_value(day), weekday=weekday) if day.month == month else None


def _week(year: int, month: int, which: int) -> TimeValue | None:
    """Seven days counted from the start or end of the month, widened to the calendar week with most of them."""
    last = month_end(year, month).day
    begin = 7 * which - 6 if which > 0 else last + 1 + 7 * which
    if not 1 <= begin <= last:
        return None
    first, end = dt.date(year, month, begin), dt.date(year, month, min(begin + 6, last))
    week = week_value(min(first + 3 * ONE_DAY, end))
    assert week.first is not None and week.last is not None
    return replace(week, first=min(first, week.first), last=max(end, week.last))


def _weekend(year: int, month: int, which: int) -> TimeValue | None:
    """The weekend, counted by its Saturday."""
    saturday = nth_weekday(year, month, 6, which)
    return weekend_value(saturday) if saturday.month == month else None


def _day(year: int, month: int, which: int) -> TimeValue | None:
    length = days_in_month(year, month)
    day = which if which > 0 else length + 1 + which
    return day_value(dt.date(year, month, day)) if 1 <= day <= length else None


def ordinal_day(words: Words, setting: Anchor) -> Resolved | None:
    """ "The 22nd of this month"; "the 5th of every month" is a set."""
    if "every" in words:
        return Kind.SET, TimeValue("P1M")
    day = read_day(words["day"])
    return _in_months(words, setting, lambda year, month: _day(year, month, day) if day else None)


def week_of_day(words: Words, setting: Anchor) -> Resolved | None:
    """ "The week of March 6", "the weekend of Nov. 6", "the week ended June 9".

    A week "of" a Sunday can be the one that it ends or the one that it begins.
    """
    edge, span = words.get("edge", "of"), words["span"]
    dated = calendar_day({name: word for name, word in words.items() if name != "which"}, setting)
    if dated is None or not isinstance(dated[1], TimeValue):
        return None
    days = [one.first for one in (dated[1], *dated[1].readings) if one.first is not None]
    values = [value for day in days for value in _week_at(day, edge, span)]
    return (Kind.DATE, replace(values[0], readings=tuple(values[1:]))) if values else None


def _week_at(day: dt.date, edge: str, span: str) -> list[TimeValue]:
    if edge == "of" and span == "weekend":
        return [weekend_value(day)]
    if edge == "of":
        return [week_value(day), *([week_value(day + ONE_DAY)] if day.isoweekday() == _SUNDAY else [])]
    length = 7 if span == "week" else 2
    first = day - (length - 1) * ONE_DAY if edge.startswith("end") else day
    middle = period_value("W" if span == "week" else "WE", first + length // 2 * ONE_DAY, 0)
    return [replace(middle, first=first, last=first + (length - 1) * ONE_DAY)]


RESOLVERS: Mapping[str, Callable[[Words, Anchor], Resolved | None]] = {
    "nth of month": nth_of_month,
    "ordinal day": ordinal_day,
    "week of day": week_of_day,
}
