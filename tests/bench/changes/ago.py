"""A count of days, weeks, months or years from now beside a date; one is moved out of its round."""

from __future__ import annotations

import re
from collections.abc import Iterator

RULE = "years-ago"

_YEAR = r"\b(?P<{0}>(?:1[5-9]|20)\d\d)\b"
_NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
_COUNT = rf"\b(?P<{{0}}>\d{{{{1,3}}}}|{'|'.join(_NUMBERS)})"
_MONTHS = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?"
SEEN = re.compile(
    rf"{_COUNT.format('a')} (?:years?|decades?) ago,? (?:back )?\(?(?:in |on )?(?:{_MONTHS} (?:\d+, )?)?"
    rf"{_YEAR.format('ay')}"
    rf"|{_YEAR.format('by')}(?: ?[-–—(]|,)? ?(?:exactly |just )?{_COUNT.format('b')} (?:years|decades) ago"
    rf"|{_COUNT.format('c')} (?:days|weeks|months) ago,? \(?on {_MONTHS} (?P<day>\d{{1,2}})\b",
    re.IGNORECASE,
)


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """A year eight years back; a count more than doubled."""
    for name in ("ay", "by"):
        if match[name]:
            yield match.start(name), match.end(name), str(int(match[name]) - 8)
    for name in "abc":
        if match[name]:
            number = int(match[name]) if match[name].isdigit() else _NUMBERS.index(match[name].lower()) + 2
            yield match.start(name), match.end(name), str(number * 2 + 7)
