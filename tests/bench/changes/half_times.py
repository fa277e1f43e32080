"""A score on the way beside the result: "led 3-1 at half-time and won 4-2"; that on the way is put above the result."""

from __future__ import annotations

import re
from collections.abc import Iterator

RULE = "score-of-parts"

_SCORE = r"\b\d{{1,3}}[-–]\d{{1,3}}\b"
_WAY = r"\b(?P<{0}>\d{{1,3}})[-–]\d{{1,3}} (?:[a-z]+ ){{0,2}}?(?:half-?time|at the (?:half|break|interval)|lead)"
SEEN = re.compile(
    rf"{_WAY.format('a')}[^.\n]{{0,100}}{_SCORE.format()}|{_SCORE.format()}[^.\n]{{0,100}}{_WAY.format('b')}"
    r"|\bstraight sets\b[^.\n]{0,40}?\b(?P<c>\d)-\d\b"
)


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """More than in any result of the sentence; a set that is lost."""
    for name in "ab":
        if match[name]:
            most = max(int(number) for number in re.findall(r"\d+", match[0]))
            yield match.start(name), match.end(name), str(most + 5)
    if match["c"]:
        yield match.start("c"), match.end("c"), "3"
