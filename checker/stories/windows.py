"""How far apart two publication windows are, even if the year of one is unknown."""

from __future__ import annotations

import datetime as dt

from checker.model.article import STAND_IN_YEAR, Published

_YEAR = 366


def _within_year(day: dt.date) -> int:
    """The day's index in a leap year, 0 to 365, so that windows of different years can be compared."""
    return (day.replace(year=STAND_IN_YEAR) - dt.date(STAND_IN_YEAR, 1, 1)).days


def apart(left: Published, right: Published) -> int | None:
    """The least number of days between two publication times; None if nothing is known about one.

    If the year of one is unknown, only the day of the year counts, and the nearest year is assumed.
    """
    if left.first is None or left.last is None or right.first is None or right.last is None:
        return None
    if left.year_known and right.year_known:
        return max(0, (right.first - left.last).days, (left.first - right.last).days)
    a, b = _within_year(left.first), _within_year(right.first)
    a_length, b_length = (left.last - left.first).days, (right.last - right.first).days
    if a_length >= _YEAR or b_length >= _YEAR:
        return 0
    ahead = (b - a) % _YEAR - a_length
    behind = (a - b) % _YEAR - b_length
    return max(0, min(ahead, behind))
