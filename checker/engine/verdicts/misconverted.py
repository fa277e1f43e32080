"""A measure that its own article converts wrongly: one mistake in that article, not a dispute with another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from checker.compare.one_article.measures import gloss
from checker.model.claim import Claim
from checker.model.finding import Extraction
from checker.model.mention import Kind
from checker.text.runs import without_runs


def misconverted(claim: Claim, extraction: Extraction, fits: Callable[[Claim], bool]) -> str | None:
    """Why a measure disputes nothing: the measure beside it, which it should convert, `fits` the other article.

    "10 square miles (16 square kilometres)" against "26 square kilometres" is a wrong factor, not another area.
    """
    if claim.mention.kind is not Kind.MEASURE:
        return None
    beside = [one for one in extraction.claims if one.sentence == claim.sentence and one.mention.kind is Kind.MEASURE]
    article = replace(extraction.article, text=without_runs(extraction.article.text))
    for found in gloss.inspect_article(beside, article):
        sides = [side for _, side in found.sides]
        if claim in sides and any(fits(side) for side in sides if side is not claim):
            return f"{found.reason}: its article converts it wrongly"
    return None
