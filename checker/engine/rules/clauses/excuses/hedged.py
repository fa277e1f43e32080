"""The excuse `hedged`: one of the two values is a bound or an estimate."""

from __future__ import annotations

from checker.engine.rules.clauses.excuses.ground import Articles, Ground
from checker.model.claim import Claim
from checker.model.finding import Verdict
from checker.model.value import Duration, Quantity


def _hedged(articles: Articles, left: Claim, right: Claim) -> bool:
    values = [claim.mention.value for claim in (left, right)]
    quantities = [value.length if isinstance(value, Duration) else value for value in values]
    return any(isinstance(value, Quantity) and value.modifier != "=" for value in quantities)


GROUND = Ground("hedged", "One value is hedged: about, at least, up to", Verdict.EXCUSED, _hedged)
