"""What is left of a report that keeps to a change."""

from __future__ import annotations

import os
from dataclasses import replace

from checker.config.changed import only_changed
from checker.model.article import TITLE, Article
from checker.model.changes import Changes
from checker.model.claim import Claim
from checker.model.finding import Extraction, Finding, Level, Report, Side, Verdict
from tests.reporters.sample import FIVE, FOUR


def said(article: str, side: Claim = FOUR) -> Claim:
    return replace(side, article=article)


def finding(name: str, *sides: tuple[Claim, ...], compatible: tuple[Claim, ...] = ()) -> Finding:
    valued = tuple(Side(f"value {index}", claims) for index, claims in enumerate(sides))
    return Finding(name, "r", Level.ERROR, Verdict.CONFLICT, "f", "m", "r", "a", valued, compatible)


def report(*findings: Finding, articles: tuple[Article, ...] = (), hidden: tuple[Finding, ...] = ()) -> Report:
    read = articles or tuple(Article(f"{name}.txt", "x") for name in "abcd")
    return Report(tuple(Extraction(article, ()) for article in read), findings, hidden=hidden)


def changes(*files: str) -> Changes:
    return Changes({os.path.realpath(file): None for file in files})


AB = finding("ab", (said("a.txt"),), (said("b.txt"),))
CD = finding("cd", (said("c.txt"),), (said("d.txt"),))


def test_only_findings_with_a_changed_side() -> None:
    kept = only_changed(report(AB, CD, hidden=(AB, CD)), changes("b.txt"))
    assert ([item.id for item in kept.findings], [item.id for item in kept.unchanged]) == (["ab"], ["cd"])
    assert [item.id for item in kept.hidden] == ["ab"]
    assert kept.changed == {"b.txt"}


def test_the_changed_side_comes_first_and_on_it_the_changed_article() -> None:
    whole = finding("x", (said("a.txt"), said("b.txt")), (said("c.txt"), said("d.txt")))
    (kept,) = only_changed(report(whole), changes("d.txt")).findings
    assert [[claim.article for claim in side.claims] for side in kept.sides] == [
        ["d.txt", "c.txt"],
        ["a.txt", "b.txt"],
    ]
    assert [side.value for side in kept.sides] == ["value 1", "value 0"]
    assert (kept.id, kept.message) == (whole.id, whole.message)


def test_the_order_stays_where_all_or_nothing_of_a_kind_is_changed() -> None:
    for files in (("a.txt", "b.txt"), ("a.txt",)):
        (kept,) = only_changed(report(AB), changes(*files)).findings
        assert kept == AB


def test_a_claim_that_fits_both_sides_is_no_side() -> None:
    assert only_changed(report(replace(AB, compatible=(said("c.txt"),))), changes("c.txt")).findings == ()


def test_a_title_belongs_to_its_article() -> None:
    titled = finding("x", (said(f"a.txt{TITLE}"),), (said("b.txt"),))
    (kept,) = only_changed(report(titled), changes("a.txt")).findings
    assert kept.sides[0].claims[0].article == f"a.txt{TITLE}"


def test_a_record_is_changed_when_its_line_is() -> None:
    records = tuple(Article(f"w.jsonl#{line}", "x", file="w.jsonl", line=line) for line in (1, 2, 3))
    first = finding("12", (said("w.jsonl#1"),), (said("w.jsonl#2", FIVE),))
    second = finding("23", (said("w.jsonl#2"),), (said("w.jsonl#3", FIVE),))
    touched = Changes({os.path.realpath("w.jsonl"): ((3, 3),)})
    kept = only_changed(report(first, second, articles=records), touched)
    assert ([item.id for item in kept.findings], kept.changed) == (["23"], {"w.jsonl#3"})
    assert kept.findings[0].sides[0].claims[0].article == "w.jsonl#3"


def test_no_change() -> None:
    kept = only_changed(report(AB, CD), Changes())
    assert (kept.findings, kept.unchanged, kept.changed) == ((), (AB, CD), frozenset())
