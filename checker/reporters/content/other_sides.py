"""For words on one side of a finding, what the other sides state: for formats that show a finding at its words."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claim import Claim
from checker.model.finding import Finding, Side
from checker.reporters.content.quotation import value


def other_sides(finding: Finding, side: Side, claim: Claim) -> Iterator[tuple[Claim, str]]:
    """The other claims of a finding with their values: first those of other sides, last those that fit all sides.

    `claim` is on `side`. A claim of the same words is left out.
    """
    sides = sorted(finding.sides, key=lambda one: one is side)
    told = [(other, one.value) for one in sides for other in one.claims]
    told += [(other, f"fits more than one: {value(other.mention)}") for other in finding.compatible]
    own = (claim.article, claim.mention)
    return ((other, said) for other, said in told if (other.article, other.mention) != own)
