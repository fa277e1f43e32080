"""Times of publication as feeds, content systems and static sites write them, turned into ISO 8601.

The day and the clock stay those of the zone that is stated: "today" in a text is a day where it was written.
"""

from __future__ import annotations

import datetime as dt
import re

from checker.text.header_dates import MONTHS

_CLOCK = r"(?P<clock>\d{1,2}:\d\d(?::\d\d)?)(?:[.,]\d{1,9})?(?:[ \t]*(?P<half>[ap])\.?m\b\.?)?"
_ZONE = (
    r"(?:[ \t]*(?P<zone>(?:UTC|GMT|Z)?[+-]\d{1,2}(?::?\d\d)?|[A-Z]{1,5}|[A-Z][a-z]+(?:/[A-Z][A-Za-z_]+){1,2})\b"
    r"(?:[ \t]*[(\[][^()\[\]]{0,40}[)\]]|[ \t]+[A-Z]{3,4})?)?"
)
_DAY, _WEEKDAY, _NAME = (
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?",
    r"(?:[A-Z]{3,9}(?:\.?,?[ \t]+|,))?",
    r"(?P<month>[A-Z]{3,9})\.?",
)
_TIME = rf"(?:(?:T|,?[ \t]+(?:at[ \t]+)?)?{_CLOCK}{_ZONE})?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?P<year>\d{{4}})[-/](?P<month>\d{{1,2}})[-/](?P<day>\d{{1,2}}){_TIME}Z?",
        rf"{_WEEKDAY}{_DAY}[ \t-]{_NAME},?[ \t-](?P<year>\d{{4}}|\d\d(?=[ \t]+\d)){_TIME}",
        rf"{_WEEKDAY}{_NAME}[ \t]+{_DAY},?[ \t]+(?P<year>\d{{4}}){_TIME}",
        rf"{_WEEKDAY}{_NAME}[ \t]+{_DAY}[ \t]+{_CLOCK}{_ZONE}[ \t]+(?P<year>\d{{4}})",
    )
)
"""ISO 8601 and its relatives; RFC 822; the American order; that of C's `ctime`."""
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?", re.IGNORECASE)
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
_SIGNED = re.compile(r"([+-])(\d{1,2}):?(\d\d)?")
_UTC = frozenset({"Z", "UT", "UTC", "GMT"})
_NAMED = {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
"""The zones of RFC 822; any other abbreviation has several meanings, and only its day and clock are kept."""
_CENTURY = 50
"""The first of the two-digit years that belong to the 20th century (RFC 2822, 4.3)."""


def iso(written: str) -> str | None:
    """The time in ISO 8601, as far as it is stated: a month, a day, or a time with or without its zone.

    None if it is no time, or a time that does not exist. 04/05/2018 is none: its order is not certain.
    """
    text = written.strip()
    if _MONTH.fullmatch(text):
        return text
    if compact := _COMPACT.fullmatch(text):
        year, month, day, hour, minute, second, zone = compact.groups()
        text = f"{year}-{month}-{day}" + (f"T{hour}:{minute}:{second or '00'}{zone or ''}" if hour else "")
    found = next((match for form in _FORMS if (match := form.fullmatch(text))), None)
    try:
        return _of_parts(found) if found else None
    except ValueError:
        return None


def _of_parts(found: re.Match[str]) -> str:
    """Raises ValueError for a day or a time that does not exist."""
    year, month = int(found["year"]), found["month"].lower()
    if len(found["year"]) == 2:
        year += 2000 if year < _CENTURY else 1900
    day = dt.date(year, int(month) if month.isdigit() else MONTHS.get(month, 0), int(found["day"]))
    if found["clock"] is None:
        return day.isoformat()
    hour, minute, second = (*map(int, found["clock"].split(":")), 0)[:3]
    if half := found["half"]:
        if not 1 <= hour <= 12:
            raise ValueError(found["clock"])
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    time = dt.time(hour, minute, min(second, 59))  # a leap second
    return f"{day.isoformat()}T{time.isoformat()}{_offset(found['zone'])}"


def _offset(zone: str | None) -> str:
    """The offset "+01:00" of "+1", "+0100" or "UTC+1"; "" if none is known. Raises ValueError."""
    name = (zone or "").upper()
    if name == "-0000":  # the zone is not known (RFC 5322, 3.3)
        return ""
    if sign := _SIGNED.search(name):
        hours, minutes = int(sign[2]), int(sign[3] or 0)
        if hours > 14 or minutes > 59:
            raise ValueError(zone)
        return f"{sign[1]}{hours:02}:{minutes:02}"
    if name in _UTC:
        return "+00:00"
    return f"{_NAMED[name]:+03}:00" if name in _NAMED else ""
