"""Compares the amounts, counts, rates and measures of two claims, with their bounds, hedges and precision."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.compare.comparator import TwoClaims
from checker.compare.thresholds import thresholds
from checker.compare.values.conversion import one_system
from checker.compare.values.quantity import HEDGE, ROUNDED, compare_quantities, may_be_one_unit
from checker.compare.values.quantity_words import describe as describe_quantity
from checker.compare.values.relation import Comparison, Options, Relation
from checker.compare.values.roughly import roughly
from checker.compare.values.vague_lengths import reach
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Duration, Quantity
from checker.text.people import ANYONE, PERSONS

_FIGURE = re.compile(r"\d+")
_LIMITS = thresholds()
CONVERSION = _LIMITS.converted


def _compare_scores(left: Claim, right: Claim) -> Comparison:
    """Compares scores and records, which are exact: the figures are the same, in either order, or the scores differ."""
    a, b = _quantity(left), _quantity(right)
    if (a.low, a.high, _draws(left)) == (b.low, b.high, _draws(right)):
        return Comparison(Relation.SAME, f"{left.mention.text} on both sides")
    if _another_record(a, b):
        return Comparison(Relation.UNKNOWN, f"{left.mention.text} and {right.mention.text} count different games")
    return Comparison(Relation.DISJOINT, f"{left.mention.text} and {right.mention.text} are two scores")


def _another_record(a: Quantity, b: Quantity) -> bool:
    """Whether one record counts far more games than the other: a career beside its title fights alone."""
    fewer, more = sorted(abs(x.low or 0) + abs(x.high or 0) for x in (a, b))
    return more >= RECORD and more > 1.5 * fewer


RECORD = _LIMITS.record_games


def _draws(claim: Claim) -> list[str]:
    """The draws of a record that states them ("45-7-2"); its value does not store them."""
    return _FIGURE.findall(claim.mention.text)[2:]


def _rounds(rough: Quantity, fine: Quantity) -> bool:
    """Whether a count in round hundreds or more can be the other count rounded."""
    if rough.number is None or fine.number is None or rough.unit != fine.unit or rough.number < 100:
        return False
    if {rough.modifier, fine.modifier} & {"<", ">"} or abs(rough.number - fine.number) > ROUNDED * rough.number:
        return False
    size = 100.0
    while rough.number % (size * 10) == 0:
        size *= 10
    return rough.number % size == 0 and fine.number % size != 0 and abs(rough.number - fine.number) < size / 2


def _of_people(left: Claim, right: Claim) -> bool:
    """Whether two counts of people can be compared although their nouns differ.

    "Victims" are people, and if nobody was hurt, no worker was.
    """
    a, b = _quantity(left), _quantity(right)
    if left.mention.kind is not Kind.COUNT or right.mention.kind is not Kind.COUNT or a.unit == b.unit:
        return False
    nobody = [one.high == 0 and one.unit in ANYONE and other.unit in PERSONS for one, other in ((a, b), (b, a))]
    return any(nobody) or {a.unit, b.unit} <= ANYONE


def _physical(left: Claim, right: Claim) -> bool:
    return left.mention.kind is Kind.MEASURE and right.mention.kind is Kind.MEASURE


def _quantity(claim: Claim) -> Quantity:
    value = claim.mention.value
    if isinstance(value, Duration):
        return reach(claim) or value.length
    if isinstance(value, Quantity):
        return value
    raise TypeError(f"a {claim.mention.kind} is not a quantity")


def _named_once(a: Quantity, b: Quantity) -> bool:
    """Whether both are the same amount in a currency that only one side names in full: "$5", "5 Canadian dollars"."""
    alike = (a.low, a.high, a.modifier) == (b.low, b.high, b.modifier)
    return alike and {a.unit, b.unit}.isdisjoint(("degree", "USX")) and may_be_one_unit(a.unit, b.unit)


def _exact(quantity: Quantity, options: Options) -> Quantity:
    """The quantity as the rule reads it: without room for rounding if the rule does not allow any."""
    return quantity if options.rounding else replace(quantity, step=0.0)


def _exchanged(quantity: Quantity, other: Quantity, options: Options) -> Quantity:
    """The amount in the other's currency, if the rule's table has both currencies."""
    worth = dict(options.currencies)
    if quantity.unit == other.unit or not {quantity.unit, other.unit} <= worth.keys():
        return quantity
    rate = worth[quantity.unit] / worth[other.unit]
    low, high, number = (None if x is None else x * rate for x in (quantity.low, quantity.high, quantity.number))
    return replace(quantity, low=low, high=high, number=number, unit=other.unit, step=quantity.step * rate)


def describe(claim: Claim) -> str:
    """The resolved quantity in words: "at least 12 people"."""
    value = claim.mention.value
    return describe_quantity(value.length if isinstance(value, Duration) else _quantity(claim))


def compare_claims(left: Claim, right: Claim, options: Options) -> Comparison:
    """How the two quantities relate. If the rule allows rounding, a difference that readers tolerate is ignored."""
    said = _compare(left, right, options)
    why = roughly(left, right) if options.rounding and said.relation is Relation.DISJOINT else None
    return said if why is None else Comparison(Relation.COMPATIBLE, why)


def _compare(left: Claim, right: Claim, options: Options) -> Comparison:
    """How they relate by their numbers; a difference within the tolerance is ignored."""
    a, b = _exact(_quantity(left), options), _exact(_quantity(right), options)
    if left.mention.kind is Kind.SCORE and right.mention.kind is Kind.SCORE:
        return _compare_scores(left, right)
    if options.absolute and a.number is not None and b.number is not None and a.unit == b.unit:
        difference = abs(a.number - b.number)
        if 0 < difference <= options.absolute:
            return Comparison(Relation.COMPATIBLE, f"they differ by {difference:g}, no more than {options.absolute:g}")
    if _named_once(a, b):
        return Comparison(Relation.SAME, f"{describe_quantity(a)} on both sides; which currency is stated once")
    counts = options.rounding and left.mention.kind is Kind.COUNT and right.mention.kind is Kind.COUNT
    if counts and (_rounds(a, b) or _rounds(b, a)):
        return Comparison(Relation.COMPATIBLE, f"{describe_quantity(a)} and {describe_quantity(b)}: one is rounded")
    if _of_people(left, right):
        a, b = (
            replace(a, unit="person", phrase=a.phrase or a.unit),
            replace(b, unit="person", phrase=b.phrase or b.unit),
        )
    other = _exchanged(b, a, options)
    converted = (a.unit != b.unit and _physical(left, right) and not one_system(a.unit, b.unit)) or other is not b
    slack = max(options.relative, CONVERSION if converted else 0.0)
    said = compare_quantities(a, other, slack, HEDGE if options.hedged is None else options.hedged)
    if other is b:
        return Comparison(Relation(said.relation.value), said.reason)
    relation = Relation.COMPATIBLE if said.relation.value == Relation.SAME else Relation(said.relation.value)
    return Comparison(relation, f"{said.reason} ({describe_quantity(b)}, at the rule's rates)")


COMPARATOR = TwoClaims(
    "quantity",
    frozenset(Kind) - {Kind.DATE, Kind.TIME, Kind.SET},
    compare_claims,
    describe,
    ("tolerance", "hedged", "rounding", "currencies"),
)
