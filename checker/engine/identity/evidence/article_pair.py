"""How two articles relate: how much they share, how far apart they were published, and how long they are."""

from __future__ import annotations

import math
from typing import NamedTuple

from checker.model.article import Article
from checker.stories.grouping import whole
from checker.stories.windows import apart


class ArticlePair(NamedTuple):
    """Two articles as evidence, each part from 0 to about 1."""

    names: float
    """The share of the names that the other article also has, for the article with fewer names."""
    words: float
    """The shorter article's share of names and long words that the other article also has."""
    shared_names: float
    """The number of names that both have: 1 for twenty."""
    days: float
    """The days between the publications on a logarithmic scale; 0 if unknown."""
    undated: float
    """1 if the days between the publications are unknown."""
    length: float
    """The length of the shorter article: 1 for about 3,000 characters."""

    @property
    def named(self) -> dict[str, float]:
        """The parts by their names as evidence."""
        return {
            "names of both articles": self.names,
            "words of both articles": self.words,
            "number of names in both": self.shared_names,
            "days between the articles": self.days,
            "days between them unknown": self.undated,
            "length of the shorter article": self.length,
        }


def setting(left: Article, right: Article) -> ArticlePair:
    """The relation of two articles."""
    (names, words), (others, told) = (whole(article) for article in (left, right))
    common = len(names & others)
    days = apart(left.published, right.published)
    return ArticlePair(
        common / (min(len(names), len(others)) + 2),
        (common + len(words & told)) / (min(len(words), len(told)) + 10),
        min(1.0, math.log1p(common) / math.log(21)),
        min(1.0, math.log1p(days) / math.log(121)) if days else 0.0,
        float(days is None),
        min(1.0, math.log1p(min(len(left.text), len(right.text)) / 300) / math.log(11)),
    )
