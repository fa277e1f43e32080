"""Which claims a rule reads."""

from __future__ import annotations

from typing import Any

import pytest
from handmade import claim, rule

from checker.engine.rules.clauses.field_tests import Test, holds
from checker.engine.rules.clauses.select import Select
from checker.engine.verdicts.select import selects
from checker.model.mention import Kind

SHIP = claim("a", 12, counted="ship", subject=("ferry", "crew"), predicate="sink", marks=("ship",))


@pytest.mark.parametrize(
    ("test", "found"),
    [
        (Test("counted", "known", yes=True), True),
        (Test("counted", "known", yes=False), False),
        (Test("person", "known", yes=True), False),
        (Test("person", "known", yes=False), True),
        (Test("counted", "in", frozenset({"ship", "car"})), True),
        (Test("counted", "in", frozenset({"car"})), False),
        (Test("person", "in", frozenset({"ross"})), False),
        (Test("person", "not-in", frozenset({"ross"})), True),
        (Test("counted", "not-in", frozenset({"ship"})), False),
        (Test("counted", "is", frozenset({"ship"})), True),
        (Test("number", "in", numbers=frozenset({12.0, 13.0})), True),
        (Test("number", "in", numbers=frozenset({13.0})), False),
        (Test("number", "not-in", numbers=frozenset({12.0})), False),
        (Test("number", "not-in", numbers=frozenset({13.0})), True),
        (Test("subject", "matches", pattern="^fer"), True),
        (Test("subject", "matches", pattern="^er"), False),
        (Test("number", "at-least", number=12.0), True),
        (Test("number", "at-least", number=12.1), False),
        (Test("number", "at-most", number=12.0), True),
        (Test("number", "at-most", number=11.9), False),
        (Test("counted", "at-most", number=11.9), False),
        (Test("counted", "at-least", number=0.0), False),
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
