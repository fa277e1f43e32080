"""Two tellings of one thing contradict each other under no rule, and other values do: tests/corpus/paraphrases."""

import datetime as dt
from pathlib import Path

import pytest

from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article, Published, PublishedFrom
from checker.model.finding import Finding, Level, Report, Verdict
from checker.readers import read
from checker.stories.grouping import link

CORPUS = Path(__file__).parents[1] / "corpus"
BLOCKS = (CORPUS / "paraphrases" / "pairs.txt").read_text("utf-8").strip().split("\n\n")[1:]
TAIL = (
    " Correspondents from Kettleby, Brinmouth, Norvale and Vesk gathered quietly beside the granite fountain, where "
    "children offered lemonade, pastries and umbrellas."
)
"""The same in both tellings and without a value, so that each pair is one story."""
RULES = (*load_rules(), *load_rules(select=["any-figure"]))


def shown(report: Report) -> list[Finding]:
    """The findings that a user is shown without asking."""
    return [finding for finding in report.findings if finding.level is not Level.NOTE]


def tellings(block: str) -> list[Article]:
    day, *said = block.split("\n")
    published = Published(*[dt.date.fromisoformat(day)] * 2, PublishedFrom.METADATA)
    return [Article(name, text + TAIL, published) for name, text in zip("ab", said, strict=True)]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split("\n")[1][:40])
def test_a_paraphrase_has_no_finding(block: str) -> None:
    articles = tellings(block)
    report = run(articles, RULES, repeat=True)
    assert link(articles)[0] == [(0, 1)]
    assert all(extraction.claims for extraction in report.extractions)
    assert [finding.message for finding in shown(report)] == []


def test_retellings_of_whole_articles_have_no_finding() -> None:
    articles = read([str(CORPUS / "articles")], None).articles
    assert [finding.message for finding in shown(run(articles, RULES, repeat=True))] == []


SENTENCES = (CORPUS / "paraphrases" / "values.txt").read_text("utf-8").strip().split("\n\n")[1:]
VALUES = [
    (sentence.split("\n")[0].removeprefix("= "), line) for sentence in SENTENCES for line in sentence.split("\n")[1:]
]
UNDATED = Published(None, None, PublishedFrom.UNKNOWN)


@pytest.mark.parametrize(("sentence", "line"), VALUES, ids=[line for _, line in VALUES])
def test_two_values_of_one_fact(sentence: str, line: str) -> None:
    mark = "!" if " ! " in line else "|"
    articles = [
        Article(name, sentence.format(value.strip()), UNDATED)
        for name, value in zip("ab", line.split(f" {mark} "), strict=True)
    ]
    report = run(articles, load_rules())
    found = report.findings if mark == "!" else shown(report)
    assert {finding.verdict for finding in found} == ({Verdict.CONFLICT} if mark == "!" else set())


RECURRING = (CORPUS / "paraphrases" / "recurring.txt").read_text("utf-8").strip().split("\n\n")[1:]


@pytest.mark.parametrize("block", RECURRING, ids=lambda block: block.split("\n")[1][:40])
def test_reports_of_one_kind_from_two_days_have_no_conflict(block: str) -> None:
    days = [dt.date.fromisoformat(line) for line in block.split("\n")[::2]]
    texts = block.split("\n")[1::2]
    articles = [
        Article(name, text, Published(day, day, PublishedFrom.METADATA))
        for name, day, text in zip("ab", days, texts, strict=True)
    ]
    found = shown(run(articles, load_rules()))
    assert [finding.message for finding in found if finding.verdict is Verdict.CONFLICT] == []
