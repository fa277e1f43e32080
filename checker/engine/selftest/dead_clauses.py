"""Finds the clauses that none of a rule's inline cases needs, by dropping each in turn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.documents.declaration import without_each
from checker.engine.rules.clauses.select import without_words
from checker.engine.rules.rule import Rule
from checker.engine.run import run
from checker.engine.selftest.case_results import case_articles, findings_of_case, numbered
from checker.model.mishap import Raised


def dead_clauses(rule: Rule) -> tuple[str, ...]:
    """The clauses that can be dropped without changing the result of any case: `select.marks`, `same.match.unit`, ...

    `select.@name` is a vocabulary in a list that also has other words. In a rule without cases no clause is needed.
    One of several value kinds is also a clause.
    """
    variants = {name: replace(variant, id=f"{rule.id} without {name}") for name, variant in _without_each(rule)}
    dead = set(variants)
    for _, case in numbered(rule):
        articles = case_articles(case)
        report = run(articles, (rule, *variants.values()), repeat=True, mishaps=Raised())
        whole = findings_of_case(report, rule.id)
        dead -= {name for name, variant in variants.items() if findings_of_case(report, variant.id) != whole}
    return tuple(name for name in variants if name in dead)


def _without_each(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """The rule without each of its clauses in turn, by the clause's name; then without each vocabulary."""
    yield from without_each(rule, rule)
    for name, words in rule.classes:
        left = without_words(rule.select, words)
        if left != rule.select:
            yield f"select.{name}", replace(rule, select=left)
