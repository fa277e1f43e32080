"""An age and the birth of one person in a sentence; the age is moved."""

from __future__ import annotations

import re
from collections.abc import Iterator

RULE = "age-and-birth"

_YEAR = r"\b(?:1[89]|20)\d\d\b"
_PLACE = r"(?:(?:in|at|near) (?:the )?[A-Z][\w.]*,? (?:[A-Z][\w.]*,? )*)?"
SEEN = re.compile(
    rf"\b(?P<a>\d{{1,2}})(?:,|-year-old| years old)[^.\n]{{0,40}}\bborn {_PLACE}(?:in|on) [^.;\n]{{0,20}}?{_YEAR}"
    rf"|\bBorn {_PLACE}(?:in|on) [^.;\n]{{0,20}}?{_YEAR}[^.;\n]{{0,50}}, (?:the )?(?P<b>\d{{1,2}})(?:,|-year-old)"
)


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Four years older, six years younger."""
    for name in "ab":
        if match[name]:
            age = int(match[name])
            for other in (age + 4, age - 6 if age > 20 else age + 9):
                yield match.start(name), match.end(name), str(other)
