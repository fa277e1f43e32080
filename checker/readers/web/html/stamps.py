"""Reads the times that pages state in their metadata and bylines."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from checker.text.header_dates import DATE, clock_of, day_of, year_of

_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(T.*)?")
_LOOSE = re.compile(
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|,? +)(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?: ?([AP]M)\b)?"
    r" ?(Z|UTC|GMT|[+-]\d\d?(?::?\d\d)?)?)?",
    re.IGNORECASE,
)
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_UTC = frozenset({"z", "utc", "gmt"})
_FIRST, _LAST = 1900, 2100
_AMERICAN = re.compile(r"\d ?[ap]\.?m\b|\b[ECMP][SD]?T\b", re.IGNORECASE)
_UNIX_START = dt.date(1970, 1, 1)
_LONGEST = 120


class Stamp(NamedTuple):
    """A stated time, or only its day."""

    day: dt.date
    moment: dt.datetime | None = None
    """The time, with its zone if one is stated."""

    @property
    def iso(self) -> str:
        """As ISO 8601."""
        return self.moment.isoformat(timespec="auto") if self.moment else self.day.isoformat()

    @property
    def is_utc(self) -> bool:
        """Whether the time is stated in UTC, which is seldom that of the newsroom."""
        return self.moment is not None and self.moment.utcoffset() == dt.timedelta(0)


def stamp(value: object) -> Stamp | None:
    """The time that a value states; None if it states none, or only a placeholder."""
    text = str(value).strip() if isinstance(value, str | int) else ""
    if not text or len(text) > _LONGEST:
        return None
    found = _epoch(text) or _iso(text) or _compact(text) or _mail(text) or spoken(text)
    return found if found and _FIRST <= found.day.year <= _LAST and found.day != _UNIX_START else None


def spoken(text: str) -> Stamp | None:
    """The day and clock time of a line in words: "Posted: July 18, 2020 - 4:01 PM"; None without a year."""
    match = DATE.search(text)
    if match is None or year_of(match) is None:
        return None
    day = day_of(match, american=_AMERICAN.search(text) is not None)
    if day is None:
        return None
    clock = clock_of(text[: match.start()] + " " + text[match.end() :])
    return Stamp(day, dt.datetime.combine(day, clock) if clock else None)


def _iso(text: str) -> Stamp | None:
    match = _LOOSE.fullmatch(text) or _LOOSE.match(text)
    if match is None:
        return None
    year, month, day = (int(match[part]) for part in (1, 2, 3))
    try:
        if match[4] is None:
            return Stamp(dt.date(year, month, day))
        hour = int(match[4]) % 12 + 12 * (match[7].upper() == "PM") if match[7] else int(match[4])
        moment = dt.datetime(year, month, day, hour, int(match[5]), int(match[6] or 0), tzinfo=_zone(match[8]))
    except ValueError:
        return None
    return Stamp(moment.date(), moment)


def _zone(text: str | None) -> dt.timezone | None:
    """Raises ValueError for an offset of a day or more."""
    if not text:
        return None
    if text.lower() in _UTC:
        return dt.UTC
    digits = text[1:].replace(":", "")
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    offset = dt.timedelta(hours=hours, minutes=minutes)
    return dt.timezone(-offset if text[0] == "-" else offset)


def _compact(text: str) -> Stamp | None:
    match = _COMPACT.fullmatch(text)
    return _iso(f"{match[1]}-{match[2]}-{match[3]}{match[4] or ''}") if match else None


def _epoch(text: str) -> Stamp | None:
    """Seconds or milliseconds since 1970."""
    if not _EPOCH.fullmatch(text) or not text.startswith("1"):
        return None
    moment = dt.datetime.fromtimestamp(int(text[:10]), dt.UTC)
    return Stamp(moment.date(), moment)


def _mail(text: str) -> Stamp | None:
    """The form of e-mail and of HTTP: "Wed, 28 Oct 2020 22:22:49 GMT"."""
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return Stamp(moment.date(), moment) if ":" in text else None
