"""Compares values as written, for near-copies: "at least 37" in place of "at least 27" is a change."""

from __future__ import annotations

from dataclasses import replace

from checker.compare.comparator import TwoClaims
from checker.compare.values import amount, any_value, date
from checker.compare.values.currency import of_two_currencies
from checker.compare.values.relation import Comparison, Options, Relation
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Duration, Quantity, TimeValue


def describe(claim: Claim) -> str:
    """The value in words, with its direction if it is a change: "5 % up"."""
    turn = _turn(claim.mention.amount)
    return f"{any_value.describe(claim)} {turn}" if turn else any_value.describe(claim)


def _turn(quantity: Quantity | None) -> str | None:
    """The direction of a change if the quantity is its size or its end; else None."""
    return quantity.direction if quantity is not None and quantity.role in ("by", "to") else None


def _depends_on_unknown_days(left: Claim, right: Claim) -> bool:
    """Whether one of two days depends on an unknown publication day, and the other is stated in other words."""
    a, b = left.mention.value, right.mention.value
    if (
        not isinstance(a, TimeValue)
        or not isinstance(b, TimeValue)
        or left.mention.text.lower() == right.mention.text.lower()
    ):
        return False
    loose = [_is_loose(value) for value in (a, b)]
    return any(loose) and all(hangs or _is_day(value) for hangs, value in zip(loose, (a, b), strict=True))


def _is_loose(value: TimeValue) -> bool:
    """Whether the value is "today" or the like without a date; nights are left out, since they cover two days."""
    return (value.deictic or "").endswith("D") and value.first is None and value.part != "NI"


def _is_day(value: TimeValue) -> bool:
    return value.weekday is not None or value.day is not None


def _other_currency(left: Claim, right: Claim, a: Quantity | None, b: Quantity | None) -> bool:
    """Whether one number is stated in two currencies; the sign `$` may be any dollar."""
    if a is None or b is None or left.mention.kind is not Kind.MONEY or right.mention.kind is not Kind.MONEY:
        return False
    return a.number is not None and a.number == b.number and of_two_currencies(left, right)


def _is_range(quantity: Quantity) -> bool:
    return quantity.number is None and quantity.low is not None and quantity.high is not None


def _plain(claim: Claim, quantity: Quantity) -> Claim:
    """The claim with only its number, without a bound or hedge."""
    number = quantity.number
    if quantity.low == quantity.high == number and quantity.modifier == "=":
        return claim
    plain = replace(quantity, low=number, high=number, modifier="=")
    said = claim.mention.value
    changed = replace(said, length=plain) if isinstance(said, Duration) else plain
    return replace(claim, mention=replace(claim.mention, value=changed))


def compare_claims(left: Claim, right: Claim, options: Options) -> Comparison:
    """How two values relate if a hedge or bound that both share is ignored.

    Opposite directions, one number in two currencies, and two ranges that differ are DISJOINT. If only one side is a
    range or is hedged, the values are compared as usual. "Today" beside the name of a day is a difference of wording
    if the publication day is unknown.
    """
    a, b = left.mention.amount, right.mention.amount
    if {_turn(a), _turn(b)} == {"up", "down"}:
        return Comparison(Relation.DISJOINT, f"{left.mention.text} up and {right.mention.text} down cannot both hold")
    if _depends_on_unknown_days(left, right):
        return Comparison(
            Relation.WORDING, f'"{left.mention.text}" and "{right.mention.text}" are not always the same day'
        )
    if _other_currency(left, right, a, b):
        return Comparison(Relation.DISJOINT, f"{left.mention.text} and {right.mention.text} are in two currencies")
    if a is None or b is None or a.modifier != b.modifier or a.unit != b.unit:
        return any_value.compare_claims(left, right, options)
    if a.number is not None and b.number is not None:
        return any_value.compare_claims(_plain(left, a), _plain(right, b), options)
    if _is_range(a) and _is_range(b) and (a.low, a.high) != (b.low, b.high):
        return Comparison(Relation.DISJOINT, f"{left.mention.text} and {right.mention.text} are different ranges")
    return any_value.compare_claims(left, right, options)


COMPARATOR = TwoClaims(
    "written",
    frozenset(Kind) - {Kind.SET},
    compare_claims,
    describe,
    (*date.COMPARATOR.options, *amount.COMPARATOR.options),
)
