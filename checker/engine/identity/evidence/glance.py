"""The most that two claims can have in common, at a glance, so that few of all pairs are weighed in full.

Nineteen pairs in twenty have too little in common to be compared. A glance finds nearly all of them from what it keeps
of each claim. It gives an upper bound on the points of `first_evidence.alike`: evidence that is cheap to weigh counts
with its own points, the rest with the most that it can add.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from checker.engine.identity.evidence.frame_likeness import clause_words
from checker.engine.identity.evidence.partners import Partners
from checker.engine.identity.evidence.sorts import COUNTS, TIMES, sort_of
from checker.engine.identity.evidence.word_likeness import LIKE_ACTIONS, content_words
from checker.engine.identity.thresholds import thresholds
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity
from checker.text.words import concept

LIMITS = thresholds()
FURTHEST_DOWN = 6000
"""Characters of a text after which a sentence counts as being at its end."""
MANY_NAMES = 3
"""Names in common after which more of them count for nothing."""
_ROUNDED = 1e-6
"""More than two sums of the same points in different order can differ by."""
Part = Callable[[Claim, Claim, Partners], Iterable[tuple[str, float]]]
"""A part of the evidence on two claims."""


class Seen(NamedTuple):
    """What a glance looks at in a claim."""

    claim: Claim
    kind: Kind
    group: tuple[Kind, object]
    """The kind and sort of the value."""
    start: int
    names: frozenset[str]
    plain: frozenset[str]
    """The content words of the sentence's lemmas."""
    clause: frozenset[str]
    """The content words of the clause."""
    verb: str | None
    fate: str | None
    """The class of the verb, if sharing it counts."""
    person: str | None
    unit: str | None
    marks: frozenset[str | None]
    anchored: bool
    counted: bool
    words: frozenset[str]
    """The words of the sentence."""
    before: str
    behind: str
    beside: frozenset[object]
    """The other values in the sentence."""


def _seen(claim: Claim, partners: Partners) -> Seen:
    frame, value, around = claim.frame, claim.mention.value, partners.wording.around(claim)
    verb = concept(frame.predicate)
    return Seen(
        claim,
        claim.mention.kind,
        (claim.mention.kind, sort_of(claim)),
        claim.sentence.start,
        claim.names,
        content_words(claim.words),
        content_words(clause_words(claim)),
        None if verb == "be" else verb or None,
        frame.action if frame.action in LIKE_ACTIONS else None,
        frame.person,
        value.unit if isinstance(value, Quantity) else None,
        frozenset(map(concept, frame.marks[:3])),
        bool(frame.anchor),
        bool(frame.counted),
        around.words,
        around.left,
        around.right,
        frozenset(partners.beside(claim)),
    )


class _OfWords(NamedTuple):
    """The points of the words near two values and in their sentences, and what the verb adds, by kinds of value."""

    close: float
    far: float
    sentence: float
    most: float
    """The most that these words can add."""
    verb: float


class Glance:
    """A glance at the claims of two articles, by the points of the first round.

    `of_kinds` gives the evidence that depends only on the two articles and the kinds of the values, `of_sorts` that
    which depends on the sorts, too.
    """

    def __init__(self, partners: Partners, points: Mapping[str, float], of_kinds: Part, of_sorts: Part) -> None:
        self._partners, self._of_kinds, self._of_sorts = partners, of_kinds, of_sorts
        self._points = points
        self.left, self.right = ([_seen(claim, partners) for claim in side] for side in (partners.left, partners.right))
        self._grouped: dict[tuple[object, object], tuple[float, _OfWords]] = {}
        self._of_both: dict[tuple[Kind, Kind], tuple[float, _OfWords]] = {}

    def most(self, one: Seen, other: Seen, least: float = -math.inf) -> float:
        """The most points that two claims can get for what they have in common; below `least`, any bound will do."""
        groups = one.group, other.group
        known = self._grouped.get(groups)
        if known is None:
            points, words = self._kinds(one, other)
            sorts = self._of_sorts(one.claim, other.claim, self._partners)
            known = self._grouped[groups] = points + self._sum(sorts), words
        points, of_words = known
        points += self._place(one, other) + self._frame(one, other, of_words.verb) + self._beside(one, other)
        if one.words.isdisjoint(other.words):
            return points
        rarity = self._partners.wording.rarity
        common = {word: rarity[word] for word in one.words & other.words}
        points += self._points.get("rarest word in common", 0.0) * max(common.values())
        if points + of_words.most < least or not of_words.most:
            return points + of_words.most
        return points + self._near(one, other, of_words, common)

    def _kinds(self, one: Seen, other: Seen) -> tuple[float, _OfWords]:
        """The points of two kinds of value, with the most that what is not looked at can add."""
        both = one.kind, other.kind
        if both not in self._of_both:
            self._of_both[both] = self._weigh_kinds(one.claim, other.claim)
        return self._of_both[both]

    def _weigh_kinds(self, one: Claim, other: Claim) -> tuple[float, _OfWords]:
        points = self._sum(self._of_kinds(one, other, self._partners))
        kinds = {one.mention.kind, other.mention.kind}
        also = " (time)" if kinds <= TIMES else " (count)" if kinds <= COUNTS else None
        close, far, sentence = (self._worth(name) + (self._worth(name + also) if also else 0.0) for name in _NEAR)
        most = sum(max(0.0, points) for points in (close, far, sentence))
        verb = self._worth("the same verb") + (self._worth("the same verb (time)") if kinds <= TIMES else 0.0)
        points += sum(max(0.0, self._worth(name)) for name in _UNSEEN) + _ROUNDED
        return points, _OfWords(close, far, sentence, most, verb)

    def _sum(self, told: Iterable[tuple[str, float]]) -> float:
        return sum([self._worth(name) * amount for name, amount in told])

    def _worth(self, name: str) -> float:
        return self._points.get(name, 0.0)

    def _place(self, one: Seen, other: Seen) -> float:
        """The points of the places of the two sentences, and of the names in them."""
        worth = self._points.get
        first, last = (one.start, other.start) if one.start < other.start else (other.start, one.start)
        points = worth("how far down", 0.0) * (min(last, FURTHEST_DOWN) / FURTHEST_DOWN)
        if first < LIMITS.one_near_the_top:
            points += worth("one near the top", 0.0)
        if last < LIMITS.both_near_the_top:
            points += worth("both near the top", 0.0)
        if one.names and other.names:
            if one.names.isdisjoint(other.names):
                points += worth("other names", 0.0)
            else:
                points += worth("names in common", 0.0) * min(len(one.names & other.names), MANY_NAMES)
        return points

    def _frame(self, one: Seen, other: Seen, verb: float) -> float:
        """The most points of the verbs, the clauses and the things and persons that they name."""
        worth, points = self._points.get, 0.0
        if one.verb is not None and one.verb == other.verb:
            points += verb
        elif one.fate is not None and one.fate == other.fate:
            points += verb * 0.7
        for name, mine, yours in (
            ("words of the clause", one.clause, other.clause),
            ("plain words of the sentence", one.plain, other.plain),
        ):
            if not mine.isdisjoint(yours):
                points += worth(name, 0.0) * 2 * len(mine & yours) / (len(mine) + len(yours))
        if one.person is not None and one.person == other.person:
            points += worth("the same person", 0.0)
        if one.unit is not None and one.unit == other.unit:
            points += worth("the same unit", 0.0)
        if not one.marks.isdisjoint(other.marks):
            points += max(0.0, worth("the same nouns that name it", 0.0))
        if one.anchored and other.anchored:
            points += max(0.0, worth("the same place measured from", 0.0))
        if one.counted and other.counted:
            points += max(0.0, worth("the same counted thing", 0.0))
        return points

    def _beside(self, one: Seen, other: Seen) -> float:
        """The points of what stands right beside the two values, and of the other values in their sentences."""
        worth, points = self._points.get, 0.0
        if one.before and one.before == other.before:
            points += worth("the same word right before", 0.0)
        if one.behind and one.behind == other.behind:
            points += worth("the same word right behind", 0.0)
        if not one.beside.isdisjoint(other.beside):
            points += worth("another value in common", 0.0)
        return points

    def _near(self, one: Seen, other: Seen, points: _OfWords, common: Mapping[str, float]) -> float:
        """The points of the words that both sentences have, by how near they are to the values and how rare."""
        mine, yours = self._partners.wording.words(one.claim), self._partners.wording.words(other.claim)
        total = mine.sentence + yours.sentence
        told = points.sentence * 2 * sum(common.values()) / total if total else 0.0
        for weight, left, right in ((points.close, mine.close, yours.close), (points.far, mine.far, yours.far)):
            if weight and left.length and right.length:
                near = sum([left.words.get(word, 0.0) * right.words.get(word, 0.0) for word in common])
                told += weight * near / (left.length * right.length)
        return told


_NEAR = ("words beside it", "words near it", "words of the sentence")
_UNSEEN = ("words before", "the same subject", "the same role", "the only value on it")
"""Evidence of at most 1 that a glance leaves out."""
