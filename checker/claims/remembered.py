"""Keeps what was extracted from an article, for as long as the same article comes again: a run that is repeated."""

from __future__ import annotations

from checker.claims import extract
from checker.model.article import Article
from checker.model.finding import Extraction


class Remembered:
    """Called as `extract`; an article is extracted anew only where its text, date or metadata have changed."""

    def __init__(self) -> None:
        self._known: dict[Article, Extraction] = {}
        self._asked: dict[Article, Extraction] = {}

    def __call__(self, article: Article) -> Extraction:
        """What `extract` gives for the article."""
        found = self._asked.get(article) or self._known.get(article) or extract(article)
        self._asked[article] = found
        return found

    def turn(self) -> None:
        """Ends a round: what was not asked for since the last turn is forgotten."""
        self._known, self._asked = self._asked, {}
