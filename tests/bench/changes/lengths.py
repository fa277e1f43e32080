"""A length with its first and last day or year; the length is tripled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numbers_written import NUMBER, like, value

RULE = "length-and-ends"

_MONTHS = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?"
_DAY = rf"(?:{_MONTHS} )?\d{{1,2}}(?: {_MONTHS})?(?:,? (?:19|20)\d\d)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_END = rf"(?:{_YEAR}|{_DAY})"
_TO = "(?: to | and | until | through | ?[-–] ?)"


def _count(group: str) -> str:
    return rf"(?P<{group}>{NUMBER})[- ](?:day|week|month|year)s?\b"


SEEN = re.compile(
    rf"{_count('a')}[^.;,\n]{{0,30}},? (?:from |between ){_END}{_TO}{_END}"
    rf"|{_count('b')}[^.;,\n\d]{{0,30}}[,(] ?{_YEAR}(?: to | until | ?[-–] ?){_YEAR}"
    rf"|\b(?:from|between) {_END}{_TO}{_END}(?:,? [(–—]?| - )[^.;,\n\d]{{0,25}}{_count('c')}"
)


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """A count tripled, and two more."""
    for name in "abc":
        if match[name]:
            yield match.start(name), match.end(name), like(match[name], value(match[name]) * 3 + 2)
