"""Weekdays with the date that they stand with; the weekday is moved, or the day of the month, by one to three days.

A date counts that has its year, or lies within two months of the publication day: only there a reader can tell.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from checker.model.article import Article

RULE = "weekday-of-date"

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)


def _weekday(place: str) -> str:
    names = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun"
    return rf"\b(?P<weekday_{place}>{names})\b\.?"


def _date(place: str) -> str:
    american = rf"(?P<month_{place}>{_MONTH})\.? (?P<day_{place}>\d{{1,2}})\b(?!:)"
    british = rf"\b(?P<early_{place}>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<late_{place}>{_MONTH})\.?"
    return rf"(?:{american}|{british})"


SEEN = re.compile(
    rf"{_weekday('a')}(?: (?:night|morning|afternoon|evening))?(?:,? | ?\(){_date('a')}(?P<year_a>,?[- ](?:19|20)\d\d)?"
    rf"|{_date('b')}(?P<year_b>,? (?:19|20)\d\d)?(?:,? \(?| [-–—] )(?:an? )?{_weekday('b')}"
)
_NEAR = dt.timedelta(60)


def _named(match: re.Match[str]) -> dict[str, str]:
    """The name of the group that holds each part of the match, whichever comes first in it."""
    return {name[:-2]: name for name, text in match.groupdict().items() if text is not None}


def holds(match: re.Match[str], article: Article) -> bool:
    """Whether the year is written, or the date is near the day of publication, in its year or a neighbour."""
    parts, today = _named(match), article.published.day
    if "year" in parts or today is None:
        return "year" in parts
    month = _MONTHS.index(match[parts.get("month") or parts["late"]][:3]) + 1
    day = int(match[parts.get("day") or parts["early"]])
    return any(abs(dt.date(today.year + step, month, day) - today) <= _NEAR for step in (-1, 0, 1))


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """The weekday one and three days on; the day of the month one and two days on."""
    parts = _named(match)
    name = parts["weekday"]
    place = next(index for index, day in enumerate(_DAYS) if day.startswith(match[name][:3]))
    for step in (1, 3):
        other = _DAYS[(place + step) % 7]
        yield match.start(name), match.end(name), other if match[name] in _DAYS else other[:3]
    name = parts.get("day") or parts["early"]
    day = int(match[name])
    for step in (1, 2):
        yield match.start(name), match.end(name), str(day + step if day <= 26 else day - step)
