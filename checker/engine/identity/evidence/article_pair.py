"""What two articles are to each other: how much they share, how far apart they were published, how much they tell."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from checker.model.article import Article
from checker.stories.grouping import features
from checker.stories.windows import apart


class ArticlePair(NamedTuple):
    """Two articles as evidence, each part from 0 to about 1."""

    names: float
    """The share of the names of the article with fewer names that the other has, too."""
    words: float
    """The share of the shorter article's names and long words."""
    shared_names: float
    """How many names both have: 1 for twenty."""
    days: float
    """The days between their publications on a logarithmic scale; 0 where not known."""
    undated: float
    """1 where the days between them are not known."""
    length: float
    """How long the shorter one is: 1 for some 3,000 characters."""

    @property
    def named(self) -> dict[str, float]:
        """The parts by the names that evidence has."""
        return {
            "names of both articles": self.names,
            "words of both articles": self.words,
            "number of names in both": self.shared_names,
            "days between the articles": self.days,
            "days between them unknown": self.undated,
            "length of the shorter article": self.length,
        }


@lru_cache(maxsize=1 << 12)
def _told(text: str, title: str) -> tuple[frozenset[str], frozenset[str]]:
    return features(f"{title}\n{text}")


def setting(left: Article, right: Article) -> ArticlePair:
    """What two articles are to each other."""
    (names, words), (others, told) = (_told(article.text, article.title or "") for article in (left, right))
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
