"""All pairs of claims of a labelled cluster: their evidence, and what the labels say of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np
from gold import GoldCluster

from checker.engine.identity.certain import two_facts
from checker.engine.identity.evidence.first_evidence import evidence
from checker.engine.identity.evidence.partners import Partners
from checker.engine.identity.first_round import LIMITS, comparable_pairs
from checker.engine.identity.second_round import Company
from checker.engine.run import run
from checker.model.claim import Claim
from checker.readers import read

PARTLY = frozenset({"corrections", "controls", "scenarios"})
"""Clusters that label the values in question only: of others that fit nobody said that they are two facts."""


@dataclass(slots=True)
class Row:
    """Two claims of two articles. `label`: clash, update, ignored, same, cross (two facts), none, or unknown."""

    cluster: int
    left: Claim
    right: Claim
    differs: bool
    equal: bool
    label: str
    facts: tuple[int, ...]
    one: float = 0.0
    """The log-odds of the first round."""


@dataclass
class Table:
    """Rows with their evidence, a column for each name."""

    rows: list[Row] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    amounts: np.ndarray = field(default_factory=lambda: np.zeros((0, 0)))


def label(cluster: GoldCluster, left: Claim, right: Claim) -> tuple[str, tuple[int, ...]]:
    """What the labels say of two claims, and of which facts."""
    mine, yours = cluster.of(left), cluster.of(right)
    common = [(fact, min(i, j), max(i, j)) for fact, i in mine for other, j in yours if fact == other and i != j]
    facts = tuple(fact for fact, _, _ in common)
    for name in ("clash", "update", "ignored"):
        attribute = {"clash": "clashes", "update": "updates"}.get(name, name)
        if any((i, j) in getattr(cluster.facts[fact], attribute) for fact, i, j in common):
            return name, facts
    if common:
        parts = all(cluster.facts[fact].verdict == "different" for fact in facts)
        return ("cross" if parts else "same"), facts
    return ("cross" if mine and yours else "none"), ()


def of_cluster(number: int, cluster: GoldCluster) -> tuple[list[Row], list[dict[str, float]]]:
    """The rows of one cluster with their evidence."""
    articles = cluster.articles or read([str(cluster.folder)], None).articles
    extractions = run(articles, []).extractions
    rows, amounts = [], []
    for one, other in combinations(extractions, 2):
        partners = Partners.of(one, other)
        for a, b, relation in comparable_pairs(one.claims, other.claims):
            differs = relation.value == "disjoint"
            if (differs and two_facts(a, b, partners)) or (cluster.part == "batteries" and not differs):
                continue
            said, facts = label(cluster, a, b)
            if said == "none" and not differs and cluster.part in PARTLY:
                said = "unknown"
            rows.append(Row(number, a, b, differs, relation.value == "same", said, facts))
            amounts.append(dict(evidence(a, b, relation, partners)))
    return rows, amounts


def table(parts: Sequence[tuple[list[Row], list[dict[str, float]]]]) -> Table:
    """The rows of all clusters as one table."""
    names = sorted({name for _, amounts in parts for row in amounts for name in row})
    column = {name: index for index, name in enumerate(names)}
    found = np.zeros((sum(len(rows) for rows, _ in parts), len(names)))
    place = 0
    for _, amounts in parts:
        for row in amounts:
            for name, amount in row.items():
                found[place, column[name]] = amount
            place += 1
    return Table([row for rows, _ in parts for row in rows], names, found)


@dataclass(slots=True)
class _Item:
    left: Claim
    right: Claim
    one: float
    differs: bool
    equal: bool


def with_company(first: Table) -> tuple[Table, np.ndarray]:
    """The table with what each story says besides, and which rows the second round looks at."""
    by_cluster: dict[int, list[int]] = {}
    for index, row in enumerate(first.rows):
        by_cluster.setdefault(row.cluster, []).append(index)
    found: dict[int, dict[str, float]] = {}
    for indices in by_cluster.values():
        kept = {
            index: _Item(row.left, row.right, row.one, row.differs, row.equal)
            for index in indices
            if (row := first.rows[index]).one
            >= (LIMITS.candidate_differing if row.differs else LIMITS.candidate_fitting)
        }
        company = Company(list(kept.values()))
        found |= {index: dict(company.evidence(item)) for index, item in kept.items() if item.differs}
    names = sorted({name for row in found.values() for name in row})
    more = np.zeros((len(first.rows), len(names)))
    for index, row in found.items():
        more[index] = [row.get(name, 0.0) for name in names]
    asked = np.zeros(len(first.rows), bool)
    asked[list(found)] = True
    return Table(first.rows, [*first.names, *names], np.hstack([first.amounts, more])), asked
