"""Which claims a rule reads."""

from __future__ import annotations

from checker.engine.rules.fields import FIELDS, Read
from checker.engine.rules.rule import Operator, Rule, Test
from checker.model.claim import Claim
from checker.text.scan import compiled, single_bytes


def _texts(value: Read) -> frozenset[str]:
    """The field's value as a set of texts, empty where it is unknown."""
    if value is None:
        return frozenset()
    if isinstance(value, frozenset):
        return value
    return frozenset({f"{value:g}" if isinstance(value, float | int) else value})


def holds(test: Test, claim: Claim) -> bool:
    """Whether one test of `where` holds. An unknown field passes `not-in` and `known: no` only."""
    value = FIELDS[test.field].read(claim)
    texts = _texts(value)
    match test.operator:
        case Operator.KNOWN:
            return bool(texts) is test.yes
        case Operator.NOT_IN:
            return not texts & test.values and not (isinstance(value, float | int) and value in test.numbers)
        case Operator.IN | Operator.IS:
            return bool(texts & test.values) or (isinstance(value, float | int) and value in test.numbers)
        case Operator.MATCHES:
            return any(compiled(test.pattern).search(single_bytes(text)) for text in texts)
        case Operator.AT_LEAST:
            return isinstance(value, float | int) and value >= test.number
        case Operator.AT_MOST:
            return isinstance(value, float | int) and value <= test.number


def selects(rule: Rule, claim: Claim) -> bool:
    """Whether the rule reads this claim: all that its `select` asks must hold."""
    select = rule.select
    if claim.mention.kind not in select.kinds:
        return False
    wanted = (
        ("marks", select.marks),
        ("counted", select.counted),
        ("predicate", select.predicate),
        ("unit", select.unit),
    )
    if not all(not words or words & _texts(FIELDS[field].read(claim)) for field, words in wanted):
        return False
    if any(words & _texts(FIELDS[field].read(claim)) for field, words in select.without):
        return False
    return all(holds(test, claim) for test in select.where)
