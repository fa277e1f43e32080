"""Whether two claims of two articles align: the evidence that they speak of one fact, against what parts them.

The weights of the evidence stand in the table of this file, what speaks against one fact in `gates`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from checker.claims.topics import topic
from checker.compare.value import is_fraction
from checker.engine.gates import AGAINST
from checker.engine.likeness import COMMON, same_verb, share, told
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity, TimeValue
from checker.text.people import ANYONE, one_thing
from checker.text.words import concept


class Alignment(NamedTuple):
    """How far two claims align: the weight of the evidence, its kinds, and the first thing that speaks against it."""

    weight: float
    kinds: tuple[str, ...]
    against: str | None


def _clause(claim: Claim) -> frozenset[str]:
    frame = claim.frame
    words = [*frame.marks, *frame.scope, *frame.subject]
    return frozenset(word for word in words if " " not in word) | ({frame.predicate} if frame.predicate else set())


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
    """What stands before the noun that names it: "conversion" in "the conversion price"."""
    head = claim.frame.marks[0]
    return {mark for mark in claim.frame.marks if mark.endswith(f" {head}")}


def same_subject(left: Claim, right: Claim) -> float:
    if left.frame.owner and right.frame.owner:
        return 1.0
    a, b = (frozenset(claim.frame.subject) - _PRONOUNS for claim in (left, right))
    return float(bool(told(a) & told(b)))


_PRONOUNS = frozenset({"he", "she", "it", "they"})


def same_sentence(left: Claim, right: Claim) -> float:
    return share(left.words, right.words)


def same_clause(left: Claim, right: Claim) -> float:
    return share(_clause(left), _clause(right))


def same_role(left: Claim, right: Claim) -> float:
    return float(left.frame.role == right.frame.role)


def same_anchor(left: Claim, right: Claim) -> float:
    return float(bool(set(left.frame.anchor) & set(right.frame.anchor)))


def same_person(left: Claim, right: Claim) -> float:
    return float(left.frame.person is not None and left.frame.person == right.frame.person)


def alone(left: Claim, right: Claim) -> float:
    """Both articles give one value on this topic, so it is the same one."""
    about = topic(left)
    alone = about is not None and left.rivals == right.rivals == 1 and about == topic(right)
    return float(alone and (same_verb(left, right) > 0 or bool({left.frame.predicate, right.frame.predicate} & _EMPTY)))


_EMPTY = frozenset({None, "be", "have", "include", "involve"})
"""Verbs that say nothing of what is counted but that it is there."""


def same_unit(left: Claim, right: Claim) -> float:
    a, b = left.mention.value, right.mention.value
    return float(isinstance(a, Quantity) and isinstance(b, Quantity) and a.unit == b.unit)


EVIDENCE: tuple[tuple[str, float, Callable[[Claim, Claim], float]], ...] = (
    ("the person", 2.0, same_person),
    ("the place measured from", 0.9, same_anchor),
    ("the counted thing", 1.2, same_counted),
    ("the verb", 0.6, same_verb),
    ("the nouns that name it", 0.6, same_marks),
    ("the subject", 0.5, same_subject),
    ("the sentence", 1.5, same_sentence),
    ("the clause", 1.0, same_clause),
    ("the only value on it", 0.8, alone),
    ("the role", 0.2, same_role),
    ("the unit", 0.2, same_unit),
)


STRUCTURE = frozenset(
    {
        "the only value on it",
        "the person",
        "the place measured from",
        "the verb",
        "the nouns that name it",
        "the subject",
    }
)
"""The parts of the frame; the others are words around."""
NEEDED = 1
UNNAMED = 4
"""Parts that must be the same, and where the two sentences name nobody and nothing in common."""


def _unsupported(left: Claim, right: Claim, kinds: set[str]) -> str | None:
    """Words around are no evidence of their own: parts of the frame must be the same."""
    found = kinds & STRUCTURE
    apart = left.names and right.names and not left.names & right.names
    if "the person" in found or len(found) >= (UNNAMED if apart else NEEDED):
        return None
    return f"only {', '.join(sorted(found)) or 'the words around'} is the same" + (" and no name" if apart else "")


def align(left: Claim, right: Claim) -> Alignment:
    """The alignment of two claims of one value kind; symmetric."""
    parts = [(name, weight * measure(left, right)) for name, weight, measure in EVIDENCE]
    against = next((why for gate in AGAINST if (why := gate(left, right)) is not None), None)
    against = against or _unsupported(left, right, {name for name, weight in parts if weight >= 0.3})
    kinds = tuple(name for name, weight in parts if weight >= 0.2)
    return Alignment(sum(weight for _, weight in parts), kinds, against)


def comparable(left: Claim, right: Claim) -> bool:
    """Whether the values are of one sort, so that comparing them says anything: of one kind, or both times."""
    if left.mention.kind is right.mention.kind:
        return True
    times = isinstance(left.mention.value, TimeValue), isinstance(right.mention.value, TimeValue)
    kinds = {left.mention.kind, right.mention.kind}
    if kinds == _SHARES and (is_fraction(left) or is_fraction(right)):
        return True
    return all(times) or kinds == _COUNTED


_COUNTED = {Kind.COUNT, Kind.NUMBER}
_SHARES = {Kind.PERCENT, Kind.NUMBER}
