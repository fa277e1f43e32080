"""The words around the claims of two articles: how rare each is there, and what two claims have in common."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cached_property
from typing import NamedTuple

from checker.engine.identity.evidence.around import Around, Weighted, cosine, weighted, words_around
from checker.model.article import Article
from checker.model.claim import Claim, Key, key


class WeightedWords(NamedTuple):
    """The weighted words around a claim, by their nearness in its phrase and in its sentence; the sentence's weight."""

    close: Weighted
    far: Weighted
    sentence: float


class Common(NamedTuple):
    """How alike the words of two sentences are, each from 0 to 1: the cosine of their words by nearness to the values;
    Dice's coefficient of both sentences, weighted by rarity; the rarity of the rarest word in common."""

    far: float
    sentence: float
    rarest: float


@dataclass(frozen=True)
class Wording:
    """The words of two articles around their claims; results are cached."""

    articles: tuple[Article, Article]
    left: Sequence[Claim]
    right: Sequence[Claim]
    weights: dict[Key, WeightedWords] = field(default_factory=dict)
    """A cache: the weighted words around a claim."""
    common: dict[tuple[Key, Key], Common] = field(default_factory=dict)
    """A cache: what the words of two claims have in common."""

    @cached_property
    def _around(self) -> Mapping[Key, Around]:
        sides = zip(self.articles, (self.left, self.right), strict=True)
        return {key(claim): words_around(claim, article.text) for article, claims in sides for claim in claims}

    def around(self, claim: Claim) -> Around:
        """The words around one of the claims."""
        return self._around[key(claim)]

    @cached_property
    def rarity(self) -> Mapping[str, float]:
        """The rarity of words among the sentences of both: 1 for a word in one sentence, 0 for one in all of them."""
        sentences = {
            (claim.article, claim.sentence.start): self.around(claim).words for claim in (*self.left, *self.right)
        }
        found = Counter(word for words in sentences.values() for word in words)
        count = len(sentences) + 1
        return {word: math.log(count / number) / math.log(count) for word, number in found.items()}

    def words(self, claim: Claim) -> WeightedWords:
        """The words around one of the claims, weighted by their rarity in these articles."""
        name = key(claim)
        if name not in self.weights:
            near = self._around[name]
            close, far = weighted(near.close, self.rarity), weighted(near.far, self.rarity)
            self.weights[name] = WeightedWords(close, far, sum([self.rarity[word] for word in sorted(near.words)]))
        return self.weights[name]

    def in_common(self, left: Claim, right: Claim) -> Common:
        """How alike the words of the sentences of two claims are."""
        pair = key(left), key(right)
        if pair not in self.common:
            a, b = self.words(left), self.words(right)
            rarity = [self.rarity[word] for word in self._around[pair[0]].words & self._around[pair[1]].words]
            total = a.sentence + b.sentence
            self.common[pair] = Common(
                cosine(a.far, b.far),
                2 * math.fsum(rarity) / total if total else 0.0,
                max(rarity, default=0.0),
            )
        return self.common[pair]

    def close(self, left: Claim, right: Claim) -> float:
        """The cosine of the words right around two values."""
        return cosine(self.words(left).close, self.words(right).close)

    def before(self, left: Claim, right: Claim) -> float:
        """The cosine of the words before the sentences of two claims."""
        return cosine(*(weighted(self.around(claim).before, self.rarity) for claim in (left, right)))

    def in_order(self, left: Claim, right: Claim) -> float:
        """The share of the words of both sentences that are in the same order."""
        a, b = (self._told(claim) for claim in (left, right))
        return SequenceMatcher(None, a, b, autojunk=False).ratio()

    def _told(self, claim: Claim) -> list[str]:
        return self.text(claim)[claim.sentence.start : claim.sentence.end].lower().split()

    def text_before(self, claim: Claim) -> str:
        """The words of the claim's sentence before its value."""
        return self.text(claim)[claim.sentence.start : claim.mention.start]

    def text(self, claim: Claim) -> str:
        """The text of the claim's article."""
        return next(article.text for article in self.articles if article.id == claim.article)
