"""A part beside its whole: "12 people, including 5 children", "5 of the 12 people"; the part is made too large."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numbers_written import NUMBER, like, value

RULE = "part-of-whole"

_PLAIN = r"(?<![Mm]ore than )(?<![Aa]t least )(?<!over )(?<!in )"
_THINGS = r"(?:\s[a-z'’-]+){1,3}"
_FORMS = (
    rf"{_PLAIN}(?P<whole>{NUMBER})(?!\s(?:days|hours|years|months)\sof){_THINGS},?\s(?:including|of\swhom|among\sthem)\s(?P<part>{NUMBER})\s(?!percent)[a-z]",
    rf"{_PLAIN}(?P<whole2>{NUMBER}){_THINGS},\s(?P<part2>{NUMBER})\sof\s(?:them|whom)\b",
    rf"{_PLAIN}(?P<part3>{NUMBER})\s(?:out\s)?of\s(?:the|its|his|her|their|our)\s(?P<whole3>{NUMBER})\s[a-z]",
)
SEEN = re.compile("|".join(f"(?:{form})" for form in _FORMS))


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Start, end and what is put there: a part half as large again as the whole."""
    groups = {name: text for name, text in match.groupdict().items() if text is not None}
    whole = next(value(text) for name, text in groups.items() if name.startswith("whole"))
    for name, text in groups.items():
        if name.startswith("part"):
            yield match.start(name), match.end(name), like(text, float(round(whole * 1.5 + 2)))
