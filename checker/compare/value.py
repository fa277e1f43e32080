"""Compares values of any kind, each by the comparator of its own sort."""

from __future__ import annotations

from checker.compare import amount, date
from checker.compare.relation import Comparison, Options, Relation
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import TimeValue

NAME = "value"
KINDS = frozenset(Kind) - {Kind.SET}
OPTIONS: dict[str, tuple[str, ...]] = {"grain": ("day", "month", "year"), "tolerance": ()}


def _is_time(claim: Claim) -> bool:
    return isinstance(claim.mention.value, TimeValue)


def describe(claim: Claim) -> str:
    """The resolved value for a person."""
    return date.describe(claim) if _is_time(claim) else amount.describe(claim)


def compare_claims(left: Claim, right: Claim, options: Options) -> Comparison:
    """What the two values say of each other; values of different kinds say nothing."""
    if left.mention.kind is not right.mention.kind or _is_time(left) is not _is_time(right):
        return Comparison(Relation.UNKNOWN, f"a {left.mention.kind} and a {right.mention.kind}")
    if _is_time(left):
        return date.compare_claims(left, right, options)
    return amount.compare_claims(left, right, options)
