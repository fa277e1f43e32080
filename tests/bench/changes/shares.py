"""A share beside its part and whole: "12 of the 20 members, or 60 percent"; the percentage or the part is changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numbers_written import NUMBER, like, value

RULE = "share-of-parts"

_PERCENT = r"\s?(?:percent|per\scent|%|pct)"
_WORDS = r"[^.;:()\d]{0,40}"
_OF = r"\s(?:[a-z]+\s)?(?:out\s)?of\s(?:the\s|its\s|their\s|a\stotal\sof\s)?"
_FORMS = (
    rf"(?P<part>{NUMBER}){_OF}(?P<whole>{NUMBER}){_WORDS}(?:,\sor|\(|,|\s-|—|–)\s?(?:[a-z']+\s){{0,4}}(?P<share>{NUMBER}){_PERCENT}",
    rf"(?P<share2>{NUMBER}){_PERCENT}{_WORDS}\((?P<part2>{NUMBER}){_OF}(?P<whole2>{NUMBER})",
    rf"\b[Oo]f\s(?:the\s|its\s)?(?P<whole3>{NUMBER})\s{_WORDS},\s(?P<part3>{NUMBER})\s?(?:\(|,\sor\s)(?P<share3>{NUMBER}){_PERCENT}",
    rf"(?P<share4>{NUMBER}){_PERCENT}\sof\s(?:the\s|its\s)?(?P<whole4>{NUMBER})\s{_WORDS}(?:\(|,\sor\s)(?P<part4>{NUMBER})\b",
)
SEEN = re.compile("|".join(f"(?:{form})" for form in _FORMS))


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Start, end and what is put there: a share or a part three tenths larger, and six more."""
    for name, text in match.groupdict().items():
        if text is not None and not name.startswith("whole"):
            yield match.start(name), match.end(name), like(text, float(round(value(text) * 1.3 + 6)))
