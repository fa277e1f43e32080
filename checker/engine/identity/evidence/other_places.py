"""Evidence against one fact from places: where it happened, and from where a distance is measured."""

from __future__ import annotations

from checker.model.claim import Claim


def other_anchor(left: Claim, right: Claim) -> str | None:
    """Why two distances may differ: measured from different places, or not known to be of one thing."""
    a, b = frozenset(left.frame.anchor), frozenset(right.frame.anchor)
    if not a and not b:
        return None
    if not a & b:
        return f"measured from different places: {', '.join(sorted(a))} / {', '.join(sorted(b))}"
    one_sided = bool(left.frame.owner) is not bool(right.frame.owner)
    return "not known to be the distance of one thing" if one_sided else None


def two_anchors(left: Claim, right: Claim) -> str | None:
    """Distances from two places: what is 14 miles from one town may be 26 miles from another."""
    return other_anchor(left, right) if left.frame.anchor and right.frame.anchor else None


def one_anchor(left: Claim, right: Claim) -> str | None:
    """A distance from a place against a length or depth of something."""
    return other_anchor(left, right) if bool(left.frame.anchor) is not bool(right.frame.anchor) else None


def place(left: Claim, right: Claim) -> str | None:
    """Two places: each clause names one, and neither sentence names the place of the other."""
    a, b = frozenset(left.frame.place), frozenset(right.frame.place)
    if not a or not b or a & right.names or b & left.names:
        return None
    return f"in different places: {', '.join(sorted(a))} / {', '.join(sorted(b))}"
