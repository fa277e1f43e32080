"""The main job on the project's own seeds: exactly two findings, and the agreements behind the silence on the rest."""

from pathlib import Path

import pytest

from checker import check
from checker.model.finding import Judgement, Level, Report, Verdict

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(scope="module")
def report() -> Report:
    return check([SEEDS], explain=True)


def short(article: str) -> str:
    return Path(article).name[:3]


def judged(report: Report, rule: str, verdict: Verdict) -> set[frozenset[tuple[str, str]]]:
    """The pairs of (article, value) on which a rule came to a verdict."""
    chosen = [item for item in report.judgements if item.rule == rule and item.verdict is verdict]
    return {frozenset((short(c.article), c.mention.text) for c in (item.left, item.right)) for item in chosen}


def pair(*claims: tuple[str, str]) -> frozenset[tuple[str, str]]:
    return frozenset(claims)


def test_the_findings_are_the_deadline_and_the_end_of_the_talks(report: Report) -> None:
    found = [(finding.rule, finding.level, finding.verdict) for finding in report.findings]
    assert found == [
        ("deadline-date", Level.ERROR, Verdict.CONFLICT),
        ("talks-end", Level.WARNING, Verdict.WORDING),
    ]


def test_the_coarser_deadline_is_compatible_with_both_sides(report: Report) -> None:
    deadline = report.findings[0]
    sides = [[(short(c.article), c.mention.text) for c in side.claims] for side in deadline.sides]
    assert sides == [[("002", "March 2")], [("003", "March 1")]]
    assert [(short(c.article), c.mention.text) for c in deadline.compatible] == [("003", "March")]


def test_the_wording_says_which_article_has_no_date(report: Report) -> None:
    wording = report.findings[1]
    assert {(short(c.article), c.mention.text) for side in wording.sides for c in side.claims} == {
        ("000", "today"),
        ("001", "Friday"),
    }
    assert "Friday 4 May 2018" in wording.reason
    assert "001_talks_technology_reprint.txt states no date" in wording.reason


def test_one_change_told_in_two_orders_agrees(report: Report) -> None:
    agreed = judged(report, "tariff-rate", Verdict.AGREE)
    assert pair(("002", "25 percent"), ("003", "25 percent")) in agreed
    assert pair(("002", "10 percent"), ("003", "10")) in agreed


def test_the_deficit_agrees_though_the_dollar_is_named_once(report: Report) -> None:
    assert judged(report, "deficit-target", Verdict.AGREE) == {
        pair(("000", "$100 billion"), ("001", "$100 billion US"))
    }


def test_threatened_and_imposed_tariffs_are_two_things(report: Report) -> None:
    apart = judged(report, "goods-under-tariffs", Verdict.UNRELATED)
    assert pair(("000", "$150 billion"), ("003", "$250 billion")) in apart


def test_rounds_of_talks_months_apart_are_two_things(report: Report) -> None:
    rounds: list[Judgement] = [
        item
        for item in report.judgements
        if item.rule == "talks-end" and {short(item.left.article), short(item.right.article)} & {"002", "004"}
    ]
    assert all(item.verdict is Verdict.UNRELATED for item in rounds)


def test_the_subscription_page_makes_no_claims(report: Report) -> None:
    page = next(item for item in report.extractions if short(item.article.id) == "004")
    why = {reason for mention, reason in page.left_out if "₹" in mention.text}
    assert why == {"subscription"}
    assert not any("₹" in claim.mention.text for claim in page.claims)


def test_the_year_in_the_name_of_a_plan_is_no_date(report: Report) -> None:
    assert not any("2025" in claim.mention.text for item in report.extractions for claim in item.claims)
