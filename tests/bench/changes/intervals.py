"""Intervals with both ends; the last one is moved before the first.

What is pushed back from one day to another is no interval.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

RULE = "interval-order"

_MONTHS = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?"
_YEAR = r"(?:1[5-9]|20)\d\d"
SEEN = re.compile(
    rf"(?<!back )\bfrom {_MONTHS} (?P<first>\d{{1,2}})(?:,? {_YEAR})?(?: to | until | through )"
    rf"{_MONTHS} (?P<last>\d{{1,2}})\b"
    rf"|\b(?:from|between) (?P<start>{_YEAR}) (?:to|and|until|through) (?P<end>{_YEAR})\b"
)


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """An end that lies before its beginning."""
    if match["start"]:
        yield match.start("end"), match.end("end"), str(int(match["start"]) - 6)
    if match["first"] and int(match["first"]) > 3 and len(set(re.findall(_MONTHS, match[0]))) == 1:
        yield match.start("last"), match.end("last"), str(int(match["first"]) - 3)
