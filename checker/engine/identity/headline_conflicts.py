"""A headline against its body: which value of the body contradicts it, and how probable that is.

A headline nearly always states what the body states, so the bar is lower than between two articles. If a value of the
headline equals nothing in the body, the likeliest value that contradicts it is in question. It is weighed by the
evidence of the first round, by what fits the headline better, and by the other values of the body.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from checker.compare.values import any_value
from checker.compare.values.relation import Options, Relation
from checker.engine.identity.evidence.first_evidence import distance
from checker.engine.identity.evidence.frame_likeness import comparable
from checker.engine.identity.evidence.partners import Partners
from checker.engine.identity.evidence.slips import slips
from checker.engine.identity.evidence.sorts import COUNTS, one_sort
from checker.engine.identity.first_round import weigh
from checker.engine.identity.points import of_headlines, probability
from checker.engine.identity.story import SHOWN, WeighedPair
from checker.engine.identity.thresholds import thresholds
from checker.model.claim import Claim
from checker.model.finding import Extraction
from checker.model.mention import Kind
from checker.model.value import Quantity, TimeValue

_OPTIONS = Options()
_GRAINS = ("year", "month", "day", "weekday", "hour")
LIMITS = thresholds()


class Below(NamedTuple):
    """A value of the body that can be compared with one of the headline, and the log-odds of one fact."""

    claim: Claim
    relation: Relation
    one: float


def clashes(extraction: Extraction) -> Iterator[WeighedPair]:
    """For each value of the headline, the likeliest value of the body that contradicts it."""
    for _, _, weighed in headline_rows(extraction):
        if weighed:
            yield max(weighed, key=lambda item: item.confidence)


def headline_rows(extraction: Extraction) -> Iterator[tuple[Claim, list[list[tuple[str, float]]], list[WeighedPair]]]:
    """Each value of the headline, with the evidence on every value of the body that contradicts it."""
    title = extraction.title
    above = [claim for claim in extraction.claims if claim.sentence.headline]
    above = [*title.claims, *above] if title else above
    body = [claim for claim in extraction.claims if not claim.sentence.headline] if above else []
    partners = Partners((title.article if title else extraction.article, extraction.article), above, body)
    for claim in above:
        told = [(item.claim, list(found)) for item, found in _evidence(claim, partners)]
        yield claim, [found for _, found in told], [_weighed(claim, other, found) for other, found in told]


def _evidence(claim: Claim, partners: Partners) -> Iterator[tuple[Below, Iterator[tuple[str, float]]]]:
    below = [] if _is_sum(claim, partners) else list(_below(claim, partners))
    fitting = [item for item in below if item.relation is not Relation.DISJOINT]
    for item in below:
        if item.relation is Relation.DISJOINT:
            told = (*_told(claim, item, partners), *_elsewhere(claim, item, fitting))
            yield item, filter(lambda piece: piece[1], told)


def _is_sum(claim: Claim, partners: Partners) -> bool:
    """Whether the headline adds up two amounts of the text: "Seven die" over three here and four there."""
    total = _number(claim)
    parts = [_number(other) for other in partners.right if total and one_sort(claim, other)]
    return any(first and second and first + second == total for first, second in combinations(parts, 2))


def _number(claim: Claim) -> float | None:
    held = claim.mention.value
    return held.number if isinstance(held, Quantity) and claim.mention.kind is not Kind.PERCENT else None


def _below(claim: Claim, partners: Partners) -> Iterator[Below]:
    for other in partners.right:
        if comparable(claim, other):
            relation = any_value.compare_claims(claim, other, _OPTIONS).relation
            relation = Relation.COMPATIBLE if _rounds(claim, other) else relation
            if relation is not Relation.UNKNOWN:
                yield Below(other, relation, weigh(claim, other, relation, partners).one)


def _elsewhere(claim: Claim, item: Below, fitting: Sequence[Below]) -> Iterator[tuple[str, float]]:
    """What the fitting values of the body show. It can be a slip only if no likelier value equals the headline's."""
    if fitting:
        lead = max(other.one for other in fitting) - item.one
        yield "lead of a value that fits", max(-LIMITS.furthest_lead, min(LIMITS.furthest_lead, lead))
        yield "a likelier value fits", float(lead > 0)
    equal = any(other.relation is Relation.SAME and other.one > item.one for other in fitting)
    yield "a likelier value is equal", float(equal)
    yield from ((name, 1.0) for name in (() if equal else slips(claim, item.claim)))


def _rounds(claim: Claim, other: Claim) -> bool:
    """Whether the headline rounds the other value: 70 % for 71.8 %, 8,000 metres for 8,035.

    Small counts are exact: 40 killed are not 38.
    """
    round_value, exact = claim.mention.value, other.mention.value
    if not isinstance(round_value, Quantity) or not isinstance(exact, Quantity) or round_value.unit != exact.unit:
        return False
    number, meant = round_value.number, exact.number
    if not number or not meant or (number < LIMITS.large_count and claim.mention.kind in COUNTS) or number % 10:
        return False
    figures = len(f"{number:.0f}".rstrip("0"))
    return float(f"{meant:.{figures - 1}e}") == number


def _told(claim: Claim, item: Below, partners: Partners) -> Iterator[tuple[str, float]]:
    """The evidence for and against one fact, by name and amount."""
    other = item.claim
    yield "one fact by the first round", item.one
    if one_sort(claim, other):
        values = {held.mention.value for held in partners.right if one_sort(claim, held)}
        yield "the same noun, unit or kind", 1.0
        yield "values of this sort", math.log1p(len(values))
        yield "the only value of its sort", float(len(values) == 1)
    given = sum(held.mention.value == other.mention.value for held in partners.right)
    yield "given more than once", math.log(given)
    apart = distance(claim, other)
    yield "within the double", float(apart is not None and apart < LIMITS.within_double)
    yield "in the first sentence with a value", float(other.sentence.index == partners.right[0].sentence.index)
    yield "told by the headline elsewhere", float(_told_above(claim, other, partners.left))
    yield from _kinds(claim, other)


def _kinds(claim: Claim, other: Claim) -> Iterator[tuple[str, float]]:
    first, second = claim.mention.value, other.mention.value
    if isinstance(first, TimeValue) and isinstance(second, TimeValue):
        yield "a time", 1.0
        yield "times of one grain", float(_grain(first) == _grain(second))
    if claim.mention.kind is Kind.COUNT:
        yield "nothing named that is counted", float(not (claim.frame.counted and other.frame.counted))


def _grain(time: TimeValue) -> list[bool]:
    return [getattr(time, name) is not None for name in _GRAINS]


def _told_above(claim: Claim, other: Claim, above: Sequence[Claim]) -> bool:
    """Whether another value of the headline equals that of the body."""
    return any(
        any_value.compare_claims(held, other, _OPTIONS).relation is Relation.SAME
        for held in above
        if held is not claim and comparable(held, other)
    )


def _weighed(claim: Claim, other: Claim, told: Sequence[tuple[str, float]]) -> WeighedPair:
    points = of_headlines()
    parts = sorted(((name, points.points.get(name, 0.0) * amount) for name, amount in told), key=lambda p: -abs(p[1]))
    return WeighedPair(
        claim, other, Relation.DISJOINT, probability(points.base + points.sum(told)), tuple(parts[:SHOWN])
    )
