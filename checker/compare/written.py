"""Compares values as they are written, for near-copies: there "at least 27" turned into "at least 37" is a change."""

from __future__ import annotations

from dataclasses import replace

from checker.compare import amount, date, value
from checker.compare.relation import Comparison, Options, Relation
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Duration, Quantity

NAME = "written"
KINDS = frozenset(Kind) - {Kind.SET}
OPTIONS: dict[str, tuple[str, ...]] = {**date.OPTIONS, **amount.OPTIONS}


def describe(claim: Claim) -> str:
    """The value, with its direction where it is the size of a change: "5 % up"."""
    turn = _turn(_quantity(claim))
    return f"{value.describe(claim)} {turn}" if turn else value.describe(claim)


def _turn(quantity: Quantity | None) -> str | None:
    """Which way a change went of which the quantity is the size; None for a quantity of no change."""
    return quantity.direction if quantity is not None and quantity.role == "by" else None


def _quantity(claim: Claim) -> Quantity | None:
    said = claim.mention.value
    return said.length if isinstance(said, Duration) else said if isinstance(said, Quantity) else None


def _plain(claim: Claim, quantity: Quantity) -> Claim:
    """The claim with its number alone, without the bound or the hedge."""
    number = quantity.number
    if quantity.low == quantity.high == number and quantity.modifier == "=":
        return claim
    plain = replace(quantity, low=number, high=number, modifier="=")
    said = claim.mention.value
    changed = replace(said, length=plain) if isinstance(said, Duration) else plain
    return replace(claim, mention=replace(claim.mention, value=changed))


def compare_claims(left: Claim, right: Claim, options: Options) -> Comparison:
    """What two values say of each other where the same hedge or bound before both counts for nothing.

    What rose by so much did not fall by it. Two ranges are the same or not; one side hedged and the other not are
    compared as everywhere.
    """
    a, b = _quantity(left), _quantity(right)
    if {_turn(a), _turn(b)} == {"up", "down"}:
        return Comparison(Relation.DISJOINT, f"{left.mention.text} up and {right.mention.text} down cannot both hold")
    if a is None or b is None or a.modifier != b.modifier or a.unit != b.unit:
        return value.compare_claims(left, right, options)
    if a.number is not None and b.number is not None:
        return value.compare_claims(_plain(left, a), _plain(right, b), options)
    both = None not in (a.low, a.high, b.low, b.high)
    if both and (a.low, a.high) != (b.low, b.high):
        return Comparison(Relation.DISJOINT, f"{left.mention.text} and {right.mention.text} are two ranges")
    return value.compare_claims(left, right, options)
