"""Resolves times counted from another day: "Tuesday next week", "a week on Monday", "two Fridays ago"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace

from checker.mentions.temporal.finding.expression import Words
from checker.mentions.temporal.resolving.anchor import Anchor, Resolved
from checker.mentions.temporal.resolving.calendar_values import (
    ONE_DAY,
    day_value,
    period_value,
    shifted_day,
    week_value,
)
from checker.mentions.temporal.resolving.days import DEICTIC_DAYS, modifier, step_of, weekday_number, with_part
from checker.mentions.temporal.resolving.lengths import number_of, unit_code
from checker.mentions.temporal.resolving.periods import PERIOD_UNITS
from checker.mentions.temporal.resolving.weekdays import nearest_weekdays, stepped
from checker.model.mention import Kind
from checker.model.value import TimeValue


def _readings(days: list[dt.date], words: Words) -> Resolved:
    """The first day, with the others as readings; each has the weekday and part of the day that the words name."""
    values = [
        replace(day_value(day), weekday=weekday_number(words), mod=modifier(words)) for day in dict.fromkeys(days)
    ]
    (kind, first), *others = [with_part(value, words) for value in values]
    assert isinstance(first, TimeValue)
    return kind, replace(first, readings=tuple(other for _, other in others if isinstance(other, TimeValue)))


def weekday_of_week(words: Words, setting: Anchor) -> Resolved:
    """ "Tuesday next week", "Thursday of last week"."""
    monday = week_value(setting.day + 7 * step_of(words["which"]) * ONE_DAY).first
    number = weekday_number(words)
    assert monday is not None and number is not None
    return _readings([monday + (number - 1) * ONE_DAY], words)


def counted_on(words: Words, setting: Anchor) -> Resolved | None:
    """ "A week on Monday", "Friday week", "two weeks from next Tuesday", "a week today"."""
    number = 1.0 if words.keys() & {"british"} else number_of(words)
    if number is None or number != int(number):
        return None
    starts = _starts(words, setting)
    return _shifted(starts, {**words, "unit": words.get("british", words.get("unit", ""))}, int(number))


def _starts(words: Words, setting: Anchor) -> list[dt.date]:
    """The days from which the weeks are counted."""
    number = weekday_number(words)
    if number is None:
        return [setting.day + DEICTIC_DAYS[words["deictic"]] * ONE_DAY]
    if step_of(words.get("which", "")):
        value = stepped(setting.day, number, step_of(words["which"]))
        return [one.first for one in (value, *value.readings) if one.first is not None]
    return [nearest_weekdays(setting.day, number)[1]]


def _shifted(days: list[dt.date], words: Words, amount: int) -> Resolved | None:
    try:
        return _readings([shifted_day(day, unit_code(words), amount) for day in days], words)
    except (ValueError, OverflowError):
        return None


def counted_back(words: Words, setting: Anchor) -> Resolved | None:
    """ "A week ago Tuesday", "two weeks ago on Friday", "ten years ago today".

    "A week ago Tuesday" is a week before the last Tuesday; "a week ago on Tuesday" is more likely in the previous week.
    """
    amount, weekday = number_of(words), weekday_number(words)
    if amount is None or amount != int(amount):
        return None
    if weekday is None:
        return _shifted([setting.day + DEICTIC_DAYS[words["deictic"]] * ONE_DAY], words, -int(amount))
    if unit_code(words) not in ("W", "F"):
        return None
    last = nearest_weekdays(setting.day - ONE_DAY, weekday)[0]
    monday = week_value(setting.day).first
    assert monday is not None
    in_week = monday + (weekday - 1) * ONE_DAY
    return _shifted([in_week, last] if "on" in words else [last, in_week], words, -int(amount))


def weekdays_ago(words: Words, setting: Anchor) -> Resolved | None:
    """ "Two Fridays ago", counting the last Friday as one."""
    amount, weekday = number_of(words), weekday_number(words)
    if amount is None or weekday is None or not 1 <= amount <= 52 or amount != int(amount):
        return None
    last = nearest_weekdays(setting.day - ONE_DAY, weekday)[0]
    return _readings([last - 7 * (int(amount) - 1) * ONE_DAY], words)


def beyond(words: Words, setting: Anchor) -> Resolved | None:
    """ "The week after next", "the Tuesday before last"."""
    step = 1 if words["beyond"].startswith("after") else -1
    weekday = weekday_number(words)
    if weekday is not None:
        value = stepped(setting.day, weekday, step)
        days = [one.first for one in (value, *value.readings) if one.first is not None]
        return _readings([day + 7 * step * ONE_DAY for day in days], words)
    unit = PERIOD_UNITS.get(words["period"])
    return (Kind.DATE, period_value(unit, setting.day, 2 * step)) if unit else None


RESOLVERS: Mapping[str, Callable[[Words, Anchor], Resolved | None]] = {
    "weekday of week": weekday_of_week,
    "counted on": counted_on,
    "counted back": counted_back,
    "weekdays ago": weekdays_ago,
    "beyond": beyond,
}
