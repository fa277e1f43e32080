"""Names and customary bounds of the calendar: months, weekdays, seasons and parts of the day."""

from __future__ import annotations

import datetime as dt

from checker.text.word_lists import alternations, words_by_name

MONTHS = words_by_name("text/calendar")["months"]
ANY_MONTH, ANY_SHORT_MONTH = (alternations("text/calendar")[name] for name in ("months", "short months"))
"""The insides of groups of regular expressions: "January|February|...", "Jan|Feb|..."."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
ORDINALS = ("first", "second", "third", "fourth")

SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
SEASON_MONTHS = {"SP": (3, 6), "SU": (6, 9), "FA": (9, 12), "WI": (12, 3)}
"""First and last month of a season in the north; neighbouring seasons share the month in which they change."""

PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
PART_HOURS = {"MO": (0, 12), "MI": (11, 14), "AF": (12, 19), "EV": (16, 24), "NI": (17, 29), "DT": (6, 19)}
"""Hours from which and up to which a part of the day extends; 29 is 5 a.m. of the next day."""


def possible_day(year: int, month: int, day: int) -> dt.date | None:
    """The day; None if it is not in the calendar."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def month_end(year: int, month: int) -> dt.date:
    """The last day of a month."""
    following = dt.date(year + month // 12, month % 12 + 1, 1) if (year, month) != (9999, 12) else dt.date.max
    return following - dt.timedelta(1) if following != dt.date.max else following


def days_in_month(year: int | None, month: int) -> int:
    """The number of days of a month; 29 for a February of unknown year."""
    return MONTH_LENGTHS[month - 1] if year is None else month_end(year, month).day


def season_days(year: int, season: str) -> tuple[dt.date, dt.date]:
    """First and last day of a season; winter is named after the year in which it begins."""
    first, last = SEASON_MONTHS[season]
    return dt.date(year, first, 1), month_end(year + (last < first), last)


def easter(year: int) -> dt.date:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876)."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    leap_centuries, rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    leaps, years = divmod(of_century, 4)
    weekday = (32 + 2 * rest + 2 * leaps - epact - years) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def orthodox_easter(year: int) -> dt.date:
    """Easter Sunday of the Orthodox churches in the Gregorian calendar (Meeus' Julian algorithm), 1900 to 2099."""
    moon = (19 * (year % 19) + 15) % 30
    days = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + days + 114, 31)
    return dt.date(year, month, day + 1) + dt.timedelta(13)


def nth_weekday(year: int, month: int, weekday: int, which: int) -> dt.date:
    """The first, second, ... weekday of a month; -1 for the last one."""
    if which < 0:
        last = month_end(year, month)
        return last - (last.isoweekday() - weekday) % 7 * dt.timedelta(1)
    first = dt.date(year, month, 1)
    return first + ((weekday - first.isoweekday()) % 7 + 7 * (which - 1)) * dt.timedelta(1)
