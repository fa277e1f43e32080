"""The sort of a value: its noun, unit or kind. Values of one sort differ by their numbers alone."""

from __future__ import annotations

from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity
from checker.text.people import one_thing

COUNTS = frozenset({Kind.COUNT, Kind.NUMBER, Kind.ORDINAL})
TIMES = frozenset({Kind.DATE, Kind.TIME})
_UNITS = frozenset({Kind.MEASURE, Kind.MONEY, Kind.PERCENT})


def sort_of(claim: Claim) -> object:
    """The noun, unit or kind of a value, for counting how many such values an article gives."""
    if claim.mention.kind in COUNTS:
        return claim.frame.counted
    if claim.mention.kind in _UNITS:
        return claim.mention.unit
    return claim.mention.kind


def one_sort(left: Claim, right: Claim) -> bool:
    """Whether two values have one noun, unit or kind."""
    a, b = sort_of(left), sort_of(right)
    if left.mention.kind is Kind.COUNT and left.frame.counted and right.frame.counted:
        return one_thing(left.frame.counted, right.frame.counted)
    return a is not None and a == b


def single_number(claim: Claim) -> object:
    """The number of a value if it has a single one, else the value."""
    value = claim.mention.value
    return value.number if isinstance(value, Quantity) and value.number is not None else value
