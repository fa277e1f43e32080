"""Compares values of any kind, each pair with the comparator of its kind."""

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
    """The resolved value in words."""
    return date.describe(claim) if _is_time(claim) else amount.describe(claim)


def compare_claims(left: Claim, right: Claim, options: Options) -> Comparison:
    """How the two values relate; UNKNOWN for values of different kinds."""
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
    """The claim in the form of the other: a bare number as a count ("22,780 votes" / "22,819"), and a rate as a plain
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
    """Whether two sums of money are the same number in two currencies and neither is converted in its text.

    One of them must be wrong.
    """
    a, b = left.mention.value, right.mention.value
    if left.mention.kind is not Kind.MONEY or not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return False
    alike = bool(a.number) and (a.number, a.low, a.high) == (b.number, b.low, b.high)
    return alike and of_two_currencies(left, right) and a.partner is None and b.partner is None


_APART = tuple(map(frozenset, (("man", "woman"), ("boy", "girl"), ("adult", "child"), ("animal", "plant"))))
"""Nouns that never count the same thing."""


def _incomparable(left: Claim, right: Claim) -> str | None:
    """Why two figures measure different things: men and women, a part and its whole, a half and a count. Else None."""
    a, b = left.mention.value, right.mention.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return None
    if {a.unit, b.unit} in _APART:
        return f"{a.unit} and {b.unit} are counted separately"
    if {a.role, b.role} == {"part", "whole"}:
        return "one is a part and the other a whole"
    bare = left.mention.kind is right.mention.kind is Kind.NUMBER
    return "one is a share and the other a number" if bare and is_fraction(left) is not is_fraction(right) else None


def is_fraction(claim: Claim) -> bool:
    """Whether the claim is a fraction in words: "half", "two-thirds"."""
    value = claim.mention.value
    if claim.mention.kind is not Kind.NUMBER or not isinstance(value, Quantity) or value.unit or value.step:
        return False
    return value.number is not None and 0 < value.number < 1


def as_share(claim: Claim, other: Claim) -> Claim:
    """A fraction in words as an approximate percentage if the other is a percentage: "two-thirds" can be 66 percent."""
    value = claim.mention.value
    if other.mention.kind is not Kind.PERCENT or not is_fraction(claim) or not isinstance(value, Quantity):
        return claim
    low, high, number = (None if x is None else 100 * x for x in (value.low, value.high, value.number))
    modifier = "~" if value.modifier == "=" else value.modifier
    share = replace(value, low=low, high=high, number=number, unit="%", modifier=modifier)
    return replace(claim, mention=replace(claim.mention, kind=Kind.PERCENT, value=share))


def _recounted(claim: Claim, other: Claim) -> Claim:
    """The claim with the other's counted noun ("men", "robbers"). The caller knows that both count one thing."""
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
