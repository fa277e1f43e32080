"""A count of days, weeks or years between two dates that the text names; the count is more than doubled.

"Two weeks later, on" is one only where the day before stands in its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from numbers_written import NUMBER, like, value

RULE = "days-between"

_MONTHS = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?"
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DATE = rf"(?:{_MONTHS} \d{{1,2}}|\d{{1,2}} {_MONTHS}|{_WEEKDAY}|(?:1[5-9]|20)\d\d)\b(?:,? (?:1[5-9]|20)\d\d)?"


def _count(group: str) -> str:
    return rf"(?P<{group}>{NUMBER})[ -](?:days?|weeks?|months?|years?)"


SEEN = re.compile(
    rf"\b{_DATE}[^.;\n\d]{{0,60}}{_count('a')} (?:before|after) [^.;\n\d]{{0,30}}\b{_DATE}"
    rf"|\b{_DATE}[^.;\n\d]{{0,60}}{_count('b')} later,? (?:on |in )?\(?{_DATE}"
    rf"|{_count('c')} (?:after|before) [^.;\n\d]{{0,40}}\b{_DATE},[^.;\n]{{0,60}}\bon {_DATE}",
)


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """The count more than doubled."""
    for name in "abc":
        if match[name]:
            yield match.start(name), match.end(name), like(match[name], value(match[name]) * 2 + 7)
