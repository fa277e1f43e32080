"""Batteries as clusters: the tests inside rules, one sentence with two values, reports of two days in one form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from gold import GoldCluster, GoldFact, cluster_of

from checker.engine.rules.rule import Case, CaseKind
from checker.engine.selftest.case_results import case_articles
from checker.library import load_rules
from checker.model.article import Article, Published, PublishedFrom

PARAPHRASES = Path(__file__).parents[2] / "corpus" / "paraphrases"
NONE: frozenset[tuple[int, int]] = frozenset()


def batteries() -> Iterator[GoldCluster]:
    """All of them, in order."""
    yield from _rule_cases()
    yield from _values()
    yield from _recurring()


def _rule_cases() -> Iterator[GoldCluster]:
    """The cases of rules that must conflict or tell of two facts; what is marked in two articles clashes."""
    for rule in load_rules(experimental=True):
        for case in rule.cases:
            if case.kind in (CaseKind.CONFLICT, CaseKind.UNRELATED) and len(case.articles) > 1:
                articles = case_articles(case)
                facts = [_marked(case, articles)] if case.kind is CaseKind.CONFLICT else []
                yield cluster_of("batteries", f"rule {rule.id}", Path(), facts, articles)


def _marked(case: Case, articles: tuple[Article, ...]) -> GoldFact:
    spans = [
        (article.id, *span) for article, given in zip(articles, case.articles, strict=True) for span in given.marked
    ]
    clashes = frozenset((i, j) for i, j in combinations(range(len(spans)), 2) if spans[i][0] != spans[j][0])
    return GoldFact("conflict", True, tuple(spans), clashes, NONE, NONE)


def _values() -> Iterator[GoldCluster]:
    """One sentence with two values that cannot both hold."""
    for number, block in enumerate(_blocks("values.txt")):
        sentence, *lines = block.split("\n")
        for line in lines:
            if " ! " in line:
                told = [sentence.removeprefix("= ").format(value.strip()) for value in line.split(" ! ")]
                articles = tuple(Article(name, text, Published()) for name, text in zip("ab", told, strict=True))
                start = sentence.removeprefix("= ").index("{")
                values = [value.strip() for value in line.split(" ! ")]
                spans = tuple((name, start, start + len(value)) for name, value in zip("ab", values, strict=True))
                fact = GoldFact("conflict", True, spans, frozenset({(0, 1)}), NONE, NONE)
                yield cluster_of("batteries", f"sentence {number}", Path(), [fact], articles)


def _recurring() -> Iterator[GoldCluster]:
    """Reports of one kind from two days: none of their figures contradict each other."""
    for number, block in enumerate(_blocks("recurring.txt")):
        lines = block.split("\n")
        days = [Published(*[dt.date.fromisoformat(day)] * 2, PublishedFrom.METADATA) for day in lines[::2]]
        articles = tuple(Article(name, text, day) for name, text, day in zip("ab", lines[1::2], days, strict=True))
        yield cluster_of("batteries", f"recurring {number}", Path(), [], articles)


def _blocks(name: str) -> list[str]:
    return (PARAPHRASES / name).read_text("utf-8").strip().split("\n\n")[1:]
