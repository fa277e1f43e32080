"""Reads the lines above an article that state its publication time, and the dateline that opens its first sentence.

Only complete header lines are read here; `checker.mentions` reads dates in running text.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checker.text.header_dates import CLOCK_SHOWN, DATE, HINT, MONTHS, clock_of, day_of, year_of
from checker.text.scan import compiled, single_bytes
from checker.text.word_lists import alternations, word_lists

_ANY = alternations("text/header")
_LISTS = word_lists("text/header")


@dataclass(frozen=True, slots=True)
class HeaderLine:
    """A header line or dateline, and the day it states; None if the form is ambiguous ("04/05/2018").

    If the year is not known, the day is in STAND_IN_YEAR.
    """

    start: int
    end: int
    day: dt.date | None
    year_known: bool = True
    clock: dt.time | None = None
    labelled: bool = False
    """Whether a word such as "Published" or "Updated" comes before it."""


_ZONE = re.compile(rf"(?<!\w)(?:{_ANY['zone']}|[ECMP][SD]?T)\b(?: ?[+-]\d\d?:?\d{{0,2}})?|[+-]\d\d:?\d\d\b")
_LABEL = (
    rf"(?:(?:first|last|originally|article|story|date|time)[ \t]+)?(?:{_ANY['label']})\b"
    r"(?:[ \t]+(?:on|at|date|time))?"
)
_BEFORE_LABEL = r"(?:^|[\0|•·,;(–—-][ \t]*|(?<=\d)[ \t]+)"
_LABELLED = re.compile(rf"{_BEFORE_LABEL}{_LABEL}[ \t]*[:|–—-]?", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?<!\w)(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?", re.IGNORECASE)
_READING_TIME = re.compile(r"\b\d{1,2}[ -]?min(?:ute)?s?(?: read)?\b|\b(?:on|at)\b", re.IGNORECASE)
_FREE = _LISTS["free"]
_AGENCY = re.compile(rf"(?:by )?(?:{_ANY['agency']})", re.IGNORECASE)
_LINES = 15
_REACH = 3000
_TAIL = 800
"""Header lines are among the first lines or at the end of the page; the bounds are in lines that are not blank, and in
characters."""
_LONGEST = 160


def header_lines(text: str) -> list[HeaderLine]:
    """The header lines among the first lines of `text`, and the labelled ones among its last, in order."""
    found = []
    for start, line, above in _dated_lines(text):
        header = _header_line(start, line) if len(line) <= _LONGEST else None
        if header is not None and (above or header.labelled):
            found.append(header)
    return found


def dateline(text: str) -> HeaderLine | None:
    """The dateline that opens one of the first lines: "CITY, Feb. 15 (Agency) -". Its span ends with the dash."""
    for start, line, above in _dated_lines(text):
        match = _DATELINE.match(line[:_LONGEST]) if above else None
        if match and (match["agency"] or (match["place"] and _capitals(match["place"]))):
            date = DATE.match(line, match.start("date"))
            day = day_of(date) if date else None
            if date and day:
                return HeaderLine(start, start + match.end(), day, year_of(date) is not None)
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
    """Offset and text of the lines with a date, without white space around them, and whether they are at the top.

    Only the beginning of a paragraph is searched.
    """
    tail = text.find("\n", max(0, len(text) - _TAIL)) + 1 or len(text)
    found: dict[int, tuple[int, str, bool]] = {}
    for begins, ends, most, above in ((0, min(len(text), _REACH), _LINES, True), (tail, len(text), _TAIL, False)):
        hits = [begins + match.start() for match in compiled(HINT).finditer(single_bytes(text[begins:ends]))]
        for start, line in _lines(text, begins, hits[-1], most) if hits else ():
            if _holds(hits, start, start + len(line)):
                found.setdefault(start, (start, line, above))
    return tuple(found.values())


def _holds(hits: list[int], start: int, end: int) -> bool:
    index = bisect_left(hits, start)
    return index < len(hits) and hits[index] < end


def _lines(text: str, start: int, last: int, most: int) -> Iterator[tuple[int, str]]:
    """Up to `most` lines that are not blank, from `start` to the one with the offset `last`."""
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
    """The line as a header; None if it is not one."""
    if line[-1] in '.”"' and len(line) > 80:
        return None
    plain = line.replace("\u00a0", " ")
    label = _LABELLED.search(plain)
    dates = list(DATE.finditer(plain))
    if not dates or not _is_header(plain, dates[0], label):
        return None
    date = dates[-1]
    clock = clock_of(_ZONE.sub(" ", DATE.sub(" ", plain)))
    if year_of(date) is None and not (label or clock):
        return None
    american = bool(re.search(r"(?:(?<=\d)|\b)[AP]M\b|\b[ECMP][SD]?T\b", plain))
    day = day_of(date, american)
    return HeaderLine(start, start + len(line), day, year_of(date) is not None, clock, label is not None)


def _is_header(line: str, date: re.Match[str], label: re.Match[str] | None) -> bool:
    """Whether the date has nothing but a byline, an outlet or a place beside it."""
    rest = line[: date.start()] + "\0" + line[date.end() :]
    for pattern in (_LABELLED, _ZONE, CLOCK_SHOWN, _WEEKDAY, _READING_TIME):
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


def _names_only(side: str) -> bool:
    """Whether these words are names: short, and capitalised except for the small words inside names."""
    words = side.split()
    return len(side) <= 60 and all(not word[0].islower() or word in _FREE for word in words)
