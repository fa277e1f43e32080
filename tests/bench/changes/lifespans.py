"""A birth, a death and an age at death within a few sentences; the age is moved."""

from __future__ import annotations

import re
from collections.abc import Iterator

RULE = "lifespan"

_YEAR = r"\b(?:1[89]|20)\d\d\b"
_AGED = r"\bage[d]?(?: of)? (?P<{0}>\d{{1,3}})\b"
SEEN = re.compile(
    rf"\bborn\b[^;\n]{{0,60}}{_YEAR}[^\0]{{0,300}}?\b(?:died|dies)\b[^.;\n]{{0,60}}?{_AGED.format('a')}"
    rf"|\b(?:died|dies)\b[^.;\n]{{0,60}}?{_AGED.format('b')}[^\0]{{0,400}}?\b[Bb]orn\b[^;\n]{{0,60}}{_YEAR}"
)


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Four years older, six years younger."""
    for name in "ab":
        if match[name]:
            for other in (int(match[name]) + 4, int(match[name]) - 6):
                yield match.start(name), match.end(name), str(other)
