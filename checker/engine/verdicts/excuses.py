"""Differences that are no mistakes: which excuse of a rule's `unless` holds."""

from __future__ import annotations

from checker.engine.rules.clauses.excuses import grounds
from checker.engine.rules.clauses.excuses.ground import Articles
from checker.engine.rules.rule import Rule
from checker.model.claim import Claim
from checker.model.finding import Verdict


def excused(
    rule: Rule, articles: Articles, left: Claim, right: Claim, corrected: bool = False
) -> tuple[Verdict, str] | None:
    """The first excuse of the rule that holds, with its verdict and reason, or None.

    `corrected`: the correction was read and is of this very value, so that it excuses nothing.
    """
    for excuse in rule.unless:
        ground = grounds()[excuse.when]
        if not (corrected and ground.a_correction) and ground.holds(articles, left, right):
            return ground.verdict, excuse.because
    return None
