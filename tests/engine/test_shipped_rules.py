"""The tests inside the rules that come with claimcheck, with each clause left out in turn."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from checker.engine.rules.rule import Rule, Status
from checker.engine.selftest.suite import RuleResult
from checker.engine.selftest.suite import test_in_parallel as in_parallel
from checker.library import load_rules
from checker.model.finding import Level

RULES: Sequence[Rule] = load_rules(experimental=True)


@pytest.fixture(scope="module")
def results() -> dict[str, RuleResult]:
    return {result.rule.id: result for result in in_parallel(RULES, 2)}


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_the_rules_own_tests_hold_and_need_each_clause(rule: str, results: dict[str, RuleResult]) -> None:
    assert results[rule].failed == ()
    assert results[rule].dead == ()


def test_there_are_forty_stable_rules_with_figures() -> None:
    stable = [rule for rule in RULES if rule.status is Status.STABLE]
    assert len(stable) >= 40
    assert all(rule.measured for rule in stable)


def _counted(rule: Rule, *keys: str) -> int:
    return sum(getattr(item, key) or 0 for item in rule.measured for key in keys)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.same.scope.inside], ids=lambda rule: rule.id)
def test_only_a_rule_with_true_findings_behind_it_is_an_error(rule: Rule) -> None:
    """`docs/writing-rules.md`, step 5: twenty true findings, and none false on real articles."""
    if rule.level is Level.ERROR:
        assert _counted(rule, "right", "found") >= 20
        assert _counted(rule, "wrong") == 0
    assert {item.set for item in rule.measured} == {"real articles and sentences", "changed values"}
