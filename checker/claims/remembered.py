"""Keeps what was extracted from an article for repeated runs over the same articles."""

from __future__ import annotations

from checker.claims import extract
from checker.model.article import Article
from checker.model.finding import Extraction


class Remembered:
    """Called as `extract`; an article is extracted again only if its text, date or metadata changed."""

    def __init__(self) -> None:
        self._known: dict[Article, Extraction] = {}
        self._asked: dict[Article, Extraction] = {}

    def __call__(self, article: Article) -> Extraction:
        """The result of `extract` for the article."""
        found = self._asked.get(article) or self._known.get(article) or extract(article)
        self._asked[article] = found
        return found

    def turn(self) -> None:
        """Ends a round: articles not requested during it are forgotten."""
        self._known, self._asked = self._asked, {}
