"""Anniversaries with the year from which they run, kept on a day that is named or now; count or year is moved."""

from __future__ import annotations

import re
from collections.abc import Iterator

RULE = "anniversary"

SEEN = re.compile(
    r"(?P<count>\b\d{1,3})(?P<end>st|nd|rd|th)[- ](?:anniversary|jubilee) of [^.;\n]{0,60}?"
    r"\b(?P<year>(?:1[5-9]|20)\d\d)\b"
    r"(?![^.;\n]{0,60}\b(?:in|on) (?:1[5-9]|20)\d\d)"
)


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Ten anniversaries more, and seven years off."""
    yield match.start("count"), match.end("end"), f"{int(match['count']) + 10}th"
    yield match.start("year"), match.end("year"), str(int(match["year"]) - 7)
