"""The verdict on two claims: what the comparator says, how probable it is that they are one fact, and notices."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from handmade import claim, published, rule

from checker.compare.values.relation import Relation
from checker.engine.identity.story import WeighedPair
from checker.engine.rules.rule import Rule, Same, Scope
from checker.engine.verdicts import judge
from checker.model.article import Article, PublishedFrom
from checker.model.claim import Claim
from checker.model.correction import Correction
from checker.model.finding import Extraction, Verdict


def pair(chance: float, brief: bool = False, beaten: bool = False, notice: Correction | None = None) -> Any:
    """Two articles whose claims are one fact, or in conflict, with this probability."""
    corrections = (notice,) if notice else ()
    articles = (Article("a", "x", published(), corrections=corrections), Article("b", "y", published()))
    return SimpleNamespace(
        left=Extraction(articles[0], ()),
        right=Extraction(articles[1], ()),
        between=lambda left, right, every: [(a, b) for a in left for b in right],
        weighed=lambda a, b, relation: WeighedPair(a, b, relation, chance),
        beaten=lambda *_: beaten,
        brief=brief,
    )


def verdict(asked: Rule, between: Any, left: Claim, right: Claim) -> tuple[str, str, float]:
    """The verdict on two claims, its reason and confidence."""
    (said,) = judge.judge(asked, between, [left], [right])
    return said.verdict.value, said.reason, said.confidence


def test_a_conflict_has_the_reason_of_the_comparator() -> None:
    found = verdict(rule(), pair(0.8), claim("a", 12), claim("b", 15))
    assert found == ("conflict", "12 people and 15 people cannot both hold", 0.8)


@pytest.mark.parametrize(("chance", "found"), [(0.29, "unrelated"), (0.3, "conflict")])
def test_a_dispute_below_a_note_is_unrelated(chance: float, found: str) -> None:
    assert verdict(rule(), pair(chance), claim("a", 12), claim("b", 15))[0] == found


def test_another_clash_of_these_articles_that_is_likelier_goes_first() -> None:
    found = verdict(rule(), pair(0.8, beaten=True), claim("a", 12), claim("b", 15))
    assert found == ("unrelated", "another value of these articles clashes more probably", 0.0)


def test_an_excuse_and_two_facts() -> None:
    left, right = claim("a", 12, attribution="Police"), claim("b", 15, attribution="the mayor")
    assert verdict(rule(unless=["other-source"]), pair(0.8), left, right) == ("excused", "because of other-source", 0.8)
    apart = rule(Same(match=("counted",)))
    found = verdict(apart, pair(0.8), claim("a", 12, counted="ship"), claim("b", 15, counted="car"))
    assert found == ("unrelated", "different counted: ship / car", 1.0)


@pytest.mark.parametrize(
    ("same", "confidence"),
    [(Same(), 0.94), (Same(copied=0.7), 0.98), (Same(prior=0.1), 0.98)],
)
def test_a_brief_makes_no_error_unless_the_rule_knows_more(same: Same, confidence: float) -> None:
    between = pair(0.98, brief=True)
    left, right = (replace(claim(*said), words=frozenset({"flood"})) for said in (("a", 12), ("b", 15)))
    assert verdict(rule(same), between, left, right)[2] == pytest.approx(confidence, abs=0.005)


def withdrawn(old: float | None, new: float | None) -> Correction:
    """A notice that withdraws one number of people for another."""
    return Correction(0, 1, *(claim("a", number).mention if number else None for number in (old, new)))


def test_a_value_that_is_withdrawn_by_name_has_no_excuse_and_no_rival() -> None:
    asked = rule(unless=["other-source", "correction"])
    left, right = claim("a", 15, attribution="Police"), claim("b", 12, attribution="the mayor")
    found = verdict(asked, pair(0.1, beaten=True, notice=withdrawn(12, 15)), left, right)
    assert (found[0], found[2]) == ("conflict", 0.95)
    assert verdict(asked, pair(0.8, notice=withdrawn(None, 15)), left, right)[0] == "excused"
    assert verdict(asked, pair(0.1, notice=withdrawn(None, 15)), left, right)[0] == "unrelated"
    assert verdict(rule(), pair(0.8, notice=withdrawn(None, 15)), left, right)[0] == "conflict"


def test_equal_and_compatible_values() -> None:
    assert verdict(rule(), pair(0.8), claim("a", 12), claim("b", 12))[0] == "agree"
    assert verdict(rule(), pair(0.3), claim("a", 12), claim("b", 12))[0] == "unrelated"
    assert verdict(rule(), pair(0.8), claim("a", 600), claim("b", 612))[0] == "compatible"


@pytest.mark.parametrize(
    ("sources", "found", "end"),
    [
        ((PublishedFrom.OPTION, PublishedFrom.OPTION), "agree", ", and both articles state their date"),
        ((PublishedFrom.OPTION, PublishedFrom.INFERRED), "wording", "is right on one day only, and b states no date"),
        ((PublishedFrom.INFERRED, PublishedFrom.INFERRED), "wording", "and a and b states no date"),
    ],
)
def test_today_beside_a_named_day(sources: tuple[PublishedFrom, PublishedFrom], found: str, end: str) -> None:
    articles = tuple(Article(name, "", published(0, source)) for name, source in zip("ab", sources, strict=True))
    said = judge._harmless(judge.Comparison(Relation.WORDING, "one is today"), (articles[0], articles[1]))
    assert said[0].value == found and said[1].endswith(end)


def test_claims_inside_one_article() -> None:
    asked, article = rule(Same(scope=Scope.ARTICLE)), Article("a", "x", published())
    claims = [claim("a", number, 40 * place) for place, number in enumerate((12, 15, 12, 600, 612))]
    found = judge.within(asked, Extraction(article, tuple(claims)), claims)
    said = [(item.left.mention.value.number, item.right.mention.value.number, item.verdict.value) for item in found]
    assert said[:4] == [(12, 15, "conflict"), (12, 12, "agree"), (12, 600, "conflict"), (12, 612, "conflict")]
    assert said[-1] == (600, 612, "compatible")
    parted = judge.judge_inside(
        rule(Same(match=("counted",))), article, [claim("a", 12, counted="ship"), claim("a", 15, 40, counted="car")]
    )
    assert [item.verdict.value for item in parted] == ["unrelated"]


def test_between_articles_a_rule_that_knows_its_fact_hears_what_fits_inside_one() -> None:
    article, claims = Article("a", "x", published()), [claim("a", 12), claim("a", 15, 40), claim("a", 12, 80)]
    read = Extraction(article, tuple(claims))
    assert judge.within(rule(), read, claims) == []
    found = judge.within(rule(Same(prior=2.0)), read, claims)
    assert [(item.verdict, item.right.mention.start) for item in found] == [(Verdict.AGREE, 80)]
