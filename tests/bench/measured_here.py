"""Figures that need nothing but this repository: made-up clusters and scenarios, and the counts in the rules."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1] / "corpus"))
sys.path.insert(0, str(Path(__file__).parent / "identity"))

from gold import GoldCluster
from labelled import Cluster, Fact, Place, Score, clusters, scored
from measured_tables import table
from scenarios import scenarios

from checker.engine.rules.rule import Rule
from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article
from checker.model.finding import Finding, Level
from checker.readers import read

PARTS = ("development", "held", "fitting")
"""The folders of `tests/corpus/clusters`."""


def levels_of_clusters() -> str:
    """A table of what is found in the made-up sets, by the lowest level that is shown."""
    rules = load_rules()
    sets = {f"clusters, {part}": [(item, _read(item.folder)) for item in clusters(part)] for part in PARTS}
    sets["scenarios"] = [(_labelled(item), item.articles) for item in scenarios()]
    rows = [row for name, items in sets.items() for row in _rows(name, items, rules)]
    return table(("set", "shown from", "conflicts found", "false alarms", "not in the labels"), rows)


def _rows(
    name: str, items: Sequence[tuple[Cluster, Sequence[Article]]], rules: tuple[Rule, ...]
) -> Iterator[tuple[object, ...]]:
    found = [(cluster, run(articles, rules).findings) for cluster, articles in items]
    for level in Level:
        total = sum((scored(cluster, _shown(findings, level)) for cluster, findings in found), Score())
        yield name, level.value, f"{total.found} of {total.conflicts}", total.false, total.unlabelled


def _shown(findings: Iterable[Finding], least: Level) -> list[Finding]:
    return [finding for finding in findings if finding.level.rank <= least.rank]


def _read(folder: Path) -> Sequence[Article]:
    return read([str(folder)], None).articles


def _labelled(scenario: GoldCluster) -> Cluster:
    """A scenario in the form of a cluster."""
    facts = [
        Fact(
            f"{scenario.topic} {number}",
            tuple(Place(*mention) for mention in fact.mentions),
            frozenset(frozenset(pair) for pair in fact.clashes),
            frozenset(),
        )
        for number, fact in enumerate(scenario.facts)
    ]
    return Cluster(scenario.folder, tuple(facts))


class Counts(NamedTuple):
    """What `measured` says of a rule, added up: findings right and wrong, changed values found, and all of them."""

    right: int
    wrong: int
    found: int
    of: int

    def __str__(self) -> str:
        return f"{self.right} | {self.wrong}"


def rules_counted() -> str:
    """The counts in the rules (`measured:`): a table of rules on one article, and one of rules between articles."""
    counts = {rule: _counts(rule) for rule in load_rules()}
    inside = {rule: item for rule, item in counts.items() if rule.same.scope.inside}
    between = {rule: item for rule, item in counts.items() if rule not in inside}
    said = {rule: item for rule, item in between.items() if item.right + item.wrong}
    texts = max(item.texts or 0 for rule in inside for item in rule.measured)
    first, second = ([*_rows_of(group), ("all", "", _sum(group))] for group in (inside, said))
    head = ("rule", "level", "right", "wrong")
    return "\n\n".join(
        (
            f"Rules on one article, on {texts:,} real texts:",
            table((*head, "changed values found"), [(*row, f"{row[2].found} of {row[2].of}") for row in first]),
            "Rules between articles, on the labelled clusters:",
            table(head, second),
            f"The labels know of no finding of the other {len(between) - len(said)} rules.",
        )
    )


def _counts(rule: Rule) -> Counts:
    return Counts(*(sum(getattr(item, name) or 0 for item in rule.measured) for name in Counts._fields))


def _sum(group: Mapping[Rule, Counts]) -> Counts:
    return Counts(*map(sum, zip(*group.values(), strict=True)))


def _rows_of(group: Mapping[Rule, Counts]) -> Iterator[tuple[str, str, Counts]]:
    yield from ((f"`{rule.id}`", rule.level.value, item) for rule, item in group.items())
