"""The evidence of the first round: what two articles say of two of their claims being one fact, by name and amount."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Protocol

from checker.compare.relation import Relation
from checker.engine.identity import differences
from checker.engine.identity.around import cosine
from checker.engine.identity.differences import DIFFERENCES
from checker.engine.identity.frames import (
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
from checker.engine.identity.likeness import same_verb
from checker.engine.identity.partners import COUNTS, Partners, one_sort, sort_of
from checker.engine.identity.slips import slips
from checker.model.claim import Claim, Modality
from checker.model.mention import Kind
from checker.model.value import Duration, Quantity, TimeValue
from checker.text.people import ANYONE

FAR_APART = 0.9
"""Natural logarithm of the ratio of two values from which on the difference is hardly a slip (2.5 times)."""
UNKNOWN_DISTANCE = 0.7


def evidence(left: Claim, right: Claim, relation: Relation, partners: Partners) -> Iterator[tuple[str, float]]:
    """All evidence on a pair by name, with its amount."""
    yield from _values(left, right, relation is Relation.DISJOINT)
    yield from _words(left, right, partners)
    yield from _sort(left, right, partners)
    yield from _ranks(left, right, partners)
    first, last = sorted(claim.sentence.start for claim in (left, right))
    yield "both near the top", float(last < 400)
    yield "one near the top", float(first < 300)
    yield "how far down", min(last, 6000) / 6000
    yield from partners.setting
    for name in slips(left, right) if relation is Relation.DISJOINT else ():
        yield name, 1.0
    for name, measure in FRAME:
        yield name, measure(left, right)
    for name, test in MANNER:
        yield name, float(test(left) or test(right))
        yield f"{name} (both)", float(test(left) and test(right))
    yield "how many others it could be", partners.crowd(left, right)
    yield "at one place of a near-copy", float(partners.at_one_place(left, right))
    yield "a sum of both sides", float(partners.summed(left, right))
    yield "figures of two periods", float(partners.two_periods(left, right) is not None)
    yield "about nobody in common", float(partners.about_others)
    yield "reports of other days", float(partners.other_days is not None)
    for name, differs in DIFFERENCES:
        yield name, float(differs(left, right) is not None)
    for side in sorted({left.mention.kind, right.mention.kind}):
        yield f"a {side}", 1.0


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
    ("names in common", lambda left, right: float(min(len(left.names & right.names), 3))),
    ("other names", lambda left, right: float(bool(left.names and right.names and not left.names & right.names))),
)


def in_words(weighed: Told) -> str:
    """What a confidence is made of, for a person."""
    told = ", ".join(f"{name} {points:+.1f}" for name, points in weighed.parts if abs(points) >= 0.3)
    return f"{weighed.confidence:.0%} ({told})"


class Told(Protocol):
    """A confidence with the weightiest evidence."""

    @property
    def confidence(self) -> float: ...
    @property
    def parts(self) -> tuple[tuple[str, float], ...]: ...


def _quantity(claim: Claim) -> Quantity | None:
    value = claim.mention.value
    return value.length if isinstance(value, Duration) else value if isinstance(value, Quantity) else None


def _hedged(claim: Claim) -> bool:
    quantity = _quantity(claim)
    return quantity is not None and quantity.modifier != "="


def _part_of_change(claim: Claim) -> bool:
    quantity = _quantity(claim)
    return quantity is not None and quantity.role is not None


def _round(claim: Claim) -> bool:
    """Whether a number has one digit that counts: 200, 5,000, 3 million; one of a single digit says nothing."""
    quantity = _quantity(claim)
    number = abs(quantity.number) if quantity is not None and quantity.number else 0.0
    return number >= 10 and number == float(f"{number:.0e}")


def _deictic(claim: Claim) -> bool:
    value = claim.mention.value
    return isinstance(value, TimeValue) and value.deictic is not None


def _coarse(claim: Claim) -> bool:
    value = claim.mention.value
    return isinstance(value, TimeValue) and (value.day, value.weekday, value.hour) == (None, None, None)


def _clock(claim: Claim) -> bool:
    value = claim.mention.value
    return isinstance(value, TimeValue) and value.hour is not None


MANNER: tuple[tuple[str, Callable[[Claim], bool]], ...] = (
    ("hedged", _hedged),
    ("a round number", _round),
    ("an end of a change or share", _part_of_change),
    ("a day told from today", _deictic),
    ("a month, season or year", _coarse),
    ("a clock time", _clock),
    ("not asserted", lambda claim: claim.frame.modality is not Modality.ASSERTED),
    ("said by somebody", lambda claim: claim.frame.attribution is not None),
    ("in brackets or beside a gloss", lambda claim: getattr(_quantity(claim), "partner", None) is not None),
    ("no known verb", lambda claim: claim.frame.predicate is None),
    ("an owner", lambda claim: bool(claim.frame.owner)),
)


def distance(left: Claim, right: Claim) -> float | None:
    """How far two values are apart: the logarithm of their ratio, of times that of the days between them."""
    a, b = differences.size(left), differences.size(right)
    if a and b:
        return abs(math.log(a / b))
    first, second = left.mention.value, right.mention.value
    if isinstance(first, TimeValue) and isinstance(second, TimeValue) and first.first and second.first:
        return math.log1p(abs((first.first - second.first).days)) / 4
    return None


def _values(left: Claim, right: Claim, disjoint: bool) -> Iterator[tuple[str, float]]:
    """How far apart the values are, where they differ."""
    if not disjoint:
        yield "values that fit", 1.0
        return
    far = distance(left, right)
    yield "distance of the values", UNKNOWN_DISTANCE if far is None else far
    yield "distance unknown", float(far is None)
    known = UNKNOWN_DISTANCE if far is None else far
    yield "values far apart", float(known > FAR_APART)
    yield "values within 12 %", float(known < 0.12)
    yield "values within a third", float(known < 0.3)


def _words(left: Claim, right: Claim, partners: Partners) -> Iterator[tuple[str, float]]:
    """The words around both values, as such and where a time or a count is told."""
    a, b = partners.around(left), partners.around(right)
    first, second = partners.words(left), partners.words(right)
    amounts = {
        "words beside it": cosine(first.close, second.close),
        "words near it": cosine(first.far, second.far),
        "words of the sentence": partners.overlap(left, right),
    }
    yield from amounts.items()
    yield "rarest word in common", max((partners.rarity[word] for word in a.words & b.words), default=0.0)
    kinds = {left.mention.kind, right.mention.kind}
    if kinds <= {Kind.DATE, Kind.TIME}:
        yield from ((f"{name} (time)", amount) for name, amount in amounts.items())
        yield "the same verb (time)", same_verb(left, right)
    elif kinds <= COUNTS:
        yield from ((f"{name} (count)", amount) for name, amount in amounts.items())
    yield "words before", cosine(first.before, second.before)
    yield "the same word right before", float(bool(a.left) and a.left == b.left)
    yield "the same word right behind", float(bool(a.right) and a.right == b.right)
    yield "another value in common", float(bool(partners.beside(left) & partners.beside(right)))


def _sort(left: Claim, right: Claim, partners: Partners) -> Iterator[tuple[str, float]]:
    """Whether both are of one noun, unit or kind, how rare that noun is, and whether the articles give it once."""
    if not one_sort(left, right):
        return
    yield "the same noun, unit or kind", 1.0
    rare = 0.0
    if left.mention.kind in COUNTS:
        noun = str(sort_of(left))
        rare = 0.0 if noun in ANYONE else partners.rarity.get(noun, 1.0)
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
