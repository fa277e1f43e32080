"""So much each and so much in all: "12 buses at $3 million each, $36 million in all"; one of the sums is changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numbers_written import MONEY, NUMBER, like, value

RULE = "each-and-total"

_WORDS = r"[^.;:()\d$£€]{0,40}"
_EACH = r"(?:\s(?:each|apiece)|\sa\s(?:piece|share)|\sper\s(?:share|head|person))"
_TIMES = rf"{NUMBER}(?:\s(?:million|billion))?"
_FORMS = (
    rf"(?P<times>{_TIMES})\s{_WORDS}(?P<part>{MONEY}){_EACH}{_WORDS}(?:for\sa\stotal|a\stotal|altogether)\s(?:[a-z]+\s){{0,3}}(?P<total>{MONEY})",
    rf"(?P<times2>{_TIMES})\s{_WORDS}(?P<part2>{MONEY}){_EACH},\s(?P<total2>{MONEY})\s(?:in\sall|altogether|in\stotal)",
    rf"(?P<total3>{MONEY})\sfor\s(?P<times3>{_TIMES})\s{_WORDS}(?:,\sor|\sat|,)\s(?P<part3>{MONEY}){_EACH}",
    rf"(?P<total4>{MONEY})\s(?:over|for)\s(?P<times4>{NUMBER})\syears,?\s(?:or\s)?(?P<part4>{MONEY})\s(?:a|per)\syear",
)
SEEN = re.compile("|".join(f"(?:{form})" for form in _FORMS))


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Start, end and what is put there: a sum half as large again."""
    for name, text in match.groupdict().items():
        if text is not None and not name.startswith("times"):
            yield match.start(name), match.end(name), like(text, value(text) * 1.5)
