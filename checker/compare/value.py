"""Compares values of any kind, each by the comparator of its own sort."""

from __future__ import annotations

from dataclasses import replace

from checker.compare import amount, date
from checker.compare.relation import Comparison, Options, Relation
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity, TimeValue

NAME = "value"
KINDS = frozenset(Kind) - {Kind.SET}
OPTIONS: dict[str, tuple[str, ...]] = {**date.OPTIONS, **amount.OPTIONS}


def _is_time(claim: Claim) -> bool:
    return isinstance(claim.mention.value, TimeValue)


def describe(claim: Claim) -> str:
    """The resolved value for a person."""
    return date.describe(claim) if _is_time(claim) else amount.describe(claim)


def compare_claims(left: Claim, right: Claim, options: Options) -> Comparison:
    """What the two values say of each other; values of different kinds say nothing."""
    times = _is_time(left), _is_time(right)
    if times[0] is not times[1] or (left.mention.kind is not right.mention.kind and not all(times)):
        return Comparison(Relation.UNKNOWN, f"a {left.mention.kind} and a {right.mention.kind}")
    if all(times):
        return date.compare_claims(left, right, options)
    return amount.compare_claims(left, _recounted(right, left), options)


def _recounted(claim: Claim, other: Claim) -> Claim:
    """The claim with the other's counted noun: that both count one thing is decided before ("men", "robbers")."""
    value, told = claim.mention.value, other.mention.value
    if claim.mention.kind is not Kind.COUNT or not isinstance(value, Quantity) or not isinstance(told, Quantity):
        return claim
    if value.unit == told.unit:
        return claim
    return replace(claim, mention=replace(claim.mention, value=replace(value, unit=told.unit)))
