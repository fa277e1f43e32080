"""Whether two claims that a rule reads state one fact."""

from __future__ import annotations

from checker.engine.rules.clauses.same import Dates, parts
from checker.engine.rules.rule import Rule
from checker.model.claim import Claim


def other_fact(rule: Rule, left: Claim, right: Claim, published: Dates) -> str | None:
    """Why two claims are not one fact under the rule's `same`, or None if they are."""
    same = rule.same
    for name, part in parts(type(same)):
        why = part(getattr(same, name), left, right, published)
        if why is not None:
            return why
    return None
