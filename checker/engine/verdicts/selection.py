"""Which claims a rule reads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from checker.engine.rules.clauses.select import Reads, readers
from checker.engine.rules.rule import Rule
from checker.model.claim import Claim


def selects(rule: Rule, claim: Claim) -> bool:
    """Whether the rule reads this claim: all conditions of its `select` must hold."""
    return all(reads(value, claim) for value, reads in _conditions(rule))


def claims_read(rule: Rule, claims: Iterable[Claim]) -> list[Claim]:
    """The claims that the rule reads."""
    kept = list(claims)
    for value, reads in _conditions(rule):
        kept = [claim for claim in kept if reads(value, claim)]
    return kept


def _conditions(rule: Rule) -> list[tuple[Any, Reads]]:
    """What the rule's `select` asks for, in the order of its clauses."""
    told = ((getattr(rule.select, name), reads) for name, reads in readers(type(rule.select)))
    return [(value, reads) for value, reads in told if value]
