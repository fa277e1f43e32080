"""Reads the lines above an article that state when it was published, and the dateline that opens its first sentence.

Only the forms of headers are read here, each of them whole: a date in running text is `checker.mentions`' matter.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checker.model.article import STAND_IN_YEAR
from checker.text.scan import compiled, single_bytes

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
            ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class HeaderLine:
    """A header line or dateline, and the day it states; None where its form leaves that open ("04/05/2018").

    A day whose year is not known lies in STAND_IN_YEAR.
    """

    start: int
    end: int
    day: dt.date | None
    year_known: bool = True
    clock: dt.time | None = None
    labelled: bool = False
    """Whether a word such as "Published" or "Updated" stands before it."""


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
_ZONE = re.compile(
    r"(?<!\w)(?:GMT|UTC|Z|CET|CEST|BST|IST|JST|HKT|SGT|AEST|AEDT|MSK|[ECMP][SD]?T|hrs|local time)\b"
    r"(?: ?[+-]\d\d?:?\d{0,2})?|[+-]\d\d:?\d\d\b"
)
_LABEL = (
    r"(?:(?:first|last|originally|article|story|date|time)[ \t]+)?"
    r"(?:published|updated|update|posted|modified|created|filed|issued|released|date|dated|pubdate)\b"
    r"(?:[ \t]+(?:on|at|date|time))?"
)
_BEFORE_LABEL = r"(?:^|[\0|•·,;(–—-][ \t]*|(?<=\d)[ \t]+)"
_LABELLED = re.compile(rf"{_BEFORE_LABEL}{_LABEL}[ \t]*[:|–—-]?", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?<!\w)(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?", re.IGNORECASE)
_READING_TIME = re.compile(r"\b\d{1,2}[ -]?min(?:ute)?s?(?: read)?\b|\b(?:on|at)\b", re.IGNORECASE)
_FREE = frozenset({"by", "of", "the", "and", "for", "from", "in", "de", "van", "von"})
_AGENCY = re.compile(
    r"(?:by )?(?:associated press|ap|afp|reuters|dpa|upi|xinhua|bloomberg|press association|pa)", re.IGNORECASE
)
_LINES = 15
_REACH = 3000
_TAIL = 800
"""Header lines stand among the first lines, or close the page; the bounds are in lines that hold anything, and in
characters."""
_LONGEST = 160


def header_lines(text: str) -> list[HeaderLine]:
    """The header lines among the first lines of `text`, and those with a label among its last, in order."""
    found = []
    for start, line, above in _dated_lines(text):
        header = _header_line(start, line) if len(line) <= _LONGEST else None
        if header is not None and (above or header.labelled):
            found.append(header)
    return found


def dateline(text: str) -> HeaderLine | None:
    """The dateline that one of the first lines opens with: "CITY, Feb. 15 (Agency) -". Its span ends with the dash."""
    for start, line, above in _dated_lines(text):
        match = _DATELINE.match(line[:_LONGEST]) if above else None
        if match and (match["agency"] or (match["place"] and _capitals(match["place"]))):
            date = DATE.match(line, match.start("date"))
            day = _day(date) if date else None
            if date and day:
                return HeaderLine(start, start + match.end(), day, _year(date) is not None)
    return None


_ANY_MONTH = rf"(?:{'|'.join(MONTHS)})\b\.?"
_ANY_YEAR = r"(?:,? (?:19|20)\d\d)?"
_DATELINE = re.compile(
    r"(?:(?P<place>[^\W\d_][^\d()\[\]:;!?\"“”\n—]{1,60}?)[,.]?[ \t]+)?(?:\(\w[\w ]{1,30}\),?[ \t]+)?"
    rf"(?P<date>(?i:\d{{1,2}} {_ANY_MONTH}{_ANY_YEAR}|{_ANY_MONTH} \d{{1,2}}(?!\d){_ANY_YEAR}))"
    r"[ \t]*,?[ \t]*(?P<agency>\([^()\n]{2,40}\)|/[^/\n]{2,40}/)?[ \t]*(?:—|–|--|-|:)"
)


def _capitals(place: str) -> bool:
    first = place.split(",")[0].split()
    return all(word.isupper() or word[0] in ".-" for word in first) and len(first[0]) > 1


@lru_cache(maxsize=8)
def _dated_lines(text: str) -> tuple[tuple[int, str, bool], ...]:
    """Offset and text of the lines with a date, without white space around them, and whether they stand at the top.

    Of a paragraph only the beginning is looked at.
    """
    tail = text.find("\n", max(0, len(text) - _TAIL)) + 1 or len(text)
    found: dict[int, tuple[int, str, bool]] = {}
    for begins, ends, most, above in ((0, min(len(text), _REACH), _LINES, True), (tail, len(text), _TAIL, False)):
        hits = [begins + match.start() for match in compiled(_HINT).finditer(single_bytes(text[begins:ends]))]
        for start, line in _lines(text, begins, hits[-1], most) if hits else ():
            if _holds(hits, start, start + len(line)):
                found.setdefault(start, (start, line, above))
    return tuple(found.values())


def _holds(hits: list[int], start: int, end: int) -> bool:
    index = bisect_left(hits, start)
    return index < len(hits) and hits[index] < end


def _lines(text: str, start: int, last: int, most: int) -> Iterator[tuple[int, str]]:
    """Up to `most` lines that hold anything, from `start` to the one with the offset `last`."""
    count = 0
    while start <= last and count < most:
        end = text.find("\n", start, start + 4 * _LONGEST)
        line = text[start : end if end >= 0 else start + 4 * _LONGEST]
        stripped = line.strip()
        if stripped:
            count += 1
            yield start + len(line) - len(line.lstrip()), stripped[: 2 * _LONGEST]
        end = text.find("\n", end, last) if end >= 0 else text.find("\n", start, last)
        start = end + 1 if end >= 0 else last + 1


def _header_line(start: int, line: str) -> HeaderLine | None:
    """The line as a header, None where it is anything else."""
    if line[-1] in '.”"' and len(line) > 80:
        return None
    plain = line.replace("\u00a0", " ")
    label = _LABELLED.search(plain)
    dates = list(DATE.finditer(plain))
    if not dates or not _is_header(plain, dates[0], label):
        return None
    date = dates[-1]
    clock = _clock(_ZONE.sub(" ", DATE.sub(" ", plain)))
    if _year(date) is None and not (label or clock):
        return None
    american = bool(re.search(r"(?:(?<=\d)|\b)[AP]M\b|\b[ECMP][SD]?T\b", plain))
    day = _day(date, american)
    return HeaderLine(start, start + len(line), day, _year(date) is not None, clock, label is not None)


_THREE = "(?:" + "|".join(sorted({name[:3] for name in MONTHS})) + ")"
_HINT = rf"\d[-/.]\d\d?[-/.]\d|\d.{{0,4}}{_THREE}|{_THREE}[a-z]{{0,6}}\.?[^\w]\d"
"""What every date has, cheap to look for."""


def _is_header(line: str, date: re.Match[str], label: re.Match[str] | None) -> bool:
    """Whether nothing but a byline, an outlet or a place stands beside the date."""
    rest = line[: date.start()] + "\0" + line[date.end() :]
    for pattern in (_LABELLED, _ZONE, _CLOCK_SHOWN, _WEEKDAY, _READING_TIME):
        rest = pattern.sub(" ", rest)
    beside = [side.strip(" \t,.;:|•·–—-()[]/@") for side in rest.split("\0")]
    if len(beside) > 2 or "@" in "".join(beside) or not all(_names_only(side) for side in beside):
        return False
    if label is not None or not any(beside):
        return True
    if all(beside):
        return False
    side = beside[0] or beside[1]
    gap = rest.split("\0")[0 if beside[0] else 1]
    parted = re.search(r"[|•·–—]|[ \t]-[ \t]|,[ \t]*$", gap) is not None
    return parted or side.lower().startswith("by ") or _AGENCY.fullmatch(side) is not None


_CLOCK_SHOWN = re.compile(
    r"(?<![\d:.])T?\d{1,2}(?:[:.]\d\d(?!\d)(?::\d\d(?:\.\d{1,6})?)?(?: ?[ap]\.?m\b\.?)?| ?[ap]\.?m\b\.?)"
    r"|\b\d{4} ?(?=GMT|UTC|hrs)",
    re.IGNORECASE,
)


def _names_only(side: str) -> bool:
    """Whether these words are names: short, and none in lower case but the small words inside names."""
    words = side.split()
    return len(side) <= 60 and all(not word[0].islower() or word in _FREE for word in words)


def _clock(line: str) -> dt.time | None:
    """The last clock time of the line, which is that of the update where there are two."""
    shown = list(_CLOCK_SHOWN.finditer(line))
    match = _CLOCK.match(line, shown[-1].start()) if shown else None
    if match is None or not (match["minute"] or match["half"]):
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["half"]:
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None


def _year(date: re.Match[str]) -> int | None:
    year = date["y1"] or date["y2"] or date["y3"] or date["y4"]
    return int(year) if year else None


def _day(date: re.Match[str], american: bool = False) -> dt.date | None:
    """The day of a match of DATE; None for no day of the calendar and for "04/05/2018" with no sign of its order."""
    year = _year(date) or STAND_IN_YEAR
    if date["m1"]:
        return calendar_day(year, int(date["m1"]), int(date["d1"]))
    if date["a"]:
        return _numeric(year, int(date["a"]), int(date["b"]), american, date["s4"] == ".")
    return calendar_day(year, MONTHS[(date["m2"] or date["m3"]).lower()], int(date["d2"] or date["d3"]))


def _numeric(year: int, first: int, second: int, american: bool, dotted: bool) -> dt.date | None:
    """Day and month in either order: dots are European, a clock with AM or PM is American, and 13 is no month."""
    if dotted or first > 12:
        return calendar_day(year, second, first)
    if american or second > 12 or first == second:
        return calendar_day(year, first, second)
    return None


def calendar_day(year: int, month: int, day: int) -> dt.date | None:
    """The day, None where the calendar has none."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
