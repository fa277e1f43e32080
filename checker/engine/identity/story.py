"""Both rounds over the articles of one run: which claims state one fact, and how probable a contradiction is."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product

from checker.compare.values.relation import Relation
from checker.engine.identity.certain import two_facts
from checker.engine.identity.evidence.partners import Partners
from checker.engine.identity.first_round import Candidate, candidates, weigh
from checker.engine.identity.points import fitted, probability
from checker.engine.identity.second_round import Company
from checker.engine.identity.thresholds import thresholds
from checker.model.article import Published
from checker.model.claim import Claim, Key, key
from checker.model.finding import Extraction
from checker.model.mishap import Mishaps, Raised

Parts = tuple[tuple[str, float], ...]
"""Pieces of evidence with their points, the weightiest first."""
Print = tuple[str, Published, tuple[tuple[int, int], ...]]
"""What makes two articles prints of one text: the text, its day, and the claims selected from it."""
LIMITS = thresholds()
SHOWN = 8
"""How many pieces of evidence are kept to be shown."""


@dataclass(frozen=True, slots=True)
class WeighedPair:
    """Two claims after both rounds.

    `confidence` is the probability that both state one fact and contradict each other; if the values fit, that they
    state one fact.
    """

    left: Claim
    right: Claim
    relation: Relation
    confidence: float
    parts: Parts = ()

    def with_prior(self, prior: float) -> WeighedPair:
        """The same for a rule that knows the fact by name, which adds `prior` to its log-odds."""
        if not prior or not 0 < self.confidence < 1:
            return self
        odds = math.log(self.confidence / (1 - self.confidence)) + prior
        return replace(self, confidence=probability(odds), parts=(("what the rule knows", prior), *self.parts))


class Story:
    """The claims of articles that cover one event, or several: the same whatever the rules ask.

    A text that is printed more than once is weighed once and counts as one witness.
    """

    def __init__(self, pairs: Iterable[tuple[Extraction, Extraction]], mishaps: Mishaps | None = None) -> None:
        """An error that nobody foresaw costs its pair of articles where there are `mishaps` to keep it."""
        mishaps = mishaps or Raised()
        self._prints: dict[Print, Extraction] = {}
        self._found: dict[tuple[str, str], list[Candidate]] = {}
        parted: dict[tuple[str, str], int] = {}
        reprinted: set[str] = set()
        for left, right in pairs:
            a, b = self._ordered(left, right)
            pair = a.article.id, b.article.id
            if a is b:
                reprinted.add(a.article.id)
            elif pair not in self._found:
                weighed = mishaps.attempt(pair[0], f"cannot be compared with {pair[1]}", candidates, Partners.of(a, b))
                self._found[pair], parted[pair] = weighed or ([], 0)
        names = {
            item.article.id: frozenset[str]().union(*(claim.names for claim in item.claims))
            for item in self._prints.values()
        }
        everything = [item for found in self._found.values() for item in found]
        self._company = Company(everything, parted, names, reprinted)
        self._second = {
            (key(item.left), key(item.right)): self.second(item)
            for found in self._found.values()
            for item in found
            if item.differs
        }
        self._clashes = _likeliest(self._second.values())

    def print_of(self, extraction: Extraction) -> Extraction:
        """The first article with the same text, day and claims."""
        article = extraction.article
        spans = tuple((claim.mention.start, claim.mention.end) for claim in extraction.claims)
        return self._prints.setdefault((article.text, article.published, spans), extraction)

    def _ordered(self, left: Extraction, right: Extraction) -> tuple[Extraction, Extraction]:
        a, b = self.print_of(left), self.print_of(right)
        return (a, b) if a.article.id <= b.article.id else (b, a)

    def pair(self, left: Extraction, right: Extraction) -> StoryPair:
        """The pair of two of its articles."""
        a, b = self._ordered(left, right)
        found = self._found.get((a.article.id, b.article.id), ())
        return StoryPair(self, left, right, found)

    def second(self, item: Candidate) -> WeighedPair:
        """The verdict of the second round on two contradicting values."""
        points = fitted()
        worth = points.second.points
        company = [(name, worth.get(name, 0.0) * amount) for name, amount in self._company.evidence(item)]
        odds = points.second.base + item.told + sum(told for _, told in company)
        parts = sorted((part for part in (*item.parts, *company) if part[1]), key=lambda part: (-abs(part[1]), part[0]))
        confidence = probability(points.slope * odds + points.shift)
        if self._company.strangers(item) or self._company.one_form(item):
            confidence = min(confidence, LIMITS.strangers)
        return WeighedPair(item.left, item.right, item.relation, confidence, tuple(parts[:SHOWN]))

    def known(self, left: Key, right: Key) -> WeighedPair | None:
        """The verdict of the second round on two claims if they were candidates."""
        return self._second.get((left, right)) or self._second.get((right, left))

    def likeliest(self, claim: Key, other: str) -> float:
        """The highest confidence of a clash between the claim and the other article."""
        return self._clashes.get((claim, other), 0.0)


class StoryPair:
    """Two articles of a story, with their claims that may state one fact."""

    def __init__(self, story: Story, left: Extraction, right: Extraction, found: Sequence[Candidate]) -> None:
        self.story, self.left, self.right = story, left, right
        self._names = {item.article.id: story.print_of(item).article.id for item in (left, right)}
        self._found = {(key(a), key(b)): item for item in found for a, b in _both_ways(item)}
        self._partners: Partners | None = None

    @property
    def copies(self) -> bool:
        """Whether both print the same text."""
        return len({*self._names.values()}) == 1

    @property
    def brief(self) -> bool:
        """Whether one of them is so short that what it leaves out cannot show two facts."""
        return min(len(item.article.text) for item in (self.left, self.right)) < LIMITS.brief

    @property
    def partners(self) -> Partners:
        """The two articles with all their claims."""
        self._partners = self._partners or Partners.of(self.left, self.right)
        return self._partners

    def print_key(self, claim: Claim) -> Key:
        """The key of a claim in the first print of its text."""
        return self._names[claim.article], claim.mention.start, claim.mention.end

    def between(self, left: Sequence[Claim], right: Sequence[Claim], every: bool = False) -> list[tuple[Claim, Claim]]:
        """The pairs of these claims that may state one fact, in order of place; or `every` pair."""
        mine, yours = ({self.print_key(claim): claim for claim in claims} for claims in (left, right))
        if self.copies:
            return [(mine[name], yours[name]) for name in sorted(mine.keys() & yours.keys())]
        return sorted(
            (
                (mine[a], yours[b])
                for a, b in (product(mine, yours) if every else self._found)
                if a in mine and b in yours
            ),
            key=lambda pair: (key(pair[0]), key(pair[1])),
        )

    def weighed(self, left: Claim, right: Claim, relation: Relation) -> WeighedPair:
        """The two claims with their confidence, given the relation that a rule finds between their values."""
        differs = relation is Relation.DISJOINT
        if self.copies:
            return WeighedPair(left, right, relation, float(not differs))
        item = self._found.get((self.print_key(left), self.print_key(right)))
        if item is None or item.differs is not differs:
            if differs and two_facts(left, right, self.partners):
                return WeighedPair(left, right, relation, 0.0)
            item = weigh(left, right, relation, self.partners)
        if not differs:
            return WeighedPair(left, right, relation, probability(item.one), item.parts)
        known = self.story.known(self.print_key(left), self.print_key(right)) or self.story.second(item)
        return replace(known, left=left, right=right)

    def beaten(self, left: Claim, right: Claim, confidence: float) -> bool:
        """Whether either claim clashes more probably with another claim of these two articles."""
        sides = ((left, right), (right, left))
        rivals = (self.story.likeliest(self.print_key(one), self._names[other.article]) for one, other in sides)
        return any(rival > confidence for rival in rivals)


def _both_ways(item: Candidate) -> tuple[tuple[Claim, Claim], tuple[Claim, Claim]]:
    return (item.left, item.right), (item.right, item.left)


def _likeliest(weighed: Iterable[WeighedPair]) -> dict[tuple[Key, str], float]:
    best: defaultdict[tuple[Key, str], float] = defaultdict(float)
    for item in weighed:
        for claim, other in ((item.left, item.right), (item.right, item.left)):
            place = key(claim), other.article
            best[place] = max(best[place], item.confidence)
    return dict(best)
