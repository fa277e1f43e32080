"""Time zones as news names them: by abbreviation, by "Eastern", by the name of a city or country before "time"."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from checker.text.word_lists import alternations, meanings

_MEANINGS = meanings("text/zones")
_ANY = alternations("text/zones")
ABBREVIATIONS = _MEANINGS["abbreviations"] | _MEANINGS["until 2016"]
"""Minutes east of UTC of each abbreviation, the meaning that agencies mostly write first."""
IN_USE = frozenset(map(int, _MEANINGS["offsets"]))
"""Every offset that a zone of the database has had since 1990."""
_PLACES = _MEANINGS["places"]
"""The zone meant by an abbreviation used in the wrong half of the year, and names that the database lacks."""
_AREAS = ("Europe/", "Asia/", "America/", "Africa/", "Australia/", "Pacific/", "Atlantic/", "Indian/", "")
_NAME = re.compile(
    rf"(?:\b|(?<=\d))(?!AM\b|PM\b)(?P<short>[A-Z]{{2,5}}|{_ANY['in small letters']}|Z)\b(?! [Tt]ime)"
    r"|\b(?P<place>[A-Z][\w-]*(?: [A-Z][\w-]*){0,2}?)(?:['’]s)?"
    r"(?: (?:[Ss]tandard|[Dd]aylight|[Ss]ummer))?(?: [Tt]ime)\b"
    r"|\b(?P<part>Eastern|Central|Mountain|Pacific)\b"
)


@lru_cache(maxsize=512)
def offsets(named: str, day: dt.date | None) -> frozenset[int]:
    """Minutes east of UTC that a zone named in a text can be; empty if it names none.

    For a zone that changes its clocks, this is its offset on that day or, if the day is not known, all its offsets
    since 1990. An abbreviation has both its own offset and its zone's on that day: writers say EST in summer.
    """
    for match in _NAME.finditer(named):
        name = (match["short"] or match["place"] or match["part"]).upper()
        said = frozenset(map(int, ABBREVIATIONS.get(name, "").split())) if match["short"] else frozenset()
        zone = _zone(name)
        found = said | (_on(zone, day) if zone is not None else frozenset())
        if found:
            return found
    return frozenset()


@lru_cache(maxsize=512)
def _zone(name: str) -> ZoneInfo | None:
    """The zone of a name in capitals; None if no zone has it."""
    if name in ABBREVIATIONS and name not in _PLACES:
        return None
    city = _PLACES.get(name) or "_".join(word.capitalize() for word in name.split())
    for key in (city,) if "/" in city else (area + city for area in _AREAS):
        try:
            return ZoneInfo(key)
        except (ZoneInfoNotFoundError, ValueError):
            continue
    return None


def _on(zone: ZoneInfo, day: dt.date | None) -> frozenset[int]:
    days = [day] if day else [dt.date(year, month, 1) for year in range(1990, 2038) for month in (1, 7)]
    moments = (dt.datetime(one.year, one.month, one.day, 12, tzinfo=zone) for one in days)
    return frozenset(int(shift.total_seconds() // 60) for one in moments if (shift := one.utcoffset()) is not None)
