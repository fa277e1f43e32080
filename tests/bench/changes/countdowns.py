"""A time that is left until a day that is named: "only two weeks remain until May 5"; the count is tripled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numbers_written import NUMBER, like, value

RULE = "countdown"

_MONTHS = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?"
_DAY = rf"(?:{_MONTHS} \d{{1,2}}|\d{{1,2}} {_MONTHS})\b"


def _count(group: str) -> str:
    return rf"(?P<{group}>{NUMBER})[- ](?:day|week|month)s?\b"


SEEN = re.compile(
    rf"{_count('a')} (?:[a-z]+ ){{0,3}}?(?:until|till|to go|left|before|ahead of|away from|remain\w*)\b"
    rf"[^.;\n\d]{{0,40}}{_DAY}"
    rf"|{_DAY}[^.;\n\d]{{0,40}}(?:is|are)[^.;\n\d]{{0,20}}{_count('b')} (?:away|off|from now)"
)


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """A count tripled, and five more."""
    for name in "ab":
        if match[name]:
            yield match.start(name), match.end(name), like(match[name], value(match[name]) * 3 + 5)
