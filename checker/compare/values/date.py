"""Compares the dates and times of two claims by what is known of each."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.compare.comparator import TwoClaims
from checker.compare.values.granted import granted
from checker.compare.values.relation import Comparison, Options, Relation
from checker.compare.values.time import TimeRelation, compare_times
from checker.compare.values.time import describe as describe_time
from checker.compare.values.time_bounds import within_bound
from checker.compare.values.words_of_time import open_time
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import TimeValue

_RELATIONS = {
    TimeRelation.SAME: Relation.SAME,
    TimeRelation.COARSER: Relation.COMPATIBLE,
    TimeRelation.FINER: Relation.COMPATIBLE,
    TimeRelation.OVERLAP: Relation.COMPATIBLE,
    TimeRelation.DISJOINT: Relation.DISJOINT,
    TimeRelation.UNKNOWN: Relation.UNKNOWN,
}


def describe(claim: Claim) -> str:
    """The resolved date in words: "Friday 4 May 2018", "1 March (year unknown)"."""
    value = claim.mention.value
    if not isinstance(value, TimeValue):
        raise TypeError(f"a {claim.mention.kind} is not a date")
    return describe_time(value)


def _coarse(value: TimeValue, grain: str) -> tuple[int | None, ...]:
    return (value.year, value.month) if grain == "month" else (value.year,)


def compare_claims(left: Claim, right: Claim, options: Options) -> Comparison:
    """How the two dates relate. With a coarser `grain`, dates within one month or year are the same."""
    left, right = _as_meant(left), _as_meant(right)
    a, b = left.mention.value, right.mention.value
    if not isinstance(a, TimeValue) or not isinstance(b, TimeValue):
        return Comparison(Relation.UNKNOWN, "one of them is not a date")
    grain = options.grain
    if grain != "day" and None not in _coarse(a, grain) and _coarse(a, grain) == _coarse(b, grain):
        return Comparison(Relation.SAME, f"both are in the same {grain}")
    zones = {_zone_name(left), _zone_name(right)} - {None}
    if len(zones) > 1:
        return Comparison(Relation.UNKNOWN, "clock times in two zones named without an offset")
    if zones and None in (_zone_name(left), _zone_name(right)) and _zone_may_part(left, right, a, b):
        return Comparison(Relation.UNKNOWN, "only one of the times names its zone")
    said = compare_times(a, b)
    if said.relation is TimeRelation.DISJOINT and _same_words(left, right):
        return Comparison(Relation.COMPATIBLE, "the same words, published on different days")
    kept = within_bound(left, right) if said.relation is TimeRelation.DISJOINT else None
    if kept is not None:
        return Comparison(Relation.COMPATIBLE, kept)
    why = granted(left, right) if said.relation is TimeRelation.DISJOINT else None
    if why is not None:
        return Comparison(Relation.COMPATIBLE, why)
    relation = _RELATIONS[said.relation]
    if relation in (Relation.SAME, Relation.COMPATIBLE) and _one_deictic_day(a, b):
        return Comparison(Relation.WORDING, said.reason)
    return Comparison(relation, said.reason)


def _as_meant(claim: Claim) -> Claim:
    """The claim with the interval that its words leave open: "more than two years ago" is before that."""
    meant = open_time(claim)
    return claim if meant is None else replace(claim, mention=replace(claim.mention, value=meant))


_ZONE_NAME = re.compile(r"\b(?:([ECMP])T|(Eastern|Central|Mountain|Pacific)(?: time)?)\b", re.IGNORECASE)
"""Zone names that do not say whether summer time applies, and therefore have no offset."""


def _zone_name(claim: Claim) -> str | None:
    """The first letter of such a zone if one is written with the clock time, else None."""
    match = _ZONE_NAME.search(claim.mention.text) if claim.mention.kind is Kind.TIME else None
    return (match[1] or match[2][0]).lower() if match else None


def _zone_may_part(left: Claim, right: Claim, a: TimeValue, b: TimeValue) -> bool:
    """Whether the zone that only one of them names can change its day or its part of the day."""
    if left.mention.kind is Kind.TIME and right.mention.kind is Kind.TIME and None in (a.hour, b.hour):
        return True
    return a.first is not None and b.first is not None and abs((a.first - b.first).days) == 1


def _same_words(left: Claim, right: Claim) -> bool:
    """Whether both use the same words, and these mean a different day on a different publication day."""
    value = left.mention.value
    relative = isinstance(value, TimeValue) and (value.deictic is not None or value.weekday is not None)
    return relative and left.mention.text.lower() == right.mention.text.lower()


def _one_deictic_day(a: TimeValue, b: TimeValue) -> bool:
    """Whether one side says "today" or "tomorrow" and the other names the day."""
    deictic, named = (a, b) if a.deictic else (b, a)
    days = deictic.deictic is not None and deictic.deictic.endswith("D")
    return days and named.deictic is None and (named.weekday is not None or named.day is not None)


COMPARATOR = TwoClaims("date", frozenset({Kind.DATE, Kind.TIME}), compare_claims, describe, ("grain",))
