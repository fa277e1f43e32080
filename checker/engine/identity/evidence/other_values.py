"""Evidence against one fact from the values and how they are stated: ends, rates, sizes, modality, sources."""

from __future__ import annotations

from checker.compare.values.any_value import as_share
from checker.compare.values.conversion import scale
from checker.engine.identity.evidence.word_likeness import dice
from checker.engine.identity.thresholds import thresholds
from checker.model.claim import Claim, Modality
from checker.model.mention import Kind
from checker.model.value import Duration, Quantity

LIMITS = thresholds()


def size(claim: Claim) -> float | None:
    """The size of the value; for a range or an open value, the bound that is known."""
    value = claim.mention.value
    quantity = value.length if isinstance(value, Duration) else value
    if not isinstance(quantity, Quantity):
        return None
    known = next((x for x in (quantity.number, quantity.low, quantity.high) if x is not None), None)
    sized = scale(quantity.unit)
    return abs(known) * (sized.factors[0] if sized and len(sized.factors) == 1 else 1.0) if known is not None else None


def other_sources(left: Claim, right: Claim) -> str | None:
    """Two different sources, by name."""
    a, b = (frozenset((claim.frame.attribution or "").lower().split()) for claim in (left, right))
    return f"different sources: {left.frame.attribution} / {right.frame.attribution}" if a and b and not a & b else None


def _end(claim: Claim) -> str | None:
    """The end of a change, or "part". The whole in "30 of the 80 hurt" counts as a plain count."""
    role = claim.mention.role
    return None if role == "whole" else role


def ends(left: Claim, right: Claim) -> str | None:
    """One is the end of a change or part of a whole, and the other is not, or is another one."""
    a, b = (_end(claim) for claim in (left, right))
    return f"other ends of a change or share: {a} / {b}" if a != b else None


def two_ends(left: Claim, right: Claim) -> str | None:
    """Two ends of a change that are both stated as such: "from 10 percent" and "to 25 percent"."""
    return ends(left, right) if _end(left) and _end(right) else None


def other_modality(left: Claim, right: Claim) -> str | None:
    """One is threatened, supposed or denied, and the other is not. Asserted and scheduled values do not differ."""
    firm = {"asserted", "scheduled"}
    a, b = left.frame.modality.value, right.frame.modality.value
    return None if a == b or {a, b} <= firm else f"one is {a}, the other {b}"


def far_apart(left: Claim, right: Claim) -> str | None:
    """Values too far apart for a slip, except for a lost decimal point in a measure: 1.2 / 12 miles."""
    a, b = size(as_share(left, right)), size(as_share(right, left))
    if not a or not b:
        return None
    ratio = max(a, b) / min(a, b)
    lost_point = left.mention.kind is Kind.MEASURE and any(abs(ratio / power - 1) < 0.01 for power in (10, 100))
    return (
        f"one is {ratio:.3g} times the other, too far for a slip" if ratio > LIMITS.ratio and not lost_point else None
    )


def one_of_several(left: Claim, right: Claim) -> str | None:
    """An article with several values on a topic is about several things; then the sentences must be similar."""
    several = max(left.rivals, right.rivals)
    alike = dice(left.words, right.words)
    if several < LIMITS.several or alike >= LIMITS.same_story:
        return None
    return f"one article gives {several} values of this kind, and the sentences share only {alike:.0%}"


def besides_one(left: Claim, right: Claim) -> str | None:
    """One more or less, if one counts only the others: "she died with 31 others" and "32 died"."""
    a, b = size(left), size(right)
    if (left.frame.qualifier == "other") is (right.frame.qualifier == "other") or a is None or b is None:
        return None
    return "one counts only the others" if abs(a - b) == 1 else None


def denied(left: Claim, right: Claim) -> str | None:
    """One is denied: what will not be 600 may be 400."""
    one_sided = (left.frame.modality is Modality.DENIED) is not (right.frame.modality is Modality.DENIED)
    return "one of them is denied" if one_sided else None


def rate(left: Claim, right: Claim) -> str | None:
    """A rate against an amount: a rate may be stated as a plain amount, but an amount is seldom a rate."""
    units = [claim.mention.unit for claim in (left, right)]
    return f"one is a rate: {' / '.join(units)}" if ("/" in units[0]) is not ("/" in units[1]) else None


def either_bare(left: Claim, right: Claim) -> str | None:
    """A bare number against a count: a number without a noun can count anything."""
    kinds = {left.mention.kind, right.mention.kind}
    return "one is a bare number" if kinds == {Kind.COUNT, Kind.NUMBER} else None
