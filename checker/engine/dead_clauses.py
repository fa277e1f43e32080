"""Finds the clauses of a rule that none of its inline cases needs, by dropping each in turn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from checker.engine.case_results import case_articles, numbered, reported
from checker.engine.rule import Compare, Least, Rule, Same, Select, Test
from checker.engine.run import run
from checker.model.finding import Level
from checker.model.mishap import Raised


def dead_clauses(rule: Rule) -> tuple[str, ...]:
    """The clauses without which every case comes out as it does now: `select.marks`, `same.match.unit`, ...

    `select.@name` is a vocabulary of which the rule has other words beside.
    A rule without cases has no clause that is needed. Dropping one of several value kinds is a clause as well.
    """
    variants = {name: replace(variant, id=f"{rule.id} without {name}") for name, variant in _without_each(rule)}
    dead = set(variants)
    for _, case in numbered(rule):
        articles = case_articles(case)
        report = run(articles, (rule, *variants.values()), repeat=True, mishaps=Raised())
        whole = reported(report, rule.id)
        dead -= {name for name, variant in variants.items() if reported(report, variant.id) != whole}
    return tuple(name for name in variants if name in dead)


def _without_each(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """The rule without each of its clauses in turn, with the clause's name."""
    yield from ((f"select.{name}", replace(rule, select=select)) for name, select in _selects(rule))
    yield from ((f"select.{name}", replace(rule, select=select)) for name, select in _without_classes(rule))
    yield from ((f"same.{name}", replace(rule, same=same)) for name, same in _sames(rule))
    if rule.compare.absolute or rule.compare.relative:
        yield "compare.tolerance", replace(rule, compare=replace(rule.compare, absolute=0.0, relative=0.0))
    for level in (level.value for level in Level if getattr(rule.least, level.value) != getattr(Least(), level.value)):
        given: dict[str, float] = {level: getattr(Least(), level)}
        yield f"confidence.{level}", replace(rule, least=replace(rule.least, **given))
    plain = Compare(rule.compare.by)
    for name in ("hedged", "rounding", "currencies"):
        usual: dict[str, Any] = {name: getattr(plain, name)}
        if getattr(rule.compare, name) != usual[name]:
            yield f"compare.{name}", replace(rule, compare=replace(rule.compare, **usual))
    for excuse in rule.unless:
        yield f"unless.{excuse.when}", replace(rule, unless=tuple(item for item in rule.unless if item != excuse))


def _selects(rule: Rule) -> Iterator[tuple[str, Select]]:
    select = rule.select
    for kind in sorted(select.kinds) if len(select.kinds) > 1 else ():
        yield f"kind.{kind}", replace(select, kinds=select.kinds - {kind})
    given = {"marks": select.marks, "counted": select.counted, "predicate": select.predicate, "unit": select.unit}
    for name in (name for name, words in given.items() if words):
        dropped: dict[str, Any] = {name: frozenset()}
        yield name, replace(select, **dropped)
    for name, _ in select.without:
        yield f"without.{name}", replace(select, without=tuple(item for item in select.without if item[0] != name))
    for test in select.where:
        yield f"where.{_test_name(test)}", replace(select, where=tuple(item for item in select.where if item != test))


def _without_classes(rule: Rule) -> Iterator[tuple[str, Select]]:
    """The selection without the words of each vocabulary in turn, where a list holds others beside them."""
    for name, words in rule.classes:
        select = rule.select
        left = replace(
            select,
            marks=select.marks - words or select.marks,
            counted=select.counted - words or select.counted,
            predicate=select.predicate - words or select.predicate,
            without=tuple((field, given - words or given) for field, given in select.without),
            where=tuple(replace(test, values=test.values - words or test.values) for test in select.where),
        )
        if left != select:
            yield name, left


def _test_name(test: Test) -> str:
    return f"{test.field}.{test.operator}"


def _sames(rule: Rule) -> Iterator[tuple[str, Same]]:
    same = rule.same
    for name in same.match:
        yield f"match.{name}", replace(same, match=tuple(item for item in same.match if item != name))
    for name in same.if_known:
        yield f"if-known.{name}", replace(same, if_known=tuple(item for item in same.if_known if item != name))
    for name, _ in same.alike:
        yield f"alike.{name}", replace(same, alike=tuple(item for item in same.alike if item[0] != name))
    if same.copied is not None:
        yield "copied", replace(same, copied=None)
    if same.prior:
        yield "prior", replace(same, prior=0.0)
    if same.within is not None:
        yield "within", replace(same, within=None)
