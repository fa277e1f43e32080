"""What two articles show about their claims: how rare a word is, what is counted once, which claims fit best."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from checker.compare.values.any_value import compare_claims
from checker.compare.values.relation import Options, Relation
from checker.engine.identity.evidence.article_pair import setting
from checker.engine.identity.evidence.edited_copies import edited
from checker.engine.identity.evidence.frame_likeness import comparable, same_clause
from checker.engine.identity.evidence.manner import manner
from checker.engine.identity.evidence.other_things import action, other_counted, other_person, other_qualifier
from checker.engine.identity.evidence.other_times import when
from checker.engine.identity.evidence.sorts import COUNTS, one_sort, single_number, sort_of
from checker.engine.identity.evidence.word_overlap import Wording
from checker.engine.identity.thresholds import thresholds
from checker.model.article import Article
from checker.model.claim import Claim, Key, key
from checker.model.finding import Extraction
from checker.model.mention import Kind
from checker.model.value import TimeValue
from checker.stories.event_days import other_days
from checker.stories.leads import cast, shared

LIMITS = thresholds()
_APART = (other_counted, other_qualifier, action, other_person, when)
"""Differences that make a claim a worse partner, each by half a point."""


def _clash(left: Claim, right: Claim) -> bool:
    return comparable(left, right) and compare_claims(left, right, Options()).relation is Relation.DISJOINT


def _is_period(claim: Claim) -> bool:
    value = claim.mention.value
    return isinstance(value, TimeValue) and value.day is None and value.weekday is None and value.hour is None


@dataclass(frozen=True)
class Partners:
    """Two articles with all their claims, each list in order of place, or one article with itself.

    Everything here depends only on the two articles, whatever the rule. It is computed on demand.
    """

    articles: tuple[Article, Article]
    left: Sequence[Claim]
    right: Sequence[Claim]
    fits: dict[tuple[Key, Key], float] = field(default_factory=dict)
    """A cache: how well two claims fit each other."""
    bests: dict[Key, tuple[float, float]] = field(default_factory=dict)
    """A cache: the best two fits of a claim."""

    @classmethod
    def of(cls, left: Extraction, right: Extraction) -> Partners:
        """The partners of two extractions."""
        return cls((left.article, right.article), left.claims, right.claims)

    @cached_property
    def wording(self) -> Wording:
        """The words around the claims."""
        return Wording(self.articles, self.left, self.right)

    @cached_property
    def setting(self) -> tuple[tuple[str, float], ...]:
        """How the two articles relate, as evidence: the same for all their claims."""
        told = {
            **setting(*self.articles).named,
            "about nobody in common": float(self.about_others),
            "reports of other days": float(self.other_days is not None),
        }
        return tuple(piece for piece in told.items() if piece[1])

    @cached_property
    def _manners(self) -> Mapping[Key, frozenset[str]]:
        return {key(claim): manner(claim) for claim in (*self.left, *self.right)}

    def manner(self, claim: Claim) -> frozenset[str]:
        """How the value of one of the claims is stated."""
        return self._manners[key(claim)]

    def crowd(self, left: Claim, right: Claim) -> float:
        """The number of claims of these kinds in the two articles, as a logarithm: 1 for about twenty on each side."""
        return math.log(self._kinds[0][left.mention.kind] * self._kinds[1][right.mention.kind] or 1) / 6

    @cached_property
    def _kinds(self) -> tuple[Counter[Kind], Counter[Kind]]:
        return Counter(claim.mention.kind for claim in self.left), Counter(claim.mention.kind for claim in self.right)

    @cached_property
    def _edited(self) -> frozenset[tuple[int, int, int, int]]:
        pairs = edited(self.left, self.right, LIMITS.copied, _clash)
        return frozenset((a.mention.start, a.mention.end, b.mention.start, b.mention.end) for a, b in pairs)

    def _in_place(self, left: Claim, right: Claim) -> tuple[Claim, Claim]:
        """The pair with the claim of the first article first."""
        return (left, right) if left.article == self.articles[0].id else (right, left)

    def at_one_place(self, left: Claim, right: Claim) -> bool:
        """Whether both are at the same place of two near-copies of a sentence."""
        a, b = self._in_place(left, right)
        return (a.mention.start, a.mention.end, b.mention.start, b.mention.end) in self._edited

    def two_periods(self, left: Claim, right: Claim) -> str | None:
        """Periods with different figures don't dispute each other: "4.2 million this year", "3.9 million last year"."""
        if not (_is_period(left) and _is_period(right)):
            return None
        mine, yours = (
            {value for value in self.beside(claim) if not isinstance(value, TimeValue)} for claim in (left, right)
        )
        return "two periods, each with figures of its own" if mine and yours and not mine & yours else None

    @cached_property
    def about_others(self) -> bool:
        """Whether neither article names anyone the other is about."""
        return not shared(cast(self.left), cast(self.right))

    def strange_names(self, left: Claim, right: Claim) -> int:
        """How many of the two sentences have a name that the other article never mentions: 0, 1 or 2."""
        a, b = self._in_place(left, right)
        return bool(a.names - self._names[1]) + bool(b.names - self._names[0])

    @cached_property
    def _names(self) -> tuple[frozenset[str], frozenset[str]]:
        mine, yours = (frozenset[str]().union(*(claim.names for claim in claims)) for claims in (self.left, self.right))
        return mine, yours

    @cached_property
    def other_days(self) -> str | None:
        """Why the articles are about events of different days, or None."""
        return other_days(self.articles[0], self.left, self.articles[1], self.right)

    @cached_property
    def _values(self) -> Mapping[tuple[str, Kind, object], int]:
        values: defaultdict[tuple[str, Kind, object], set[object]] = defaultdict(set)
        for claim in (*self.left, *self.right):
            values[claim.article, claim.mention.kind, sort_of(claim)].add(single_number(claim))
        return {name: len(numbers) for name, numbers in values.items()}

    def several(self, left: Claim, right: Claim) -> int:
        """The number of different values of this noun, unit or kind in the article that gives more of them."""
        return max(self._values[claim.article, claim.mention.kind, sort_of(claim)] for claim in (left, right))

    def number_beside(self, one: Claim, other: Claim) -> bool:
        """Whether the other sentence gives the same count of something else: "12 were hurt, two of them badly"."""
        if one.mention.kind not in COUNTS:
            return False
        beside = (item for item in self.in_sentence(other) if item is not other and comparable(one, item))
        return any(single_number(item) == single_number(one) for item in beside)

    def summed(self, left: Claim, right: Claim) -> bool:
        """Whether one value is the sum of the other and one beside it: "six shots, then four" against "ten shots"."""
        return self._makes(left, right) or self._makes(right, left)

    def _makes(self, whole: Claim, part: Claim) -> bool:
        number, first = single_number(whole), single_number(part)
        if not isinstance(number, float | int) or not isinstance(first, float | int):
            return False
        rest = (single_number(item) for item in self.in_sentence(part) if item is not part and comparable(item, whole))
        return any(isinstance(more, float | int) and more and abs(first + more - number) < 1e-9 for more in rest)

    @cached_property
    def _beside(self) -> Mapping[tuple[str, int], list[Claim]]:
        beside: defaultdict[tuple[str, int], list[Claim]] = defaultdict(list)
        for claim in (*self.left, *self.right):
            beside[claim.article, claim.sentence.start].append(claim)
        return beside

    def in_sentence(self, claim: Claim) -> list[Claim]:
        """The claims of the claim's sentence, including the claim itself."""
        return self._beside[claim.article, claim.sentence.start]

    def beside(self, claim: Claim) -> set[object]:
        """The other values in the claim's sentence."""
        return {other.mention.value for other in self.in_sentence(claim) if other is not claim}

    def _fit(self, left: Claim, right: Claim) -> float:
        pair = key(left), key(right)
        if pair not in self.fits:
            same = float(one_sort(left, right)) / 2 + same_clause(left, right) / 2
            apart = sum(gate(left, right) is not None for gate in _APART) / 2
            common = self.wording.in_common(left, right)
            self.fits[pair] = 1.5 * common.far + common.sentence + same - apart
        return self.fits[pair]

    def _best_of_left(self, claim: Claim) -> tuple[float, float]:
        """The best two fits of a claim; the second is 0 if there is only one partner."""
        if key(claim) not in self.bests:
            self.bests[key(claim)] = _best_two(
                self._fit(claim, other) for other in self.right if comparable(claim, other)
            )
        return self.bests[key(claim)]

    def _best_of_right(self, claim: Claim) -> tuple[float, float]:
        if key(claim) not in self.bests:
            self.bests[key(claim)] = _best_two(
                self._fit(other, claim) for other in self.left if comparable(other, claim)
            )
        return self.bests[key(claim)]

    def lead(self, left: Claim, right: Claim) -> float:
        """How much better two claims fit each other than either fits its next best partner; negative if worse."""
        fit = self._fit(left, right)
        bests = (self._best_of_left(left), self._best_of_right(right))
        return min(fit - (second if fit >= first else first) for first, second in bests)

    def behind(self, left: Claim, right: Claim) -> float:
        """How much better the best partner of either claim fits."""
        return max(self._best_of_left(left)[0], self._best_of_right(right)[0]) - self._fit(left, right)


def _best_two(fits: Iterable[float]) -> tuple[float, float]:
    first, second, *_ = [*sorted(fits, reverse=True), 0.0]
    return first, second
