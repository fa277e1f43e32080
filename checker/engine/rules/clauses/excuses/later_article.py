"""The excuse `later-article`: the value may have changed between the two articles."""

from __future__ import annotations

from checker.engine.rules.clauses.excuses.ground import Articles, Ground
from checker.engine.rules.clauses.moving import birthdays_between, happens_once, moves, of_the_day
from checker.model.claim import Claim
from checker.model.finding import Verdict
from checker.model.mention import Kind


def may_have_moved(articles: Articles, left: Claim, right: Claim) -> bool:
    """Whether the articles appeared on different days, and the value of the earlier one can change by itself."""
    a, b = articles[0].published.day, articles[1].published.day
    if a is None or b is None or a == b:
        return False
    if all(of_the_day(x, y.published) for x, y in zip((left, right), articles, strict=True)) and (
        abs((a - b).days) > 1 or not happens_once(left)
    ):
        return True
    if left.mention.kind is Kind.AGE and not birthdays_between(
        (left, articles[0].published), (right, articles[1].published)
    ):
        return False
    earlier = (left, articles[0].published) if a < b else (right, articles[1].published)
    return moves(*earlier)


GROUND = Ground(
    "later-article",
    "The articles appeared on different days, and the value can change from day to day",
    Verdict.UPDATE,
    may_have_moved,
)
