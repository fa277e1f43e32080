"""Runs the tests in rules: every case of a rule, and the search for clauses that none of them needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.engine.rules.rule import Rule, Scope
from checker.engine.selftest.case_results import CaseResult, numbered, result_of
from checker.engine.selftest.dead_clauses import dead_clauses


@dataclass(frozen=True, slots=True)
class RuleResult:
    """A rule's cases with their results, and the clauses that none of them needs."""

    rule: Rule
    cases: tuple[CaseResult, ...]
    dead: tuple[str, ...]

    @property
    def failed(self) -> tuple[CaseResult, ...]:
        """The cases that did not pass."""
        return tuple(case for case in self.cases if not case.passed)


def test_rule(rule: Rule) -> RuleResult:
    """Tests one rule; a pure function of the rule, so that rules can be tested in parallel.

    The articles of a rule on drafts and archives are compared with each other, since a rule's tests have no archive.
    """
    if rule.same.scope is not Scope.PUBLISHED:
        return RuleResult(rule, test_rules([rule]), dead_clauses(rule))
    alone = replace(rule, same=replace(rule.same, scope=Scope.STORY))
    return RuleResult(rule, test_rules([alone]), dead_clauses(alone))


def test_in_parallel(rules: Sequence[Rule], workers: int) -> Iterator[RuleResult]:
    """`test_rule` of each rule in the order given, in parallel; the number of processes does not change the results."""
    if min(workers, len(rules)) < 2:
        yield from map(test_rule, rules)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(min(workers, len(rules))) as pool:
        yield from pool.map(test_rule, rules)


def test_rules(rules: Sequence[Rule]) -> tuple[CaseResult, ...]:
    """The results of all cases of all rules in the order given; each rule runs alone."""
    return tuple(result_of(rule, index, case) for rule in rules for index, case in numbered(rule))
