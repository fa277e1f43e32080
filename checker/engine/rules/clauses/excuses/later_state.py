"""The excuse `later-state`: a later article gives a later state of something that keeps changing."""

from __future__ import annotations

from checker.engine.rules.clauses.excuses.ground import Articles, Ground
from checker.engine.rules.clauses.excuses.later_article import may_have_moved
from checker.engine.rules.clauses.moving import both_ahead, changes_daily
from checker.model.claim import Claim
from checker.model.finding import Verdict
from checker.model.value import TimeValue


def _later_state(articles: Articles, left: Claim, right: Claim) -> bool:
    if not may_have_moved(articles, left, right):
        return False
    times = [claim.mention.value for claim in (left, right) if isinstance(claim.mention.value, TimeValue)]
    if len(times) == 2:
        return not both_ahead((left, articles[0].published), (right, articles[1].published))
    return changes_daily(left, right, articles[0].published, articles[1].published)


GROUND = Ground(
    "later-state",
    "As `later-article`, but only for values that keep changing by themselves: tolls, prices, polls, plans",
    Verdict.UPDATE,
    _later_state,
)
