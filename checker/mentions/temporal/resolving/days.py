"""Resolves expressions that name a day: dates, "yesterday", "the next day", parts of a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace

from checker.mentions.temporal.finding.expression import Words
from checker.mentions.temporal.finding.quoted import is_quoted
from checker.mentions.temporal.grammar import vocabulary
from checker.mentions.temporal.grammar.time_numbers import full_year, read_day, read_spoken_year
from checker.mentions.temporal.resolving.anchor import Anchor, Resolved, fits_into, is_day
from checker.mentions.temporal.resolving.calendar_values import ONE_DAY, day_value
from checker.model.mention import Kind
from checker.model.value import TimeValue
from checker.text.calendar import days_in_month

_SPOKEN_BEFORE = 2
"""How many days before publication a quotation may have been spoken."""
FAR = 120
"""Beyond this many days from the reference day, a date without a year keeps a second reading in another year."""
_NO_DAY = "XXXX-XX-XX"
"""TIMEX3 value of an impossible day such as "June 31"; the parts are kept so that a rule can report it."""
DAYS_OF_MONTH = frozenset({"nth of month", "ordinal day"})
"""Forms that name a day of a month by its place: "the first of May", "the third"."""
DEICTIC_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}


def step_of(which: str) -> int:
    """The number of periods from the present one: -1 for "last", 0 for "this", 1 for "next"."""
    return -1 if which in vocabulary.PAST_WORDS else 1 if which in vocabulary.NEXT_WORDS else 0


def stated_year(words: Words, setting: Anchor) -> int | None:
    """The year that the words state in digits or words, or refer to ("last year"); None if there is none."""
    if "year" in words:
        short = words["year"][:1] in "'’"
        return full_year(int(words["year"][1:]), setting.day.year) if short else int(words["year"])
    if "spelled" in words:
        return read_spoken_year(words["spelled"])
    if words.get("period") == "year":
        which = words.get("which", "this")
        base = setting.latest(fits_into("Y")) if which in vocabulary.BACK_WORDS else None
        return (base.first if base and base.first else setting.day).year + step_of(which)
    return None


def modifier(words: Words) -> str | None:
    """The TIMEX3 modifier of words such as "early", "the end of" or "about"."""
    for word in words.get("mod", "").replace("-", " ").split():
        if vocabulary.MODIFIERS.get(word):
            return vocabulary.MODIFIERS[word]
    return {"~": "APPROX", ">": "AFTER", "<": "BEFORE"}.get(
        vocabulary.APPROXIMATORS.get(words.get("approx", "").strip(), "")
    )


def deictic(unit: str, amount: int) -> str:
    """The offset of a value from the publication time: `-P1D`, `P0W`."""
    return f"{'-' if amount < 0 else ''}P{abs(amount)}{unit}"


def with_part(value: TimeValue, words: Words) -> Resolved:
    """The value with the part of the day that the words name, which makes it a time."""
    named = words.get("part") or words.get("hours") or words.get("midpart", "").replace("-", " ").removeprefix("mid ")
    if named in vocabulary.NAMED_HOURS:
        hour = vocabulary.NAMED_HOURS[named]
        mod = value.mod or ("APPROX" if named == "midday" else None)
        return Kind.TIME, replace(value, timex=f"{value.timex}T{hour:02d}:00", hour=hour % 24, minute=0, mod=mod)
    code = vocabulary.PART_CODES.get(named)
    if code is None:
        return Kind.DATE, value
    return Kind.TIME, replace(value, timex=f"{value.timex}T{code}", part=code)


def weekday_number(words: Words) -> int | None:
    """The ISO weekday of a full or abbreviated name."""
    return vocabulary.WEEKDAY_NUMBERS.get(words.get("weekday", "")[:3])


def month_number(words: Words) -> int | None:
    """The month of a full or abbreviated name."""
    return vocabulary.MONTH_NUMBERS.get(words.get("month", "")[:3])


def calendar_day(words: Words, setting: Anchor) -> Resolved | None:
    """A day of a month; without a year, the nearest one in the direction that the sentence gives."""
    month, day = month_number(words), read_day(words["day"])
    if month is None:
        return _day_of_this_month(words, day, setting)
    value = _dated(month, day, words, setting)
    weekday = weekday_number(words)
    return Kind.DATE, replace(value, weekday=weekday, mod=modifier(words))


def _dated(month: int, day: int, words: Words, setting: Anchor) -> TimeValue:
    year = stated_year(words, setting)
    if day > days_in_month(year, month) or not day:
        return TimeValue(_NO_DAY, year=year, month=month, day=day)
    if year:
        return day_value(dt.date(year, month, day))
    return _without_year(month, day, words, setting)


def _without_year(month: int, day: int, words: Words, setting: Anchor) -> TimeValue:
    """The nearest such day; of two distant ones, the one that fits the weekday. A near day may have a wrong weekday."""
    years = [year for year in range(setting.day.year - 4, setting.day.year + 5) if day <= days_in_month(year, month)]
    days = sorted((dt.date(year, month, day) for year in years), key=lambda one: (abs(one - setting.day), one))
    weekday = weekday_number(words)
    fitting = [one for one in days[:2] if one.isoweekday() == weekday]
    if fitting and abs(days[0] - setting.day).days > FAR:
        return day_value(fitting[0])
    which = words.get("which", "")
    ahead = 1 if which in vocabulary.NEXT_WORDS else -1 if which in vocabulary.PAST_WORDS else 0
    if ahead:
        return day_value(next(one for one in days if (one > setting.day if ahead > 0 else one <= setting.day)))
    return _nearest(days, setting)


def _nearest(days: list[dt.date], setting: Anchor) -> TimeValue:
    best, other = days[0], days[1]
    if setting.before(8).lower().split()[-1:] == ["ended"]:
        return day_value(next(one for one in days if one <= setting.day))
    if abs((best - setting.day).days) <= FAR:
        return day_value(best)
    direction = setting.date_direction
    if direction and (best > setting.day) != (direction > 0):
        best, other = other, best
    return replace(day_value(best), readings=(day_value(other),))


def _day_of_this_month(words: Words, day: int, setting: Anchor) -> Resolved | None:
    """ "Friday the 13th": the nearest such day."""
    weekday = weekday_number(words)
    months = [(setting.day.year * 12 + setting.day.month - 1 + offset) for offset in range(-12, 13)]
    days = [
        dt.date(month // 12, month % 12 + 1, day)
        for month in months
        if 1 <= day <= days_in_month(month // 12, month % 12 + 1)
    ]
    fitting = [one for one in days if one.isoweekday() == weekday]
    if not fitting:
        return None
    return Kind.DATE, replace(day_value(min(fitting, key=lambda one: abs(one - setting.day))), weekday=weekday)


def deictic_day(words: Words, setting: Anchor) -> Resolved:
    """ "Today", "yesterday evening", "tonight", "the day after tomorrow"."""
    beyond = words.get("beyond")
    amount = (2 if beyond.startswith("after") else -2) if beyond else DEICTIC_DAYS.get(words.get("deictic", "today"), 0)
    return _deictic(amount, {**words, "part": "night"} if "tonight" in words else words, setting)


def _deictic(amount: int, words: Words, setting: Anchor) -> Resolved:
    """A day relative to publication. In a quotation it may be relative to a day or two earlier, when it was said."""
    days = [setting.day + (amount - back) * ONE_DAY for back in range(_SPOKEN_BEFORE + 1)]
    named = [replace(day_value(day), deictic=deictic("D", amount), mod=modifier(words)) for day in days]
    kind, value = with_part(named[0], words)
    if not isinstance(value, TimeValue) or not is_quoted(setting.text, setting.start):
        return kind, value
    others = (with_part(other, words)[1] for other in named[1:])
    return kind, replace(value, readings=tuple(other for other in others if isinstance(other, TimeValue)))


def part_of_day(words: Words, setting: Anchor) -> Resolved:
    """ "This morning", "last night", "overnight"."""
    which = words.get("which", "")
    if which.startswith(("the", "that")):
        base = setting.latest(is_day)
        start = base.first if base and base.first else setting.day
        return with_part(day_value(start + ONE_DAY * (which in ("the next", "the following"))), words)
    amount = -1 if which == "last" or "overnight" in words else 0
    return _deictic(amount, {**words, "part": "night"} if "overnight" in words else words, setting)


def relative_day(words: Words, setting: Anchor) -> Resolved:
    """ "The same day", "the next day": relative to the last day mentioned."""
    base = setting.latest(is_day)
    start = base.first if base and base.first else setting.day
    which = words["which"]
    step = 1 if which in ("next", "following") else -1 if which == "previous" else 0
    return Kind.DATE, day_value(start + step * ONE_DAY)


RESOLVERS: Mapping[str, Callable[[Words, Anchor], Resolved | None]] = {
    "calendar day": calendar_day,
    "deictic day": deictic_day,
    "part of day": part_of_day,
    "relative day": relative_day,
}
