"""Differences that are not mistakes: which excuse of a rule's `unless` holds."""

from __future__ import annotations

from checker.engine.rules.clauses.excuses import grounds
from checker.engine.rules.clauses.excuses.ground import Articles
from checker.engine.rules.rule import Rule
from checker.model.claim import Claim
from checker.model.finding import Verdict


def excused(
    rule: Rule, articles: Articles, left: Claim, right: Claim, corrected: bool = False
) -> tuple[Verdict, str] | None:
    """The verdict and reason of the rule's first excuse that holds, or None.

    `corrected`: a correction of this value was read, so the presence of a correction notice is not an excuse.
    """
    for excuse in rule.unless:
        ground = grounds()[excuse.when]
        if not (corrected and ground.a_correction) and ground.holds(articles, left, right):
            return ground.verdict, excuse.because
    return None
