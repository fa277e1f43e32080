"""The size of a house beside a vote in it or seats won: "62-37 in the 100-member Senate"; the size is halved."""

from __future__ import annotations

import re
from collections.abc import Iterator

RULE = "house-and-votes"

_RESULT = r"(?:\d{1,3}(?:-| to |–)\d{1,3}|\d{1,3} (?:seats|votes))"
SEEN = re.compile(
    rf"\b(?P<a>\d{{1,4}})-(?:member|seat)\b[^.;\n]{{0,80}}?\b{_RESULT}\b"
    rf"|\b{_RESULT}\b[^.;\n]{{0,80}}?\b(?P<b>\d{{1,4}})-(?:member|seat)\b"
    rf"|\b(?:\d{{1,3}}) (?:out )?of (?:the )?(?:[a-z]+['’]s )?(?P<c>\d{{1,4}}) (?:[a-z]+ )?seats\b"
)


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """A house so small that the votes or seats cannot be in it."""
    for name in "abc":
        if match[name]:
            least = min(int(number) for number in re.findall(r"\d+", match[0]))
            yield match.start(name), match.end(name), str(max(2, least // 2))
