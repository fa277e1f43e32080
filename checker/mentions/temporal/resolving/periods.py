"""Resolves months, seasons and periods such as "last week"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace

from checker.mentions.temporal.finding.expression import Words
from checker.mentions.temporal.grammar import vocabulary
from checker.mentions.temporal.grammar.time_numbers import read_spoken_year
from checker.mentions.temporal.resolving import lengths
from checker.mentions.temporal.resolving.anchor import Anchor, Resolved, fits_into
from checker.mentions.temporal.resolving.calendar_values import month_value, period_value, season_value, week_value
from checker.mentions.temporal.resolving.days import calendar_day, deictic, modifier, month_number, stated_year, step_of
from checker.model.mention import Kind
from checker.model.value import TimeValue

_IMPLAUSIBLE = 10
"""A bare month this many months ahead is more likely the one just past ("by the end of April" in May)."""
_SUNDAY = 7
_SOON_AFTER = 2
"""The last weekday on which "this weekend" may be the one just past."""
PERIOD_UNITS = {
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "weekend": "WE",
    "half": "H",
}


def fiscal_value(value: TimeValue) -> TimeValue:
    """The same period of a fiscal year, without its first and last day, which the text does not state."""
    return replace(value, fiscal=True, first=None, last=None)


def calendar_month(words: Words, setting: Anchor) -> Resolved | None:
    """A month. Without a year, "last" and "next" decide, then the tense; else the nearest, with both readings kept."""
    month = month_number(words)
    if month is None:
        return None
    if "spelled" in words and read_spoken_year(words["spelled"]) is None:
        return None
    year = stated_year(words, setting)
    if year is None and words.get("which") in vocabulary.BACK_WORDS:
        return Kind.DATE, _month_from(month, words["which"], setting)
    value = month_value(year, month) if year else _month_without_year(month, words.get("which"), setting)
    return Kind.DATE, replace(value, mod=modifier(words))


def _month_from(month: int, which: str, setting: Anchor) -> TimeValue:
    """ "The following March": the next such month after the last time mentioned."""
    base = setting.latest(fits_into("M"))
    start = base.first if base and base.first else setting.day
    if which in ("previous", "preceding"):
        return month_value(start.year, start.month - ((start.month - month) % 12 or 12))
    return month_value(start.year, start.month + ((month - start.month) % 12 or 12))


def _month_without_year(month: int, which: str | None, setting: Anchor) -> TimeValue:
    today = setting.day
    behind, ahead = (today.month - month) % 12, (month - today.month) % 12
    if which is not None:
        step = step_of(which)
        if step:
            return month_value(today.year, today.month + (ahead or 12) if step > 0 else today.month - (behind or 12))
        return month_value(today.year, month)
    if not behind:
        return month_value(today.year, month)
    past, future = month_value(today.year, today.month - behind), month_value(today.year, today.month + ahead)
    direction = setting.date_direction
    if direction > 0 and ahead < _IMPLAUSIBLE:
        return future
    if direction < 0 and ahead > 1:
        return past
    return replace(future, readings=(past,)) if ahead < 3 else replace(past, readings=(future,))


def period(words: Words, setting: Anchor) -> Resolved | None:
    """ "Last week", "this fiscal year", "early next month", "the end of the year", "the week of March 6"."""
    if "month" in words:
        return _week_of(words, setting)
    name, which = words["period"], words.get("which", "this")
    if name == "weekend" and "which" not in words:
        return _weekend(setting)
    if name in vocabulary.SEASON_CODES:
        return Kind.DATE, replace(_season(name, which, setting), mod=modifier(words))
    if which == "past" and name in ("decade", "century"):
        return lengths.length(1, PERIOD_UNITS[name])
    if which in vocabulary.BACK_WORDS:
        return _anaphoric(name, words, setting)
    unit, step = PERIOD_UNITS.get(name), step_of(which)
    if unit is None:
        return None
    value = period_value(unit, setting.day, step)
    named = "YMWD".find(unit) >= 0 or unit == "Q"
    value = replace(value, mod=modifier(words), deictic=deictic(unit, step) if named else None)
    value = replace(value, readings=_other_weeks(unit, step, setting.day, "past" in which))
    return Kind.DATE, fiscal_value(value) if words.get("fiscal") in ("fiscal", "financial") else value


def _other_weeks(unit: str, step: int, day: dt.date, past: bool) -> tuple[TimeValue, ...]:
    """The other readings of a period near the publication day.

    "This week" has one on a Sunday, which may end the week or begin it; "the past week" on any day; and "this weekend"
    just after a weekend.
    """
    if unit == "W" and step <= 0 and (past or day.isoweekday() == _SUNDAY):
        return (replace(period_value(unit, day, step + 1), deictic=deictic(unit, step)),)
    if unit == "WE" and step == 0 and day.isoweekday() <= _SOON_AFTER:
        return (period_value(unit, day, -1),)
    return ()


def _week_of(words: Words, setting: Anchor) -> Resolved | None:
    named = calendar_day({"month": words["month"], "day": words["day"]}, setting)
    if named is None or not isinstance(named[1], TimeValue) or named[1].first is None:
        return None
    return Kind.DATE, week_value(named[1].first)


def _weekend(setting: Anchor) -> Resolved:
    """ "The weekend": the current or last one, or the coming one if the sentence looks ahead."""
    this = period_value("WE", setting.day, 0)
    begun = setting.day.isoweekday() >= 6
    last = this if begun else period_value("WE", setting.day, -1)
    if setting.weekday_direction > 0:
        just_past = setting.day.isoweekday() <= _SOON_AFTER
        return Kind.DATE, replace(this, readings=(last,)) if just_past else this
    return Kind.DATE, last if begun or setting.weekday_direction < 0 else replace(last, readings=(this,))


def _season(name: str, which: str, setting: Anchor) -> TimeValue:
    code, today = vocabulary.SEASON_CODES[name], setting.day
    base = setting.latest(fits_into("Y")) if which in vocabulary.BACK_WORDS else None
    if base is not None and base.first is not None:
        return _season_from(base.first, code, which)
    current = season_value(today.year, code)
    assert current.first is not None and current.last is not None
    if which in ("last", "past", "this past", "previous"):
        return (
            current
            if current.first.replace(day=1) < today and today > current.last
            else season_value(today.year - 1, code)
        )
    if which in vocabulary.NEXT_WORDS:
        return current if today < current.first else season_value(today.year + 1, code)
    return current


def _season_from(start: dt.date, code: str, which: str) -> TimeValue:
    """ "That summer", "the following winter": relative to the last time mentioned, which began on `start`."""
    same = season_value(start.year, code)
    assert same.first is not None
    if which == "following":
        return same if same.first > start else season_value(start.year + 1, code)
    if which in ("previous", "preceding"):
        return same if same.first < start else season_value(start.year - 1, code)
    return same


def _anaphoric(name: str, words: Words, setting: Anchor) -> Resolved | None:
    """ "That year", "the following month": relative to the last time that is not coarser."""
    which = words["which"]
    unit = PERIOD_UNITS.get(name)
    if unit is None:
        return None
    base = setting.latest(fits_into(unit))
    start = base.first if base is not None and base.first is not None else setting.day
    return Kind.DATE, replace(period_value(unit, start, step_of(which)), mod=modifier(words))


def season(words: Words, setting: Anchor) -> Resolved:
    """A season of the stated year, else of the year of publication."""
    code = vocabulary.SEASON_CODES[words["season"]]
    year = stated_year(words, setting)
    if year is not None:
        return Kind.DATE, replace(season_value(year, code), mod=modifier(words))
    return Kind.DATE, replace(season_value(setting.day.year, code), mod=modifier(words))


RESOLVERS: Mapping[str, Callable[[Words, Anchor], Resolved | None]] = {
    "calendar month": calendar_month,
    "period": period,
    "season": season,
}
