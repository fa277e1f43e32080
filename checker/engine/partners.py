"""What two articles tell of the claims in them: how rare a word is there, what is counted once, and who fits whom best."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from checker.engine import gates
from checker.engine.align import comparable, same_clause
from checker.engine.around import Around, around, cosine, overlap
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity
from checker.text.people import one_thing

COUNTS = frozenset({Kind.COUNT, Kind.NUMBER, Kind.ORDINAL})
_UNITS = frozenset({Kind.MEASURE, Kind.MONEY, Kind.PERCENT})
_APART = (gates.counted, gates.qualifier, gates.action, gates.person, gates.when)
"""What makes a claim another claim's worse partner, each by half."""


def sort_of(claim: Claim) -> object:
    """What a value is one of, for telling whether an article gives one such value or several: noun, unit or kind."""
    if claim.mention.kind in COUNTS:
        return claim.frame.counted
    if claim.mention.kind in _UNITS:
        return getattr(claim.mention.value, "unit", None)
    return claim.mention.kind


def one_sort(left: Claim, right: Claim) -> bool:
    """Whether two values are of one noun, unit or kind."""
    a, b = sort_of(left), sort_of(right)
    if left.mention.kind is Kind.COUNT and left.frame.counted and right.frame.counted:
        return one_thing(left.frame.counted, right.frame.counted)
    return a is not None and a == b


def _number(claim: Claim) -> object:
    value = claim.mention.value
    return value.number if isinstance(value, Quantity) and value.number is not None else value


@dataclass(frozen=True)
class Partners:
    """The claims of two articles that a rule compares, each list in order of place."""

    articles: tuple[Article, Article]
    left: Sequence[Claim]
    right: Sequence[Claim]
    _around: dict[int, Around] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for article, claims in zip(self.articles, (self.left, self.right), strict=True):
            for claim in claims:
                self._around[id(claim)] = around(claim, article.text)

    def around(self, claim: Claim) -> Around:
        """The words around one of the claims."""
        return self._around[id(claim)]

    @cached_property
    def rarity(self) -> Mapping[str, float]:
        """How rare a word is among the sentences of both: 1 for a word in one sentence, 0 for one in all of them."""
        sentences = {
            (claim.article, claim.sentence.start): self.around(claim).words for claim in (*self.left, *self.right)
        }
        found = Counter(word for words in sentences.values() for word in words)
        count = len(sentences) + 1
        return {word: math.log(count / number) / math.log(count) for word, number in found.items()}

    @cached_property
    def _values(self) -> Mapping[tuple[str, Kind, object], int]:
        values: defaultdict[tuple[str, Kind, object], set[object]] = defaultdict(set)
        for claim in (*self.left, *self.right):
            values[claim.article, claim.mention.kind, sort_of(claim)].add(_number(claim))
        return {name: len(numbers) for name, numbers in values.items()}

    def several(self, left: Claim, right: Claim) -> int:
        """How many different values of this noun, unit or kind the article has that gives more of them."""
        return max(self._values[claim.article, claim.mention.kind, sort_of(claim)] for claim in (left, right))

    @cached_property
    def _beside(self) -> Mapping[tuple[str, int], list[Claim]]:
        beside: defaultdict[tuple[str, int], list[Claim]] = defaultdict(list)
        for claim in (*self.left, *self.right):
            beside[claim.article, claim.sentence.start].append(claim)
        return beside

    def beside(self, claim: Claim) -> set[object]:
        """The other values in the claim's sentence."""
        others = self._beside[claim.article, claim.sentence.start]
        return {other.mention.value for other in others if other is not claim}

    @cached_property
    def _fits(self) -> Mapping[tuple[int, int], float]:
        pairs = ((a, b) for a in self.left for b in self.right if comparable(a, b))
        return {(id(a), id(b)): self._fit(a, b) for a, b in pairs}

    def _fit(self, left: Claim, right: Claim) -> float:
        a, b = self.around(left), self.around(right)
        same = float(one_sort(left, right)) / 2 + same_clause(left, right) / 2
        apart = sum(gate(left, right) is not None for gate in _APART) / 2
        return 1.5 * cosine(a.far, b.far, self.rarity) + overlap(a.words, b.words, self.rarity) + same - apart

    @cached_property
    def _best(self) -> Mapping[int, tuple[float, float]]:
        """The best two fits of each claim."""
        fits: defaultdict[int, list[float]] = defaultdict(list)
        for pair, fit in self._fits.items():
            for one in pair:
                fits[one].append(fit)
        return {one: _best_two(found) for one, found in fits.items()}

    def lead(self, left: Claim, right: Claim) -> float:
        """By how much two claims fit each other better than either fits its next best partner; less than 0 if worse."""
        fit = self._fits[id(left), id(right)]
        bests = (self._best[id(claim)] for claim in (left, right))
        return min(fit - (second if fit >= first else first) for first, second in bests)

    def behind(self, left: Claim, right: Claim) -> float:
        """How much better the best partner of either fits."""
        return max(self._best[id(claim)][0] for claim in (left, right)) - self._fits[id(left), id(right)]


def _best_two(fits: Iterable[float]) -> tuple[float, float]:
    first, second, *_ = [*sorted(fits, reverse=True), -9.0]
    return first, second
