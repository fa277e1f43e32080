"""Which claims a rule reads."""

from __future__ import annotations

from checker.engine.rules.clauses.select import readers
from checker.engine.rules.rule import Rule
from checker.model.claim import Claim


def selects(rule: Rule, claim: Claim) -> bool:
    """Whether the rule reads this claim: all conditions of its `select` must hold."""
    select = rule.select
    for name, reads in readers(type(select)):
        value = getattr(select, name)
        if value and not reads(value, claim):
            return False
    return True
