"""The feasts that newspapers name, the days on which they fall, and their long weekends."""

from __future__ import annotations

import datetime as dt

from checker.text.calendar import easter, nth_weekday

FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "st. stephen's day": (12, 26), "new year's day": (1, 1), "new year's eve": (12, 31), "hogmanay": (12, 31),
    "twelfth night": (1, 5), "epiphany": (1, 6), "burns night": (1, 25), "australia day": (1, 26),
    "groundhog day": (2, 2), "valentine's day": (2, 14), "st. david's day": (3, 1),
    "st. patrick's day": (3, 17), "april fools' day": (4, 1), "april fool's day": (4, 1), "earth day": (4, 22),
    "st. george's day": (4, 23), "anzac day": (4, 25), "may day": (5, 1), "cinco de mayo": (5, 5), "flag day": (6, 14),
    "juneteenth": (6, 19), "canada day": (7, 1), "independence day": (7, 4), "fourth of july": (7, 4),
    "bastille day": (7, 14), "halloween": (10, 31), "all saints' day": (11, 1), "all souls' day": (11, 2),
    "bonfire night": (11, 5), "guy fawkes night": (11, 5), "veterans day": (11, 11), "armistice day": (11, 11),
    "st. andrew's day": (11, 30),
}  # fmt: skip
"""Month and day."""
FLOATING = {
    "thanksgiving": (11, 4, 4), "thanksgiving day": (11, 4, 4), "labor day": (9, 1, 1), "labour day": (9, 1, 1),
    "memorial day": (5, 1, -1), "columbus day": (10, 1, 2), "indigenous peoples' day": (10, 1, 2),
    "martin luther king day": (1, 1, 3), "martin luther king jr. day": (1, 1, 3), "presidents' day": (2, 1, 3),
    "mother's day": (5, 7, 2), "father's day": (6, 7, 3), "remembrance sunday": (11, 7, 2),
}  # fmt: skip
"""Month, weekday, and its number in the month, -1 for the last one. American observance."""
AFTER_THANKSGIVING = {"black friday": 1, "cyber monday": 4}
"""Days after Thanksgiving."""
EASTER = {
    "shrove tuesday": -47, "mardi gras": -47, "ash wednesday": -46, "mothering sunday": -21, "palm sunday": -7,
    "maundy thursday": -3, "holy thursday": -3, "good friday": -2, "holy saturday": -1, "easter": 0,
    "easter sunday": 0, "easter monday": 1, "ascension day": 39, "whit sunday": 49, "pentecost": 49,
    "whit monday": 50, "trinity sunday": 56, "corpus christi day": 60,
}  # fmt: skip
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
