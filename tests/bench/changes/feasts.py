"""A feast with its day beside it; the day of the month is moved by three."""

from __future__ import annotations

import re
from collections.abc import Iterator

RULE = "feast-and-date"

_MONTHS = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?"
_FEASTS = (
    "(?:Easter|Christmas|Thanksgiving|New Year['’]s|Halloween|Valentine['’]s|Independence|Memorial|Labor|Boxing|Good"
    "|Palm|Martin Luther King)"
)
SEEN = re.compile(
    rf"\b{_FEASTS}(?: (?:Day|Eve|Sunday|Monday|Friday|special|holiday|weekend|Jr\.))*[^.;\n\d]{{0,15}}?"
    rf"{_MONTHS} (?P<a>\d{{1,2}})\b"
    rf"|\b{_MONTHS} (?P<b>\d{{1,2}})(?:,? (?:19|20)\d\d)?[^.;\n\d]{{1,10}}{_FEASTS}\b"
)


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Three days on, or back at the end of the month."""
    for name in "ab":
        if match[name]:
            day = int(match[name])
            yield match.start(name), match.end(name), str(day + 3 if day <= 25 else day - 3)
