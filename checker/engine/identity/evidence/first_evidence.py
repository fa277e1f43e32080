"""The evidence of the first round, by name and amount: what two articles say about two claims stating one fact."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Protocol

from checker.compare.values.relation import Relation
from checker.engine.identity.evidence.differences import DIFFERENCES
from checker.engine.identity.evidence.frame_likeness import (
    alone,
    same_anchor,
    same_clause,
    same_counted,
    same_marks,
    same_person,
    same_role,
    same_sentence,
    same_subject,
    same_unit,
)
from checker.engine.identity.evidence.glance import FURTHEST_DOWN, MANY_NAMES
from checker.engine.identity.evidence.other_values import size
from checker.engine.identity.evidence.partners import Partners
from checker.engine.identity.evidence.slips import slips
from checker.engine.identity.evidence.sorts import COUNTS, TIMES, one_sort, sort_of
from checker.engine.identity.evidence.word_likeness import same_verb
from checker.engine.identity.thresholds import thresholds
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import TimeValue
from checker.text.people import ANYONE

Pieces = list[tuple[str, float]]
"""Evidence by name, with its amount."""
LIMITS = thresholds()


def evidence(left: Claim, right: Claim, relation: Relation, partners: Partners) -> Iterator[tuple[str, float]]:
    """All evidence on a pair by name, with its amount; amounts of 0 are left out."""
    yield from alike(left, right, partners)
    yield from unlike(left, right, partners)
    yield from valued(left, right, relation, partners)


def alike(left: Claim, right: Claim, partners: Partners) -> Pieces:
    """What the words, frames and positions of two claims have in common, and how their articles relate."""
    told = [*_words(left, right, partners), *of_sorts(left, right, partners)]
    first, last = sorted((left.sentence.start, right.sentence.start))
    told += [
        ("both near the top", float(last < LIMITS.both_near_the_top)),
        ("one near the top", float(first < LIMITS.one_near_the_top)),
        ("how far down", min(last, FURTHEST_DOWN) / FURTHEST_DOWN),
        ("how many others it could be", partners.crowd(left, right)),
    ]
    told += [(name, measure(left, right)) for name, measure in FRAME]
    told += _kinds(left, right)
    return [*partners.setting, *filter(_amount, told)]


def _kinds(left: Claim, right: Claim) -> Pieces:
    return [(f"a {kind}", 1.0) for kind in sorted({left.mention.kind, right.mention.kind})]


def of_kinds(left: Claim, right: Claim, partners: Partners) -> Pieces:
    """The part of `alike` that depends only on the articles and on the kinds of the two values."""
    return [*partners.setting, ("how many others it could be", partners.crowd(left, right)), *_kinds(left, right)]


def unlike(left: Claim, right: Claim, partners: Partners) -> Pieces:
    """How each value is stated, and what separates the two claims whatever their values are."""
    mine, yours = partners.manner(left), partners.manner(right)
    told = [(name, 1.0) for name in mine | yours] + [(f"{name} (both)", 1.0) for name in mine & yours]
    strange = partners.strange_names(left, right)
    told += [("names that the other article has not", 1.0)] if strange else []
    told += [("names of its own on both sides", 1.0)] if strange > 1 else []
    return sorted(told) + [(name, 1.0) for name, differs in DIFFERENCES if differs(left, right) is not None]


def valued(left: Claim, right: Claim, relation: Relation, partners: Partners) -> Pieces:
    """How the two values relate, and whether other claims of the two articles would fit better."""
    differs = relation is Relation.DISJOINT
    told = [*_values(left, right, differs), *_ranks(left, right, partners)]
    told += [(name, 1.0) for name in (slips(left, right) if differs else ())]
    told += [
        ("at one place of a near-copy", float(partners.at_one_place(left, right))),
        ("a sum of both sides", float(partners.summed(left, right))),
        ("figures of two periods", float(partners.two_periods(left, right) is not None)),
    ]
    return list(filter(_amount, told))


def _amount(piece: tuple[str, float]) -> float:
    return piece[1]


FRAME: tuple[tuple[str, Callable[[Claim, Claim], float]], ...] = (
    ("the same person", same_person),
    ("the same unit", same_unit),
    ("the same place measured from", same_anchor),
    ("the same verb", same_verb),
    ("the same subject", same_subject),
    ("words of the clause", same_clause),
    ("plain words of the sentence", same_sentence),
    ("the same counted thing", same_counted),
    ("the same nouns that name it", same_marks),
    ("the same role", same_role),
    ("the only value on it", alone),
    ("names in common", lambda left, right: float(min(len(left.names & right.names), MANY_NAMES))),
    ("other names", lambda left, right: float(bool(left.names and right.names and not left.names & right.names))),
)


def in_words(weighed: Confidence) -> str:
    """What a confidence consists of, for a reader."""
    told = ", ".join(f"{name} {points:+.1f}" for name, points in weighed.parts if abs(points) >= 0.3)
    return f"{weighed.confidence:.0%} ({told})"


class Confidence(Protocol):
    """A confidence with the weightiest evidence."""

    @property
    def confidence(self) -> float: ...
    @property
    def parts(self) -> tuple[tuple[str, float], ...]: ...


def distance(left: Claim, right: Claim) -> float | None:
    """How far apart two values are: the logarithm of their ratio; for times, that of the days between them."""
    a, b = size(left), size(right)
    if a and b:
        return abs(math.log(a / b))
    first, second = left.mention.value, right.mention.value
    if isinstance(first, TimeValue) and isinstance(second, TimeValue) and first.first and second.first:
        return math.log1p(abs((first.first - second.first).days)) / 4
    return None


def _values(left: Claim, right: Claim, disjoint: bool) -> Iterator[tuple[str, float]]:
    """How far apart the values are, if they differ."""
    if not disjoint:
        yield "values that fit", 1.0
        return
    far = distance(left, right)
    known = LIMITS.unknown_distance if far is None else far
    yield "distance of the values", known
    yield "distance unknown", float(far is None)
    yield "values far apart", float(known > LIMITS.far_apart)
    yield "values within 12 %", float(known < LIMITS.nearer)
    yield "values within a third", float(known < LIMITS.near)


def _words(left: Claim, right: Claim, partners: Partners) -> Pieces:
    """The words around both values; for times and counts also as evidence of its own."""
    a, b, common = (
        partners.wording.around(left),
        partners.wording.around(right),
        partners.wording.in_common(left, right),
    )
    amounts = [
        ("words beside it", partners.wording.close(left, right)),
        ("words near it", common.far),
        ("words of the sentence", common.sentence),
    ]
    kinds = {left.mention.kind, right.mention.kind}
    told = [
        ("rarest word in common", common.rarest),
        ("words before", partners.wording.before(left, right)),
        ("the same word right before", float(bool(a.left) and a.left == b.left)),
        ("the same word right behind", float(bool(a.right) and a.right == b.right)),
        ("another value in common", float(bool(partners.beside(left) & partners.beside(right)))),
    ]
    if kinds <= TIMES:
        told += [
            *((f"{name} (time)", amount) for name, amount in amounts),
            ("the same verb (time)", same_verb(left, right)),
        ]
    elif kinds <= COUNTS:
        told += [(f"{name} (count)", amount) for name, amount in amounts]
    return amounts + told


def of_sorts(left: Claim, right: Claim, partners: Partners) -> Iterator[tuple[str, float]]:
    """Whether both have one noun, unit or kind, how rare that noun is, and whether the articles give it only once."""
    if not one_sort(left, right):
        return
    yield "the same noun, unit or kind", 1.0
    rare = 0.0
    if left.mention.kind in COUNTS:
        noun = str(sort_of(left))
        rare = 0.0 if noun in ANYONE else partners.wording.rarity.get(noun, 1.0)
        yield "a rare noun", rare
    several = partners.several(left, right)
    yield "values of this sort", math.log(several)
    if several <= 2:
        yield "given once or twice", 1.0
    if several == 1:
        yield "given once", 1.0
        yield "a rare noun given once", rare
        yield "a unit given once", float(bool({left.mention.kind, right.mention.kind} & _UNITLIKE))


_UNITLIKE = frozenset({Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.AGE, Kind.DURATION, Kind.SCORE})


def _ranks(left: Claim, right: Claim, partners: Partners) -> Iterator[tuple[str, float]]:
    """Whether each is the other's best partner, and by how much."""
    lead, behind = partners.lead(left, right), partners.behind(left, right)
    yield "best partners", float(behind == 0)
    yield "lead over other partners", max(-1.0, min(lead, 1.5))
    yield "a better partner elsewhere", behind
