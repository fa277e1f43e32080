"""Finds the dated article that another nearly copies, through an index of word runs instead of all pairs."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from zlib import crc32

from checker.model.article import Article
from checker.stories.thresholds import thresholds

_LIMITS = thresholds()
RUN = _LIMITS.shingle
SHARE = _LIMITS.copied_share
LEAST = _LIMITS.shingles_least
SAMPLE = _LIMITS.shingle_sample
POSTINGS = _LIMITS.frequent_shingle
CANDIDATES = _LIMITS.copy_candidates
_WORD = re.compile(r"[^\W_]+")


def shingles(article: Article) -> frozenset[int]:
    """Checksums of all runs of five words in the reporting parts of the text."""
    words = [word.encode() for piece in _pieces(article) for word in _WORD.findall(piece.lower())]
    return frozenset(crc32(b" ".join(words[index : index + RUN])) for index in range(len(words) - RUN + 1))


def _pieces(article: Article) -> list[str]:
    pieces, start = [], 0
    for skip in article.skips:
        pieces.append(article.text[start : skip.start])
        start = skip.end
    return [*pieces, article.text[start:]]


class Copies:
    """The articles of known date, by their shingles."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._dated = [article for article in articles if article.published.stated and article.published.first]

    @cached_property
    def _shingles(self) -> list[frozenset[int]]:
        """Made only where an article of unknown date asks for its near-copy."""
        return [shingles(article) for article in self._dated]

    @cached_property
    def _postings(self) -> Mapping[int, Sequence[int]]:
        postings: defaultdict[int, list[int]] = defaultdict(list)
        for index, found in enumerate(self._shingles):
            for shingle in found:
                if shingle % SAMPLE == 0:
                    postings[shingle].append(index)
        return postings

    def nearest(self, article: Article) -> Article | None:
        """The dated article that shares most with this one; None if none is a near-copy."""
        if not self._dated:
            return None
        own = shingles(article)
        lists = (self._postings.get(shingle, ()) for shingle in own if shingle % SAMPLE == 0)
        shared = Counter(index for found in lists if len(found) <= POSTINGS for index in found)
        likely = sorted(shared, key=lambda index: (-shared[index], self._dated[index].id))[:CANDIDATES]
        scored = [(self._share(own, index), index) for index in likely if self._dated[index].id != article.id]
        best = min(scored, key=lambda item: (-item[0], self._day(item[1]), self._dated[item[1]].id), default=(0.0, 0))
        return self._dated[best[1]] if best[0] > SHARE else None

    def _share(self, own: frozenset[int], index: int) -> float:
        other = self._shingles[index]
        shorter = min(len(own), len(other))
        return len(own & other) / shorter if shorter >= LEAST else 0.0

    def _day(self, index: int) -> str:
        return str(self._dated[index].published.first)
