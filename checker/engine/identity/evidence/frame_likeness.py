"""What the frames of two claims have in common: each measure is 0 for nothing and 1 for the same."""

from __future__ import annotations

from functools import lru_cache

from checker.claims.topics import topic
from checker.compare.values.any_value import is_fraction
from checker.engine.identity.evidence.word_likeness import COMMON, PRONOUNS, content_words, dice, same_verb
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity, TimeValue
from checker.text.people import ANYONE, one_thing
from checker.text.words import concept


def clause_words(claim: Claim) -> frozenset[str]:
    """The words of the claim's frame that tell what its clause is about."""
    frame = claim.frame
    return _clause_words(frame.marks, frame.scope, frame.subject, frame.predicate)


@lru_cache(maxsize=1 << 14)
def _clause_words(
    marks: tuple[str, ...], scope: tuple[str, ...], subject: tuple[str, ...], predicate: str | None
) -> frozenset[str]:
    words = [word for word in (*marks, *scope, *subject) if " " not in word]
    return frozenset([*words, predicate] if predicate else words)


def same_counted(left: Claim, right: Claim) -> float:
    a, b = left.frame.counted, right.frame.counted
    if not a or not b or not one_thing(a, b):
        return 0.0
    return 0.4 if a in ANYONE or b in ANYONE else float(a not in COMMON)


def same_marks(left: Claim, right: Claim) -> float:
    a, b = (tuple(map(concept, claim.frame.marks[:3])) for claim in (left, right))
    if set(a[:1]) & set(b[:1]):
        return 1.0 if _modifiers(left) == _modifiers(right) else 0.7
    return 0.6 if set(a) & set(b) else 0.0


def _modifiers(claim: Claim) -> set[str]:
    """The modifiers of the noun that names the value: "conversion" in "the conversion price"."""
    head = claim.frame.marks[0]
    return {mark for mark in claim.frame.marks if mark.endswith(f" {head}")}


def same_subject(left: Claim, right: Claim) -> float:
    if left.frame.owner and right.frame.owner:
        return 1.0
    a, b = (frozenset(claim.frame.subject) - PRONOUNS for claim in (left, right))
    return float(bool(content_words(a) & content_words(b)))


def same_sentence(left: Claim, right: Claim) -> float:
    return dice(left.words, right.words)


def same_clause(left: Claim, right: Claim) -> float:
    return dice(clause_words(left), clause_words(right))


def same_role(left: Claim, right: Claim) -> float:
    return float(left.frame.role == right.frame.role)


def same_anchor(left: Claim, right: Claim) -> float:
    return float(bool(set(left.frame.anchor) & set(right.frame.anchor)))


def same_person(left: Claim, right: Claim) -> float:
    return float(left.frame.person is not None and left.frame.person == right.frame.person)


def alone(left: Claim, right: Claim) -> float:
    """Whether both articles give a single value on this topic, which is then the same one."""
    about = topic(left)
    alone = about is not None and left.rivals == right.rivals == 1 and about == topic(right)
    return float(alone and (same_verb(left, right) > 0 or bool({left.frame.predicate, right.frame.predicate} & _EMPTY)))


_EMPTY = frozenset({None, "be", "have", "include", "involve"})
"""Verbs that say only that what is counted exists."""


def same_unit(left: Claim, right: Claim) -> float:
    a, b = left.mention.value, right.mention.value
    return float(isinstance(a, Quantity) and isinstance(b, Quantity) and a.unit == b.unit)


def comparable(left: Claim, right: Claim) -> bool:
    """Whether the values can be compared at all: both are of one kind, or both are times."""
    if left.mention.kind is right.mention.kind:
        return True
    times = isinstance(left.mention.value, TimeValue), isinstance(right.mention.value, TimeValue)
    kinds = {left.mention.kind, right.mention.kind}
    if kinds == _SHARES and (is_fraction(left) or is_fraction(right)):
        return True
    return all(times) or kinds == _COUNTED


_COUNTED = {Kind.COUNT, Kind.NUMBER}
_SHARES = {Kind.PERCENT, Kind.NUMBER}
