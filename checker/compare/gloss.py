"""Inside one article: a measure and its gloss in brackets that do not convert ("200 metres (200 feet)")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.compare.neighbours import between, pairs_in_sentence
from checker.compare.quantity import Relation, compare_quantities
from checker.compare.relation import Contradiction
from checker.compare.wording import describe
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity

NAME = "gloss"
KINDS = frozenset({Kind.MEASURE})
TOLERANCE = 0.1
"""Share by which a gloss may be off on each side: news rounds both, and "about" is often left out."""

_OPENS = re.compile(r"\s*(?:\(\s*|,\s+or\s+)(?:(?:about|around|roughly|nearly|some|over|more than)\s*)?", re.IGNORECASE)


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every measure whose gloss, in brackets or after ", or", is another length, area, mass, speed or temperature."""
    found = []
    for left, right in pairs_in_sentence(claims, reach=1):
        first, second = left.mention.value, right.mention.value
        if not isinstance(first, Quantity) or not isinstance(second, Quantity) or first.unit == second.unit:
            continue
        if _OPENS.fullmatch(between(left, right, article.text)):
            said = compare_quantities(first, second, TOLERANCE)
            if said.relation is Relation.DISJOINT:
                sides = ((describe(first), left), (describe(second), right))
                found.append(Contradiction(sides, f"{describe(first)} is not {describe(second)}, nor near it"))
    return found
