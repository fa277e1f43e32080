"""A length with its first and last day or year, and intervals with both ends; the length or an end is moved.

What is pushed back from one day to another is no interval.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_MONTHS = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?"
_DAY = rf"(?:{_MONTHS} )?\d{{1,2}}(?: {_MONTHS})?(?:,? (?:19|20)\d\d)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
_COUNT = rf"\b(?P<{{0}}>\d{{{{1,3}}}}|{'|'.join(_NUMBERS)})"
SEEN = re.compile(
    rf"{_COUNT.format('a')}[- ](?:day|week|month|year)s?\b[^.;,\n]{{0,30}},? (?:from |between )(?:{_YEAR}|{_DAY})"
    rf"(?: to | and | until | through | ?[-–] ?)(?:{_YEAR}|{_DAY})"
    rf"|(?<!back )\bfrom {_MONTHS} (?P<first>\d{{1,2}})(?:,? {_YEAR})?(?: to | until | through )"
    rf"{_MONTHS} (?P<last>\d{{1,2}})\b"
    rf"|\b(?:from|between) (?P<start>{_YEAR}) (?:to|and|until|through) (?P<end>{_YEAR})\b"
)


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """A count tripled; an end that lies before its beginning."""
    if match["a"]:
        number = int(match["a"]) if match["a"].isdigit() else _NUMBERS.index(match["a"].lower()) + 2
        yield match.start("a"), match.end("a"), str(number * 3 + 2)
    if match["start"]:
        yield match.start("end"), match.end("end"), str(int(match["start"]) - 6)
    if match["first"] and int(match["first"]) > 3 and len(set(re.findall(_MONTHS, match[0]))) == 1:
        yield match.start("last"), match.end("last"), str(int(match["first"]) - 3)
