"""Which claims a rule reads."""

from __future__ import annotations

from typing import Any

import pytest
from handmade import claim, rule

from checker.engine.rules.rule import Operator, Select, Test
from checker.engine.verdicts.select import holds, selects
from checker.model.mention import Kind

SHIP = claim("a", 12, counted="ship", subject=("ferry", "crew"), predicate="sink", marks=("ship",))


@pytest.mark.parametrize(
    ("test", "found"),
    [
        (Test("counted", Operator.KNOWN, yes=True), True),
        (Test("counted", Operator.KNOWN, yes=False), False),
        (Test("person", Operator.KNOWN, yes=True), False),
        (Test("person", Operator.KNOWN, yes=False), True),
        (Test("counted", Operator.IN, frozenset({"ship", "car"})), True),
        (Test("counted", Operator.IN, frozenset({"car"})), False),
        (Test("person", Operator.IN, frozenset({"ross"})), False),
        (Test("person", Operator.NOT_IN, frozenset({"ross"})), True),
        (Test("counted", Operator.NOT_IN, frozenset({"ship"})), False),
        (Test("counted", Operator.IS, frozenset({"ship"})), True),
        (Test("number", Operator.IN, numbers=frozenset({12.0, 13.0})), True),
        (Test("number", Operator.IN, numbers=frozenset({13.0})), False),
        (Test("number", Operator.NOT_IN, numbers=frozenset({12.0})), False),
        (Test("number", Operator.NOT_IN, numbers=frozenset({13.0})), True),
        (Test("subject", Operator.MATCHES, pattern="^fer"), True),
        (Test("subject", Operator.MATCHES, pattern="^er"), False),
        (Test("number", Operator.AT_LEAST, number=12.0), True),
        (Test("number", Operator.AT_LEAST, number=12.1), False),
        (Test("number", Operator.AT_MOST, number=12.0), True),
        (Test("number", Operator.AT_MOST, number=11.9), False),
        (Test("counted", Operator.AT_MOST, number=11.9), False),
        (Test("counted", Operator.AT_LEAST, number=0.0), False),
    ],
)
def test_a_test_of_a_field(test: Test, found: bool) -> None:
    assert holds(test, SHIP) is found
    assert selects(rule(select=Select(frozenset({Kind.COUNT}), where=(test,))), SHIP) is found


@pytest.mark.parametrize(
    ("select", "found"),
    [
        ({}, True),
        ({"kinds": frozenset({Kind.MONEY})}, False),
        ({"marks": frozenset({"ship"})}, True),
        ({"marks": frozenset({"car"})}, False),
        ({"counted": frozenset({"car"})}, False),
        ({"predicate": frozenset({"sink"})}, True),
        ({"predicate": frozenset({"float"})}, False),
        ({"unit": frozenset({"person"})}, True),
        ({"unit": frozenset({"ship"})}, False),
        ({"marks": frozenset({"ship"}), "unit": frozenset({"ship"})}, False),
        ({"without": (("subject", frozenset({"crew"})),)}, False),
        ({"without": (("subject", frozenset({"car"})),)}, True),
    ],
)
def test_what_a_rule_selects(select: dict[str, Any], found: bool) -> None:
    assert selects(rule(select=Select(**{"kinds": frozenset({Kind.COUNT}), **select})), SHIP) is found
