"""A figure that two sentences give which tell the same; in one it gets a zero more, or loses the last."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numbers_written import MONEY, like, value

from checker.model.article import Article

RULE = "lost-zero"
WHOLE = True

_COUNTED = r"(?<![\w.,$£€-])(?:\d{1,3}(?:,\d{3})+|[1-9]\d\d|\d+\.\d+ (?:million|billion))(?=\s[a-z])"
SEEN = re.compile(rf"(?P<before>[^.\n]{{0,80}})(?P<figure>{MONEY}|{_COUNTED})(?P<behind>[^.\n]{{0,80}})")
_WORD = re.compile(r"[A-Za-z]{4,}")
_ALIKE = 4
"""Words of four letters and more that both sentences have."""


def holds(match: re.Match[str], article: Article) -> bool:
    """Whether the figure has two digits that count, and stands once more in the article among the same words."""
    figure = match["figure"]
    if "\n" in figure or len(re.sub("[^0-9]", "", figure).strip("0")) < 2:
        return False
    words = set(_WORD.findall(match["before"] + match["behind"])) - {"million", "billion"}
    for again in re.finditer(re.escape(figure) + r"(?![\w.,]*\d)", article.text):
        around = article.text[max(0, again.start() - 80) : again.end() + 80]
        apart = again.end() <= match.start() or match.end() <= again.start()
        if apart and len(words & set(_WORD.findall(around))) >= _ALIKE:
            return True
    return False


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Ten times as large, and a tenth where the last digit is a zero."""
    written = match["figure"]
    yield match.start("figure"), match.end("figure"), like(written, value(written) * 10)
    if written[-1] == "0" and "." not in written:
        yield match.start("figure"), match.end("figure"), like(written, value(written) / 10)
