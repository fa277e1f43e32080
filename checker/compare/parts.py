"""Inside one article: a part that is larger than its whole ("12 people, including 15 children")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.compare.neighbours import between, pairs_in_sentence
from checker.compare.relation import Contradiction
from checker.compare.wording import describe
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity

NAME = "parts"
KINDS = frozenset({Kind.COUNT})

_WHOLE_FIRST = re.compile(
    r",?\s+(?:including|among them|of whom|of which|of them)\s+(?:at least\s+|about\s+|some\s+)?", re.IGNORECASE
)
_PART_FIRST = re.compile(r"\s+(?:out\s+)?of\s+(?:the|its|their|his|her|all|our)\s+", re.IGNORECASE)


def _exceeds(part: Quantity, whole: Quantity) -> bool:
    """Whether the least the part can be is more than the most that the whole can be."""
    if part.low is None or whole.high is None:
        return False
    slack = (
        0.1 * whole.high
        if "~" in (part.modifier, whole.modifier)
        else (part.step + whole.step) / 2
        if whole.step > 1
        else 0
    )
    return part.low > whole.high + slack


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every part that exceeds the whole it is said to belong to."""
    found = []
    for left, right in pairs_in_sentence(claims, reach=1):
        first, second = left.mention.value, right.mention.value
        if not isinstance(first, Quantity) or not isinstance(second, Quantity):
            continue
        gap = between(left, right, article.text)
        part, whole = (
            (second, first)
            if _WHOLE_FIRST.fullmatch(gap)
            else (first, second)
            if _PART_FIRST.fullmatch(gap)
            else (None, None)
        )
        if part is not None and whole is not None and _exceeds(part, whole):
            sides = ((describe(first), left), (describe(second), right))
            found.append(Contradiction(sides, f"{describe(part)} cannot be a part of {describe(whole)}"))
    return found
