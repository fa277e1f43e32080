"""Time zones as news names them: by abbreviation, by "Eastern", by the name of a city or country before "time"."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

ABBREVIATIONS = {
    "GMT": "0", "UTC": "0", "Z": "0", "WET": "0", "WEST": "60", "CET": "60", "CEST": "120", "MET": "60",
    "MEST": "120", "EET": "120", "EEST": "180", "MSK": "180 240", "MSD": "240", "IDT": "180", "SAST": "120",
    "WAT": "60", "CAT": "120", "EAT": "180", "PKT": "300", "PKST": "360", "HKT": "480", "JST": "540", "KST": "540",
    "WIB": "420", "WITA": "480", "WIT": "540", "AWST": "480", "AWDT": "540", "ACST": "570", "ACDT": "630",
    "AEST": "600", "AEDT": "660", "NZST": "720", "NZDT": "780", "EST": "-300", "EDT": "-240", "MST": "-420 390 480",
    "MDT": "-360", "AKST": "-540", "AKDT": "-480", "HST": "-600", "HDT": "-540", "NST": "-210", "NDT": "-150",
    "CST": "-360 480 -300", "CDT": "-300 -240", "PST": "-480 480", "PDT": "-420", "AST": "-240 180", "ADT": "-180",
    "IST": "330 60 120", "BST": "60 360", "SST": "-660 480", "CHST": "600", "GST": "240 600",
    # names in releases until 2016 that news still uses
    "SGT": "480", "MYT": "480", "PHT": "480", "ICT": "420", "IRST": "210", "IRDT": "270", "NPT": "345", "AFT": "270",
    "BRT": "-180", "BRST": "-120", "ART": "-180", "CLT": "-240", "CLST": "-180", "COT": "-300", "PET": "-300",
    "VET": "-240 -270", "BOT": "-240", "TRT": "180", "BDT": "360", "MMT": "390", "UZT": "300", "GET": "240",
    "AMT": "240 -240", "AZT": "240", "FJT": "720", "ECT": "-300", "UYT": "-180", "SLST": "330", "ALMT": "360 300",
}  # fmt: skip
"""Minutes east of UTC of each abbreviation, beginning with the meaning that agencies use most.

Source: the IANA time zone database, release 2025b, all abbreviations in use since 1990; those after the note are from
release 2016i, before the invented ones were removed. Meanings that no release has: Arabia's AST, Singapore's SST,
Bangladesh's BST, Myanmar's and Malaysia's MST, the Gulf's GST.
"""
IN_USE = frozenset(
    map(
        int,
        "-720 -660 -600 -570 -540 -510 -480 -420 -360 -300 -270 -240 -210 -180 -150 -120 -60 0 60 120 180 210 240 270 "
        "300 330 345 360 390 420 480 510 525 540 570 585 600 630 660 690 720 765 780 825 840".split(),
    )
)
"""Every offset that a zone of the database has had since 1990."""
_PLACES = {
    "EST": "America/New_York", "EDT": "America/New_York", "ET": "America/New_York", "EASTERN": "America/New_York",
    "CST": "America/Chicago", "CDT": "America/Chicago", "CT": "America/Chicago", "CENTRAL": "America/Chicago",
    "MST": "America/Denver", "MDT": "America/Denver", "MT": "America/Denver", "MOUNTAIN": "America/Denver",
    "PST": "America/Los_Angeles", "PDT": "America/Los_Angeles", "PT": "America/Los_Angeles",
    "PACIFIC": "America/Los_Angeles", "AKST": "America/Anchorage", "AKDT": "America/Anchorage",
    "AST": "America/Halifax", "ADT": "America/Halifax", "NST": "America/St_Johns", "NDT": "America/St_Johns",
    "BST": "Europe/London", "IDT": "Asia/Jerusalem", "CET": "Europe/Paris", "CEST": "Europe/Paris",
    "EET": "Europe/Athens", "EEST": "Europe/Athens", "WET": "Europe/Lisbon", "WEST": "Europe/Lisbon",
    "AEST": "Australia/Sydney", "AEDT": "Australia/Sydney", "ACST": "Australia/Adelaide",
    "ACDT": "Australia/Adelaide", "NZST": "Pacific/Auckland", "NZDT": "Pacific/Auckland",
    "BEIJING": "Asia/Shanghai", "CHINA": "Asia/Shanghai", "DELHI": "Asia/Kolkata", "NEW DELHI": "Asia/Kolkata",
    "INDIA": "Asia/Kolkata", "INDIAN": "Asia/Kolkata", "MUMBAI": "Asia/Kolkata", "WASHINGTON": "America/New_York",
    "BRITISH": "Europe/London", "UK": "Europe/London", "IRISH": "Europe/Dublin", "KYIV": "Europe/Kiev",
    "JAPANESE": "Asia/Tokyo", "KOREA": "Asia/Seoul", "KOREAN": "Asia/Seoul", "PAKISTAN": "Asia/Karachi",
    "TURKISH": "Europe/Istanbul", "GENEVA": "Europe/Zurich", "CENTRAL EUROPEAN": "Europe/Paris",
    "EAST AFRICA": "Africa/Nairobi", "WEST AFRICA": "Africa/Lagos", "CENTRAL AFRICA": "Africa/Maputo",
    "SOUTH AFRICAN": "Africa/Johannesburg", "GREENWICH MEAN": "Etc/GMT", "ISRAELI": "Asia/Jerusalem",
    "IRANIAN": "Asia/Tehran", "EGYPTIAN": "Africa/Cairo", "BEIRUT": "Asia/Beirut",
}  # fmt: skip
"""The zone meant by an abbreviation used in the wrong half of the year, and names that the database lacks."""
_AREAS = ("Europe/", "Asia/", "America/", "Africa/", "Australia/", "Pacific/", "Atlantic/", "Indian/", "")
_NAME = re.compile(
    r"(?:\b|(?<=\d))(?!AM\b|PM\b)(?P<short>[A-Z]{2,5}|gmt|utc|est|edt|pst|pdt|bst|cet|et|Z)\b(?! [Tt]ime)"
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
