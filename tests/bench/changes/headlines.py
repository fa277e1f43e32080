"""A figure of the headline that the text below gives again before the same noun; that of the headline is changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numbers_written import MONEY, NUMBER, like, value

RULE = "headline"
WHOLE = True

_FIGURE = rf"(?:{MONEY}|(?!(?:19|20)\d\d\b){NUMBER}(?:\s(?:million|billion))?)"
SEEN = re.compile(
    r"\A(?:https?://\S+)?\s*(?![A-Z]+ \()"
    rf"[^\n.:|]{{0,100}}?(?P<figure>{_FIGURE})[ -](?P<noun>(?i:[a-z]{{3,}}|%))[^\n.]{{0,100}}\n"
    r"[^\0]{0,1500}?(?i:\b(?P=figure)[ -](?P=noun))\b"
)


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """The figure half as large again; two more where it is a whole number."""
    written = match["figure"]
    number = value(written) * 1.5
    whole = written.isdigit() or written.isalpha()
    yield match.start("figure"), match.end("figure"), like(written, float(round(number + 2)) if whole else number)
