"""Reads the dates and clock times of header lines, in the forms that web pages and agencies use."""

from __future__ import annotations

import datetime as dt
import re

from checker.model.article import STAND_IN_YEAR
from checker.text import calendar
from checker.text.calendar import possible_day

MONTHS = {
    name: number
    for number, month in enumerate(calendar.MONTHS, 1)
    for name in (month.lower(), *(("sept",) if month == "September" else ()), month[:3].lower())
}
_MONTH = r"(?P<{0}>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?P<{0}>(?:19|20)\d\d)(?!\d)"
_ISO = r"(?P<y1>(?:19|20)\d\d)(?P<s1>[-/.])(?P<m1>\d{1,2})(?P=s1)(?P<d1>\d{1,2})(?!\d)"
_DAY_FIRST = (
    r"(?P<d2>\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?" + _MONTH.format("m2") + r"(?:,?[ -]" + _YEAR.format("y2") + ")?"
)
_MONTH_FIRST = (
    _MONTH.format("m3") + r"[ -](?P<d3>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:(?:,? |-)" + _YEAR.format("y3") + ")?"
)
_NUMERIC = r"(?P<a>\d{1,2})(?P<s4>[-/.])(?P<b>\d{1,2})(?P=s4)" + _YEAR.format("y4")
DATE = re.compile(rf"(?<![\w/.-])(?:{_ISO}|{_NUMERIC}|{_DAY_FIRST}|{_MONTH_FIRST})", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?<![\d:.])T?(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d)(?!\d)(?::\d\d(?:\.\d{1,6})?)?)? ?(?P<half>[ap]\.?m\b\.?)?",
    re.IGNORECASE,
)
_THREE = "(?:" + "|".join(sorted({name[:3] for name in MONTHS})) + ")"
HINT = rf"\d[-/.]\d\d?[-/.]\d|\d.{{0,4}}{_THREE}|{_THREE}[a-z]{{0,6}}\.?[^\w]\d"
"""What every date contains; quick to search for."""
CLOCK_SHOWN = re.compile(
    r"(?<![\d:.])T?\d{1,2}(?:[:.]\d\d(?!\d)(?::\d\d(?:\.\d{1,6})?)?(?: ?[ap]\.?m\b\.?)?| ?[ap]\.?m\b\.?)"
    r"|\b\d{4} ?(?=GMT|UTC|hrs)",
    re.IGNORECASE,
)


def clock_of(line: str) -> dt.time | None:
    """The last clock time of the line: of two, the second is that of the update."""
    shown = list(CLOCK_SHOWN.finditer(line))
    match = _CLOCK.match(line, shown[-1].start()) if shown else None
    if match is None or not (match["minute"] or match["half"]):
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["half"]:
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None


def year_of(date: re.Match[str]) -> int | None:
    year = date["y1"] or date["y2"] or date["y3"] or date["y4"]
    return int(year) if year else None


def day_of(date: re.Match[str], american: bool = False) -> dt.date | None:
    """The day of a match of DATE; None for an impossible day and for "04/05/2018" with no sign of its order."""
    year = year_of(date) or STAND_IN_YEAR
    if date["m1"]:
        return possible_day(year, int(date["m1"]), int(date["d1"]))
    if date["a"]:
        return _numeric(year, int(date["a"]), int(date["b"]), american, date["s4"] == ".")
    return possible_day(year, MONTHS[(date["m2"] or date["m3"]).lower()], int(date["d2"] or date["d3"]))


def _numeric(year: int, first: int, second: int, american: bool, dotted: bool) -> dt.date | None:
    """Day and month in either order: dots are European, a clock with AM or PM is American, and there is no month 13."""
    if dotted or first > 12:
        return possible_day(year, second, first)
    if american or second > 12 or first == second:
        return possible_day(year, first, second)
    return None
