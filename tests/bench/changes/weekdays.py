"""Weekdays with the date that they stand with; the weekday is moved, or the day of the month, by one to three days.

A date counts that lies within two months of the publication day, or that has its year: only there a reader can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from checker.model.article import Article

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_NAME = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)"
_MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = rf"(?P<weekday{{0}}>\b{_NAME}\b)\.?"
_DATE = rf"(?:{_MONTHS} (?P<day{{0}}>\d{{{{1,2}}}})\b(?!:)|\b(?P<early{{0}}>\d{{{{1,2}}}})(?:st|nd|rd|th)? (?:of )?{_MONTHS})"
SEEN = re.compile(
    rf"{_WEEKDAY.format(0)}(?: (?:night|morning|afternoon|evening))?(?:,? | ?\(){_DATE.format(0)}"
    rf"|{_DATE.format(1)}(?:,? \d{{4}})?(?:,? \(?| [-–—] )(?:an? )?{_WEEKDAY.format(1)}"
)


_NEAR = timedelta(60)


def holds(match: re.Match[str], article: Article) -> bool:
    """Whether the year is written, or the date is near the day of publication, in whichever year."""
    if re.match(r",?[- ](?:19|20)\d\d\b", match.string[match.end() : match.end() + 6]) or re.search(r"\d{4}", match[0]):
        return True
    day, date = article.published.day, re.search(r"[A-Z][a-z]{2}[a-z]*\.? \d+|\d+ [A-Z][a-z]{2}", match[0].split(" ", 1)[1])
    if day is None or date is None:
        return False
    month = re.search(r"[A-Z][a-z]{2}", date[0])
    number = re.search(r"\d+", date[0])
    if month is None or number is None:
        return False
    written = [datetime.strptime(f"{number[0]} {month[0]} {year}", "%d %b %Y").date() for year in (day.year, day.year - 1)]
    return any(abs(day - one) <= _NEAR for one in written)


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """The weekday one and three days on; the day of the month one and two days on."""
    groups = {name[:-1]: name for name, text in match.groupdict().items() if text is not None}
    name = groups["weekday"]
    place = next(index for index, day in enumerate(_DAYS) if day.startswith(match[name][:3]))
    for step in (1, 3):
        other = _DAYS[(place + step) % 7]
        yield match.start(name), match.end(name), other if match[name] in _DAYS else other[:3]
    name = groups.get("day") or groups["early"]
    day = int(match[name])
    for step in (1, 2):
        yield match.start(name), match.end(name), str(day + step if day <= 26 else day - step)
