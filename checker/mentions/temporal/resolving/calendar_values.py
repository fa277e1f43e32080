"""Builds time values for calendar days and periods, with TIMEX3 value and bounds."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from checker.model.value import TimeValue
from checker.text.calendar import days_in_month, month_end, season_days

ONE_DAY = dt.timedelta(1)


def day_value(day: dt.date) -> TimeValue:
    """One day of the calendar."""
    return TimeValue(day.isoformat(), year=day.year, month=day.month, day=day.day, first=day, last=day)


def month_value(year: int, month: int) -> TimeValue:
    """A month; numbers outside 1 to 12 count into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    first = dt.date(year, month, 1)
    return TimeValue(f"{year:04d}-{month:02d}", year=year, month=month, first=first, last=month_end(year, month))


def year_value(year: int) -> TimeValue:
    """A calendar year."""
    return TimeValue(f"{year:04d}", year=year, first=dt.date(year, 1, 1), last=dt.date(year, 12, 31))


def quarter_value(year: int, quarter: int) -> TimeValue:
    """A quarter; numbers outside 1 to 4 count into other years."""
    year, quarter = year + (quarter - 1) // 4, (quarter - 1) % 4 + 1
    first, last = dt.date(year, 3 * quarter - 2, 1), month_end(year, 3 * quarter)
    return TimeValue(f"{year:04d}-Q{quarter}", year=year, quarter=quarter, first=first, last=last)


def half_value(year: int, half: int) -> TimeValue:
    """A half of a year; numbers outside 1 and 2 count into other years."""
    year, half = year + (half - 1) // 2, (half - 1) % 2 + 1
    first, last = dt.date(year, 6 * half - 5, 1), month_end(year, 6 * half)
    return TimeValue(f"{year:04d}-H{half}", year=year, half=half, first=first, last=last)


def season_value(year: int, season: str) -> TimeValue:
    """A season with all months it can include; winter belongs to the year in which it begins."""
    first, last = season_days(year, season)
    return TimeValue(f"{year:04d}-{season}", year=year, season=season, first=first, last=last)


def week_value(day: dt.date) -> TimeValue:
    """The ISO week of a day."""
    year, week, weekday = day.isocalendar()
    first = day - (weekday - 1) * ONE_DAY
    return TimeValue(f"{year:04d}-W{week:02d}", year=year, week=week, first=first, last=first + 6 * ONE_DAY)


def weekend_value(day: dt.date) -> TimeValue:
    """The weekend of the ISO week of a day."""
    week = week_value(day)
    assert week.first is not None
    saturday = week.first + 5 * ONE_DAY
    return replace(week, timex=f"{week.timex}-WE", weekend=True, first=saturday, last=saturday + ONE_DAY)


def decade_value(decade: int) -> TimeValue:
    """A decade by its first three digits: 198 is the 1980s."""
    return TimeValue(f"{decade:03d}", first=dt.date(decade * 10, 1, 1), last=dt.date(decade * 10 + 9, 12, 31))


def century_value(century: int) -> TimeValue:
    """A century by its ordinal: 20 is 1900 to 1999 in TIMEX3, but the bounds include 2000."""
    first = dt.date(max(1, (century - 1) * 100), 1, 1)
    return TimeValue(f"{century - 1:02d}", first=first, last=dt.date(century * 100, 12, 31))


def period_value(unit: str, day: dt.date, offset: int) -> TimeValue:
    """The period of one TIMEX3 `unit` that is `offset` periods after the one that contains `day`."""
    match unit:
        case "D":
            return day_value(day + offset * ONE_DAY)
        case "W":
            return week_value(day + 7 * offset * ONE_DAY)
        case "WE":
            return weekend_value(day + 7 * offset * ONE_DAY)
        case "M":
            return month_value(day.year, day.month + offset)
        case "Q":
            return quarter_value(day.year, (day.month + 2) // 3 + offset)
        case "H":
            return half_value(day.year, (day.month + 5) // 6 + offset)
        case "E":
            return decade_value(day.year // 10 + offset)
        case "C":
            return century_value(day.year // 100 + 1 + offset)
        case _:
            return year_value(day.year + offset)


def shifted_day(day: dt.date, unit: str, amount: int) -> dt.date:
    """The day `amount` units later; a day that the target month lacks becomes its last day.

    Raises ValueError or OverflowError if the day is outside the calendar.
    """
    days = {"D": 1, "W": 7, "F": 14}.get(unit)
    if days is not None:
        return day + amount * days * ONE_DAY
    months = amount * {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}[unit]
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def shifted_value(unit: str, amount: int, base: dt.date) -> TimeValue | None:
    """The value `amount` units after `base`, no finer than the unit; None if it is outside the calendar."""
    try:
        day = shifted_day(base, unit, amount)
    except (ValueError, OverflowError):
        return None
    if unit in ("D",):
        return day_value(day)
    return period_value({"F": "W", "C": "Y", "E": "Y"}.get(unit, unit), day, 0)
