"""Disputes that a correction settles: one article has withdrawn the value that the other still gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.claims.corrections import same_value
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.correction import Corrected
from checker.model.finding import Judgement, Side

_NAMED = 10
"""The most articles that a reason names; the finding has all of them."""


def correction_of(articles: tuple[Article, Article], left: Claim, right: Claim) -> Corrected | None:
    """The correction by which one article gives the new value while the other gives the old one, or None."""
    if articles[0].id == articles[1].id:
        return None
    for article, own, other in ((articles[0], left, right), (articles[1], right, left)):
        for notice in article.corrections:
            stands = notice.new is None or same_value(notice.new, own.mention)
            withdrawn = notice.old is None or same_value(notice.old, other.mention)
            if stands and withdrawn:
                old, new = (mention.text if mention else None for mention in (notice.old, notice.new))
                return Corrected(article.id, notice.day or article.published.day, old, new)
    return None


def gathered(disputes: Sequence[Judgement], sides: Sequence[Side]) -> tuple[Corrected, ...]:
    """The corrections that settle a fact, each with all articles that still give the old value."""
    found: dict[Corrected, set[str]] = {}
    for item in disputes:
        if item.correction is not None:
            other = item.right if item.left.article == item.correction.article else item.left
            still = found.setdefault(item.correction, set())
            still |= {claim.article for side in sides if other in side.claims for claim in side.claims}
    return tuple(replace(one, still=tuple(sorted(still - {one.article}))) for one, still in found.items())


def correction_reason(corrected: Corrected) -> str:
    """A correction as the reason of a finding."""
    when = f" on {corrected.day}" if corrected.day else ""
    if corrected.old and corrected.new:
        what, value = f'"{corrected.old}" to "{corrected.new}"', "the old value"
    elif corrected.new:
        what, value = f'this to "{corrected.new}"', "another value"
    else:
        what, value = f'this, which is not "{corrected.old}"', "the old value"
    named = ", ".join(corrected.still[:_NAMED])
    more = f" and {len(corrected.still) - _NAMED} more" if len(corrected.still) > _NAMED else ""
    return f"{corrected.article} has corrected {what}{when}; {value} is still in {named}{more}"
