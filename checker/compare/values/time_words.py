"""A resolved time value in words: "Friday 4 May 2018", "1 March (year unknown)", "a Friday"."""

from __future__ import annotations

import datetime as dt
import re

from checker.model.value import TimeValue
from checker.text.calendar import MONTHS, ORDINALS, PARTS, SEASONS, WEEKDAYS

_VAGUE = {
    "PRESENT_REF": "the time of writing",
    "PAST_REF": "some time in the past",
    "FUTURE_REF": "some time in the future",
}
_MODS = {"START": "early ", "MID": "mid-", "END": "late ", "APPROX": "about ", "BEFORE": "before ", "AFTER": "after ",
         "ON_OR_BEFORE": "until ", "ON_OR_AFTER": "from "}  # fmt: skip
_UNITS = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year"}


def describe(value: TimeValue) -> str:
    """The value as a person would write it; unknown parts are left out or called unknown."""
    if value.timex in _VAGUE:
        return _VAGUE[value.timex]
    day = _day(value)
    clock = _clock(value)
    if not day:
        return _MODS.get(value.mod or "", "") + clock if clock else _deictic(value) or "an unknown time"
    joint = ", " if value.hour is not None or day.endswith(")") else " "
    mod = _MODS.get(value.mod or "", "")
    return f"{day}{joint}{mod}{clock}" if value.hour is not None else mod + joint.join(filter(None, (day, clock)))


def _clock(value: TimeValue) -> str:
    if value.hour is None:
        return PARTS.get(value.part or "", "")
    clock = f"{value.hour:02d}:{value.minute or 0:02d}"
    if value.zone is None:
        return clock
    hours, minutes = divmod(abs(value.zone), 60)
    sign = "+" if value.zone >= 0 else "−"
    return f"{clock} UTC" + (f"{sign}{hours}" + (f":{minutes:02d}" if minutes else "") if value.zone else "")


def _day(value: TimeValue) -> str:
    if value.first is not None and value.first == value.last and not (value.month and value.day):
        return _full(value.first)
    if value.day is not None and value.month is not None:
        return _dated(value)
    if value.weekday is not None and value.first is None:
        return f"a {WEEKDAYS[value.weekday - 1]}"
    return _period(value)


def _full(day: dt.date) -> str:
    return f"{WEEKDAYS[day.isoweekday() - 1]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def _dated(value: TimeValue) -> str:
    """A day of a month, with the weekday that was written or, if the year is known, its actual weekday."""
    weekday = value.weekday
    if weekday is None and value.first is not None and value.first == value.last:
        weekday = value.first.isoweekday()
    name = f"{WEEKDAYS[weekday - 1]} " if weekday else ""
    return f"{name}{value.day} {MONTHS[(value.month or 1) - 1]}" + _year(value)


def _year(value: TimeValue) -> str:
    return " (year unknown)" if value.year is None else f" {value.year}"


def _period(value: TimeValue) -> str:
    """A month, season, week, quarter, half, year, decade or century, else the days between the bounds."""
    of_year = " (year unknown)" if value.year is None else f" of {'fiscal ' if value.fiscal else ''}{value.year}"
    if value.weekend:
        return f"the weekend of {_full(value.first)}" if value.first else "a weekend"
    if value.week is not None and value.first is not None:
        return f"the week of {_full(value.first)}"
    if value.month is not None:
        return MONTHS[value.month - 1] + _year(value)
    if value.season is not None:
        return SEASONS[value.season] + _year(value)
    if value.quarter is not None:
        return f"the {ORDINALS[value.quarter - 1]} quarter{of_year}"
    if value.half is not None:
        return f"the {ORDINALS[value.half - 1]} half{of_year}"
    if value.year is not None:
        return f"fiscal {value.year}" if value.fiscal else str(value.year)
    return _long(value)


def _long(value: TimeValue) -> str:
    if re.fullmatch(r"\d{3}", value.timex):
        return f"the {value.timex}0s"
    if re.fullmatch(r"\d{2}", value.timex):
        return f"the {value.timex}00s"
    if value.first is not None and value.last is not None:
        return f"a time between {_full(value.first)} and {_full(value.last)}"
    return ""


def _deictic(value: TimeValue) -> str:
    """A value that depends on an unknown publication day: "the day before publication"."""
    if value.deictic == "P0D":
        return "the publication day"
    match = re.fullmatch(r"(-?)P(\d+)([DWMQY])", value.deictic or "")
    if not match:
        return ""
    number, unit = int(match[2]), _UNITS[match[3]]
    if not number:
        return f"the {unit} of publication"
    amount = f"the {unit}" if number == 1 else f"{number} {unit}s"
    return f"{amount} {'before' if match[1] else 'after'} publication"
