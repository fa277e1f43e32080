"""Two places of an article that give somebody's age: "Tilda Ross, 43," and "43-year-old Tilda Ross"; one is moved."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.article import Article

RULE = "one-age"
WHOLE = True

_MONTHS = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_NAME = rf"(?:[A-Z][\w'’-]+ )(?!{_MONTHS})(?P<{{0}}>[A-Z][\w'’-]+)"
SEEN = re.compile(
    rf"\b{_NAME.format('n1')},? \(?(?P<a>\d\d)(?=[,)])|\b(?P<b>\d\d)-year-old[^.,\n]{{0,30}}? {_NAME.format('n2')}\b"
)


def holds(match: re.Match[str], article: Article) -> bool:
    """Whether the article gives the same person that age once more."""
    name, age = re.escape(match["n1"] or match["n2"]), match["a"] or match["b"]
    again = re.compile(rf"\b{name},? \(?{age}[,)]|\b{age}-year-old[^.\n]{{0,40}} {name}\b")
    return any(other.start() >= match.end() or other.end() <= match.start() for other in again.finditer(article.text))


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Two years older, three years younger."""
    for name in "ab":
        if match[name]:
            for step in (2, -3):
                yield match.start(name), match.end(name), str(int(match[name]) + step)
