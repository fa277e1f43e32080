"""The first round: which claims of two articles may state one fact, judging by these two articles alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.compare.values import any_value
from checker.compare.values.relation import Options, Relation
from checker.engine.identity.certain import two_facts
from checker.engine.identity.evidence.first_evidence import Pieces, alike, evidence, of_kinds, of_sorts, unlike, valued
from checker.engine.identity.evidence.frame_likeness import comparable
from checker.engine.identity.evidence.glance import Glance
from checker.engine.identity.evidence.partners import Partners
from checker.engine.identity.points import fitted
from checker.engine.identity.thresholds import thresholds
from checker.model.claim import Claim, key
from checker.model.mention import Kind
from checker.model.value import Quantity

LIMITS = thresholds()
KINDS = frozenset(Kind) - {Kind.SET}
SHOWN = 8
"""How many pieces of evidence are kept to be shown."""
_OPTIONS = Options()


class Candidate(NamedTuple):
    """Two claims that may state one fact."""

    left: Claim
    right: Claim
    relation: Relation
    one: float
    """The log-odds of one fact after the first round."""
    told: float
    """The points of the same evidence in the second round."""
    parts: tuple[tuple[str, float], ...]
    """The weightiest evidence with its points in the second round."""

    @property
    def equal(self) -> bool:
        """Whether the values are the same, not only compatible."""
        return self.relation is Relation.SAME

    @property
    def differs(self) -> bool:
        """Whether the values contradict each other."""
        return self.relation is Relation.DISJOINT


def comparable_pairs(left: Sequence[Claim], right: Sequence[Claim]) -> Iterator[tuple[Claim, Claim, Relation]]:
    """The claims of two articles with comparable values, and how the values relate."""
    for a, b in _comparable(left, right):
        relation = any_value.compare_claims(a, b, _OPTIONS).relation
        if relation is not Relation.UNKNOWN:
            yield a, b, relation


def _comparable(left: Sequence[Claim], right: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    mine, yours = ([claim for claim in claims if _compared(claim)] for claims in (left, right))
    return ((a, b) for a in mine for b in yours if comparable(a, b))


class Found(NamedTuple):
    """The result of the first round for two articles."""

    candidates: list[Candidate]
    """The pairs of claims that may state one fact, in order of place."""
    parted: int
    """The number of claims that would match another but are certainly separate: one form filled in twice."""


def candidates(partners: Partners) -> Found:
    """The pairs of claims of two articles that may state one fact."""
    found, parted = [], set()
    for a, b, told in _likely(partners):
        relation = any_value.compare_claims(a, b, _OPTIONS).relation
        if relation is Relation.UNKNOWN:
            continue
        differs = relation is Relation.DISJOINT
        told += valued(a, b, relation, partners)
        one = _one(told)
        if one < (LIMITS.candidate_differing if differs else LIMITS.candidate_fitting):
            continue
        if not (differs and two_facts(a, b, partners)):
            found.append(_summed(a, b, relation, told, one))
        elif one >= 0:
            parted.add(key(a))
    return Found(found, len(parted))


def _compared(claim: Claim) -> bool:
    """Whether a claim is compared at all: "first" and "second" only number the things of a text, "14th" is a value."""
    value = claim.mention.value
    if claim.mention.kind is Kind.ORDINAL and isinstance(value, Quantity):
        return (value.number or 0) > LIMITS.last_that_counts
    return claim.mention.kind in KINDS


def _likely(partners: Partners) -> Iterator[tuple[Claim, Claim, Pieces]]:
    """The pairs worth comparing, judging by their words and frames, the cheapest evidence."""
    points, least, worth_comparing = fitted().first, LIMITS.in_common, LIMITS.worth_comparing
    for a, b in _at_a_glance(partners):
        told = alike(a, b, partners)
        for_one = points.sum(told)
        if for_one < least:
            continue
        against = unlike(a, b, partners)
        if for_one + points.sum(against) >= worth_comparing:
            yield a, b, told + against


def _at_a_glance(partners: Partners) -> Iterator[tuple[Claim, Claim]]:
    """The pairs that may have enough in common."""
    glance, least = Glance(partners, fitted().first.points, of_kinds, of_sorts), LIMITS.in_common
    mine, yours = ([seen for seen in side if _compared(seen.claim)] for side in (glance.left, glance.right))
    for a in mine:
        for b in yours:
            if (a.kind is b.kind or comparable(a.claim, b.claim)) and glance.most(a, b, least) >= least:
                yield a.claim, b.claim


def weigh(left: Claim, right: Claim, relation: Relation, partners: Partners) -> Candidate:
    """Sums up the evidence of the first round on two claims."""
    told = list(evidence(left, right, relation, partners))
    return _summed(left, right, relation, told, _one(told))


def _one(told: Sequence[tuple[str, float]]) -> float:
    first = fitted().first
    return first.base + first.sum(told)


def _summed(left: Claim, right: Claim, relation: Relation, told: Sequence[tuple[str, float]], one: float) -> Candidate:
    worth = fitted().second.points
    parts = [(name, worth.get(name, 0.0) * amount) for name, amount in told]
    weightiest = sorted((part for part in parts if part[1]), key=lambda part: (-abs(part[1]), part[0]))[:SHOWN]
    return Candidate(left, right, relation, one, sum(points for _, points in parts), tuple(weightiest))
