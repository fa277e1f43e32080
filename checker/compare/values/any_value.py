"""Compares values of any kind, each by the comparator of its own sort."""

from __future__ import annotations

from dataclasses import replace

from checker.compare.comparator import TwoClaims
from checker.compare.values import amount, date
from checker.compare.values.currency import of_two_currencies
from checker.compare.values.relation import Comparison, Options, Relation
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity, TimeValue


def _is_time(claim: Claim) -> bool:
    return isinstance(claim.mention.value, TimeValue)


def describe(claim: Claim) -> str:
    """The resolved value for a person."""
    return date.describe(claim) if _is_time(claim) else amount.describe(claim)


def compare_claims(left: Claim, right: Claim, options: Options) -> Comparison:
    """What the two values say of each other; values of different kinds say nothing."""
    left, right = as_share(left, right), as_share(right, left)
    left, right = _named_alike(left, right), _named_alike(right, left)
    times = _is_time(left), _is_time(right)
    if times[0] is not times[1] or (left.mention.kind is not right.mention.kind and not all(times)):
        return Comparison(Relation.UNKNOWN, f"a {left.mention.kind} and a {right.mention.kind}")
    if all(times):
        return date.compare_claims(left, right, options)
    why = _incomparable(left, right)
    if why is not None:
        return Comparison(Relation.UNKNOWN, why)
    if _two_currencies(left, right):
        return Comparison(Relation.DISJOINT, f"{describe(left)} and {describe(right)}: one number in two currencies")
    return amount.compare_claims(left, _recounted(right, left), options)


def _named_alike(claim: Claim, other: Claim) -> Claim:
    """The claim as the other one is told: a bare number as a count ("22,780 votes" / "22,819"), and a rate as the plain
    amount ("$76,000 a year" / "$74,839")."""
    value, told = claim.mention.value, other.mention.value
    if not isinstance(value, Quantity) or not isinstance(told, Quantity):
        return claim
    if claim.mention.kind is Kind.NUMBER and other.mention.kind is Kind.COUNT and not value.unit:
        return claim if is_fraction(claim) else _with(claim, Kind.COUNT, told.unit)
    amount, _, rate = value.unit.partition("/")
    return _with(claim, claim.mention.kind, amount) if rate and amount == told.unit else claim


def _with(claim: Claim, kind: Kind, unit: str) -> Claim:
    mention = claim.mention
    assert isinstance(mention.value, Quantity)
    return replace(claim, mention=replace(mention, kind=kind, value=replace(mention.value, unit=unit)))


def _two_currencies(left: Claim, right: Claim) -> bool:
    """Whether two sums of money are one number in two currencies, neither of which converts the other for its reader:
    one of them is wrong."""
    a, b = left.mention.value, right.mention.value
    if left.mention.kind is not Kind.MONEY or not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return False
    alike = bool(a.number) and (a.number, a.low, a.high) == (b.number, b.low, b.high)
    return alike and of_two_currencies(left, right) and a.partner is None and b.partner is None


_APART = tuple(map(frozenset, (("man", "woman"), ("boy", "girl"), ("adult", "child"), ("animal", "plant"))))
"""Counts of the one are no counts of the other."""


def _incomparable(left: Claim, right: Claim) -> str | None:
    """Why two figures are of two things whatever they say: men and women, a part and its whole, a half and a count."""
    a, b = left.mention.value, right.mention.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return None
    if {a.unit, b.unit} in _APART:
        return f"{a.unit} and {b.unit} are counted apart"
    if {a.role, b.role} == {"part", "whole"}:
        return "one is a part and the other a whole"
    bare = left.mention.kind is right.mention.kind is Kind.NUMBER
    return "one is a share and the other a number" if bare and is_fraction(left) is not is_fraction(right) else None


def is_fraction(claim: Claim) -> bool:
    """Whether it is a part of a whole in words: "half", "two-thirds"."""
    value = claim.mention.value
    if claim.mention.kind is not Kind.NUMBER or not isinstance(value, Quantity) or value.unit or value.step:
        return False
    return value.number is not None and 0 < value.number < 1


def as_share(claim: Claim, other: Claim) -> Claim:
    """A fraction in words as about so many percent, beside a percentage: "two-thirds" is 66 percent, too."""
    value = claim.mention.value
    if other.mention.kind is not Kind.PERCENT or not is_fraction(claim) or not isinstance(value, Quantity):
        return claim
    low, high, number = (None if x is None else 100 * x for x in (value.low, value.high, value.number))
    modifier = "~" if value.modifier == "=" else value.modifier
    share = replace(value, low=low, high=high, number=number, unit="%", modifier=modifier)
    return replace(claim, mention=replace(claim.mention, kind=Kind.PERCENT, value=share))


def _recounted(claim: Claim, other: Claim) -> Claim:
    """The claim with the other's counted noun: that both count one thing is decided before ("men", "robbers")."""
    value, told = claim.mention.value, other.mention.value
    if claim.mention.kind is not Kind.COUNT or not isinstance(value, Quantity) or not isinstance(told, Quantity):
        return claim
    if value.unit == told.unit:
        return claim
    return _with(claim, Kind.COUNT, told.unit)


COMPARATOR = TwoClaims(
    "value",
    frozenset(Kind) - {Kind.SET},
    compare_claims,
    describe,
    (*date.COMPARATOR.options, *amount.COMPARATOR.options),
)
