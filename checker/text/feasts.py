"""The feasts that newspapers name, the days on which they fall, and their long weekends."""

from __future__ import annotations

import datetime as dt

from checker.text.calendar import easter, nth_weekday
from checker.text.word_lists import meanings


def _numbers(name: str) -> dict[str, tuple[int, ...]]:
    return {feast: tuple(map(int, numbers.split())) for feast, numbers in meanings("text/feasts")[name].items()}


FIXED = _numbers("fixed")
"""Month and day."""
FLOATING = _numbers("floating")
"""Month, weekday, and its number in the month, -1 for the last one. American observance."""
AFTER_THANKSGIVING = {"black friday": 1, "cyber monday": 4}
"""Days after Thanksgiving."""
EASTER = {feast: days for feast, (days,) in _numbers("easter").items()}
"""Days after Easter Sunday."""
ALSO = {"mother's day": "mothering sunday"}
"""A feast with the same name in Britain."""
MOVING = FLOATING.keys() | AFTER_THANKSGIVING.keys() | EASTER.keys() | {"election day"}
"""Feasts with a day that the name alone does not determine."""
NAMES = FIXED.keys() | MOVING

WEEKENDS = {"thanksgiving": (0, 3), "thanksgiving day": (0, 3), "easter": (-2, 1)}
"""First and last day of the weekend, in days from the feast; that of a Monday begins on the Saturday before."""


def feast_day(name: str, year: int) -> dt.date:
    """The day of a feast in a year. The name is one of `NAMES`; raises KeyError for another."""
    if name in FIXED:
        return dt.date(year, *FIXED[name])
    if name in EASTER:
        return easter(year) + dt.timedelta(EASTER[name])
    if name == "election day":
        return nth_weekday(year, 11, 1, 1) + dt.timedelta(1)
    if name in AFTER_THANKSGIVING:
        return nth_weekday(year, 11, 4, 4) + dt.timedelta(AFTER_THANKSGIVING[name])
    month, weekday, which = FLOATING[name]
    return nth_weekday(year, month, weekday, which)
