"""The line about what was not read, the counts by rule, and the pairs of articles in the summary."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.cli.summary import summary
from checker.model.article import Article
from checker.model.finding import Extraction, Level, Meeting, Report, Verdict
from checker.model.skipped import Skipped, Skipping
from checker.reporters.content.not_read import not_read
from checker.reporters.content.statistics import RuleCount, counted
from tests.reporters.test_acceptance import WAIVED
from tests.reporters.test_levels import FINDING, NOTE, UPDATE, WARNING


def skipped(*paths: str, why: Skipping = Skipping.OTHER, reason: str = "not an article") -> list[Skipped]:
    return [Skipped(path, why, reason) for path in paths]


@pytest.mark.parametrize(
    ("items", "told"),
    [
        ([], []),
        (skipped(".git/", ".DS_Store", ".env", why=Skipping.HIDDEN, reason="hidden"), []),
        (skipped("n/.a.txt", why=Skipping.HIDDEN, reason="hidden"), ["1 file not read: n/.a.txt (hidden)"]),
        (skipped("a.py", "b.py", "Makefile"), ["3 files not read: 3 of other kinds (.py and no suffix)"]),
        (
            skipped("a.pdf", "b.pdf", "c.rtf", "d.doc", why=Skipping.DOCUMENT),
            ["4 files not read: a.pdf, b.pdf, c.rtf and 1 more (claimcheck does not read .doc, .pdf and .rtf)"],
        ),
        (
            [
                *skipped("x/", "y.txt", why=Skipping.EXCLUDED, reason="ignored by .gitignore"),
                *skipped("z.txt", why=Skipping.EXCLUDED, reason="excluded by --exclude"),
            ],
            ["2 files and 1 folder not read: x/ and y.txt (ignored by .gitignore); z.txt (excluded by --exclude)"],
        ),
        (
            skipped("node_modules/", "lib/", why=Skipping.MADE, reason="installed packages"),
            ["2 folders not read: node_modules/ and lib/ (installed packages)"],
        ),
    ],
)
def test_what_was_not_read_is_told_by_reason(items: list[Skipped], told: list[str]) -> None:
    assert list(not_read(items)) == told


def test_findings_are_counted_by_rule_level_and_verdict() -> None:
    report = Report((), (FINDING, FINDING, WAIVED, WARNING), hidden=(NOTE, UPDATE, UPDATE))
    rows = counted(report)
    assert sum(row.findings for row in rows) == 7
    assert [row.findings for row in rows] == sorted((row.findings for row in rows), reverse=True)
    by_kind = {(row.level, row.verdict): row for row in rows}
    assert by_kind[UPDATE.level, Verdict.UPDATE] == RuleCount(UPDATE.rule, UPDATE.level, Verdict.UPDATE, 2, 0, 2)
    errors = [row for row in rows if row.level is Level.ERROR]
    assert sum(row.accepted for row in errors) == 1


def articles(number: int) -> tuple[Extraction, ...]:
    return tuple(Extraction(Article(f"{index}.txt", "Ports."), ()) for index in range(number))


def test_a_few_pairs_that_were_not_compared_are_named_and_many_are_counted() -> None:
    met = Meeting("0.txt", "1.txt", False, "1 name")
    few = Report(articles(2), meetings=(met,), set_aside=1)
    assert "0.txt and 1.txt were not compared: 1 name" in summary(few, checked=True)
    many = replace(few, extractions=articles(30), meetings=(), set_aside=400)
    said = "400 pairs of articles not compared: not on one story (--explain says why)"
    assert said in summary(many, checked=True)
    assert not [line for line in summary(many, checked=False) if "pairs" in line]


def test_articles_of_one_file_are_counted_apart_from_files() -> None:
    held = tuple(Extraction(Article(f"n.jsonl#{number}", "Ports.", file="n.jsonl"), ()) for number in range(4))
    first, silent, *_ = summary(Report(held), checked=True)
    assert first == "4 articles in 1 file, 0 claims"
    assert silent == "nothing could be extracted from n.jsonl#0, n.jsonl#1, n.jsonl#2 and 1 more"
