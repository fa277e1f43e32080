"""What a claim is about, in a few words, and how many different values its article gives for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from checker.compare.values.conversion import scale
from checker.model.claim import Claim
from checker.model.mention import Kind, Value
from checker.model.value import Duration, Quantity, TimeValue
from checker.text.people import ANYONE, counts_people
from checker.text.words import FATES, concept

Topic = tuple[str | None, ...]


"""Verbs of fate, for which an article gives one count of people; other verbs can have any number of counts."""


def topic(claim: Claim) -> Topic | None:
    """What the claim is about: the thing for a count, the verb and its subject for a time, else the unit and the noun.

    None if the sentence does not say.
    """
    frame, kind = claim.frame, claim.mention.kind
    if kind is Kind.COUNT:
        if frame.counted and counts_people(frame.counted):
            who = "people" if frame.counted in ANYONE else concept(frame.counted)
            return (kind, who, frame.action) if frame.action in FATES else None
        return (kind, concept(frame.counted)) if frame.counted else None
    if isinstance(claim.mention.value, TimeValue):
        subject = concept(frame.subject[0]) if frame.subject else None
        return ("time", concept(frame.predicate), subject) if frame.predicate else None
    noun = concept(frame.marks[0]) if frame.marks else concept(frame.predicate)
    return (kind, _dimension(claim.mention.value), noun, *frame.owner[-1:]) if noun else None


def _dimension(value: Value) -> str | None:
    quantity = value.length if isinstance(value, Duration) else value
    if not isinstance(quantity, Quantity):
        return None
    sized = scale(quantity.unit)
    return sized.dimension if sized else quantity.unit


def _stated(value: Value) -> tuple[object, ...]:
    """What distinguishes two values of one topic: the day, or the number in the base unit."""
    if isinstance(value, TimeValue):
        return (value.timex,)
    quantity = value.length if isinstance(value, Duration) else value
    sized = scale(quantity.unit)
    factor = sized.factors[0] if sized and len(sized.factors) == 1 else 1.0
    return tuple(None if x is None else round(x * factor, 6) for x in (quantity.number, quantity.low, quantity.high))


def with_value_counts(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of an article, each with the number of different values the article gives for its topic."""
    topics = [topic(claim) for claim in claims]
    values: defaultdict[Topic, set[tuple[object, ...]]] = defaultdict(set)
    for told, claim in zip(topics, claims, strict=True):
        if told is not None:
            values[told].add(_stated(claim.mention.value))
    return [
        replace(claim, rivals=len(values[told])) if told is not None and len(values[told]) > 1 else claim
        for told, claim in zip(topics, claims, strict=True)
    ]
