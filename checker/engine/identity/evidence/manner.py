"""How a value is stated: hedged, rounded, relative to today, in brackets, attributed."""

from __future__ import annotations

from collections.abc import Callable

from checker.model.claim import Claim, Modality
from checker.model.value import TimeValue


def manner(claim: Claim) -> frozenset[str]:
    """The names of all manners that apply to a claim."""
    return frozenset(name for name, holds in MANNER if holds(claim))


def _hedged(claim: Claim) -> bool:
    quantity = claim.mention.amount
    return quantity is not None and quantity.modifier != "="


def _part_of_change(claim: Claim) -> bool:
    quantity = claim.mention.amount
    return quantity is not None and quantity.role is not None


def _round(claim: Claim) -> bool:
    """Whether a number has one significant digit: 200, 5,000, 3 million. Numbers below 10 don't count."""
    quantity = claim.mention.amount
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
    ("in brackets or beside a gloss", lambda claim: getattr(claim.mention.amount, "partner", None) is not None),
    ("no known verb", lambda claim: claim.frame.predicate is None),
    ("an owner", lambda claim: bool(claim.frame.owner)),
)
