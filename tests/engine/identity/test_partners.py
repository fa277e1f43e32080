"""What two articles tell of their claims: sums, periods, names, how many values of a sort, and who fits whom best."""

from __future__ import annotations

import datetime as dt
import math

import pytest
from framed import claim, year
from sides import partners

from checker.claims import extract
from checker.compare.values.relation import Relation
from checker.engine.identity.evidence.first_evidence import evidence
from checker.engine.identity.evidence.partners import Partners
from checker.engine.identity.first_round import comparable_pairs
from checker.engine.identity.story import WeighedPair
from checker.model.article import Article, Published, PublishedFrom
from checker.model.mention import Kind
from checker.model.value import Quantity


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("She heard ten shots.", "She heard six shots, then four shots.", True),
        ("She heard six shots, then four shots.", "She heard ten shots.", True),
        ("She heard eleven shots.", "She heard six shots, then four shots.", False),
        ("She heard ten shots.", "She heard six shots. Then she heard four shots.", False),
        ("She heard ten shots.", "She heard six shots for $4.", False),
        ("It opened on 3 May 2019.", "It opened on 4 May 2019.", False),
    ],
)
def test_a_sum_of_one_sentence(left: str, right: str, found: bool) -> None:
    both = partners(left, right)
    assert both.summed(both.left[0], both.right[0]) is found


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("It hurt 12 people.", "It hurt 15 people, 12 people of them badly.", True),
        ("It hurt 12 people.", "It hurt 15 people, two people of them badly.", False),
        ("It hurt 12 people.", "It hurt 15 people. It hurt 12 people badly.", False),
        ("It cost $12.", "It cost $15, $12 of it at once.", False),
    ],
)
def test_the_number_of_one_beside_the_other(left: str, right: str, found: bool) -> None:
    both = partners(left, right)
    assert both.number_beside(both.left[0], both.right[0]) is found


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("It sold 20 ferries in 2021.", "It sold 30 ferries in 2022.", True),
        ("It sold 20 ferries in 2021.", "It sold 20 ferries in 2022.", False),
        ("It sold 20 ferries in 2021.", "It was sold in 2022.", False),
        ("It sold 20 ferries on 3 May 2021.", "It sold 30 ferries in 2022.", False),
        ("It sold 20 ferries on Monday.", "It sold 30 ferries on Tuesday.", False),
    ],
)
def test_two_periods_with_figures_of_their_own(left: str, right: str, found: bool) -> None:
    both = partners(left, right)
    a, b = (next(one for one in claims if one.mention.kind is Kind.DATE) for claims in (both.left, both.right))
    assert (both.two_periods(a, b) is not None) is found
    assert both.two_periods(a, both.right[0]) is None or both.right[0] is b


@pytest.mark.parametrize(
    ("left", "right", "strange"),
    [
        ("The flood hurt 12 people in Norvale.", "The flood hurt 15 people in Lorne.", 2),
        ("The flood hurt 12 people in Norvale.", "The flood hurt 15 people in Norvale.", 0),
        ("The flood hurt 12 people in Norvale.", "The flood hurt 15 people.", 1),
        ("The flood hurt 12 people in Norvale.", "The flood hurt 15 people. It hurt 3 people in Norvale.", 0),
    ],
)
def test_names_that_the_other_article_has_not(left: str, right: str, strange: int) -> None:
    both = partners(left, right)
    a, b = both.left[0], both.right[0]
    assert both.strange_names(a, b) == both.strange_names(b, a) == strange
    told = dict(evidence(a, b, Relation.DISJOINT, both))
    assert ("names that the other article has not" in told) is (strange > 0)
    assert ("names of its own on both sides" in told) is (strange > 1)


def test_how_many_values_of_a_sort_and_how_many_claims_of_a_kind() -> None:
    both = partners("It hurt 12 people. It hurt 13 people. It hurt 12 people. It sank 3 ships.", "It hurt 15 people.")
    assert both.several(both.left[0], both.right[0]) == 2
    assert both.several(both.left[3], both.right[0]) == 1
    assert both.crowd(both.left[0], both.right[0]) == pytest.approx(math.log(4) / 6)
    told = dict(evidence(both.left[0], both.right[0], Relation.DISJOINT, both))
    assert told["values of this sort"] == pytest.approx(math.log(2))
    assert told["given once or twice"] == 1.0 and "given once" not in told


@pytest.mark.parametrize(("count", "twice"), [(1, True), (2, True), (3, False)])
def test_a_value_that_is_given_once_or_twice(count: int, twice: bool) -> None:
    text = " ".join(f"It cost ${number} then." for number in range(30, 30 + count))
    both = partners(text, "It cost $40.")
    told = dict(evidence(both.left[0], both.right[0], Relation.DISJOINT, both))
    assert ("given once or twice" in told) is twice
    assert ("given once" in told) is ("a unit given once" in told) is (count == 1)


def test_the_better_partner_leads_by_its_fit() -> None:
    both = partners(
        "The flood in Norvale hurt 12 people.", "The flood in Norvale hurt 15 people. A bus carried 20 dancers."
    )
    good, bad = both.right[0], both.right[1]
    assert both.behind(both.left[0], good) == 0.0 < both.lead(both.left[0], good)
    assert 0 < both.behind(both.left[0], bad) == pytest.approx(-both.lead(both.left[0], bad))
    told = [dict(evidence(both.left[0], one, Relation.DISJOINT, both)) for one in (good, bad)]
    assert told[0]["best partners"] == 1.0 and "best partners" not in told[1]
    assert told[0]["lead over other partners"] == min(both.lead(both.left[0], good), 1.5)
    assert told[1]["lead over other partners"] == max(both.lead(both.left[0], bad), -1.0)
    assert told[1]["a better partner elsewhere"] == both.behind(both.left[0], bad)


def test_what_the_words_around_two_values_have_in_common_counts_by_kind() -> None:
    both = partners("The flood in Norvale hurt 12 people.", "The flood in Norvale hurt 15 people.")
    told = dict(evidence(both.left[0], both.right[0], Relation.DISJOINT, both))
    assert told["words near it (count)"] == told["words near it"] > 0
    assert told["the same word right before"] == told["a count"] == told["the same counted thing"] / 0.4 == 1.0
    assert told["names in common"] == 1.0 and "other names" not in told
    assert told["distance of the values"] == pytest.approx(math.log(15 / 12))
    both = partners("The bridge opened on 3 March 2021.", "The bridge opened on 9 March 2021.")
    told = dict(evidence(both.left[0], both.right[0], Relation.DISJOINT, both))
    assert told["words near it (time)"] == told["words near it"] > 0
    assert told["the same verb (time)"] == 1.0 and "words near it (count)" not in told
    assert told["distance of the values"] == pytest.approx(math.log1p(6) / 4)


def test_three_names_in_common_are_the_most() -> None:
    names = "Port Ellis, Norvale, Lorne, Kettleby and Vesk"
    both = partners(f"The flood hurt 12 people in {names}.", f"The flood hurt 15 people in {names}.")
    assert dict(evidence(both.left[0], both.right[0], Relation.DISJOINT, both))["names in common"] == 3.0


def test_values_that_fit_have_no_distance() -> None:
    both = partners("The flood hurt 12 people.", "The flood hurt 12 people.")
    told = dict(evidence(both.left[0], both.right[0], Relation.SAME, both))
    assert told["values that fit"] == 1.0 and "distance of the values" not in told


def test_what_is_compared_at_all() -> None:
    count, ordinal = claim(), claim(Kind.ORDINAL, Quantity(14, 14, 14, ""))
    assert [relation for _, _, relation in comparable_pairs([count, ordinal], [count, ordinal])] == [
        Relation.SAME,
        Relation.SAME,
    ]
    assert list(comparable_pairs([claim(Kind.DATE, year(2001))], [count])) == []


@pytest.mark.parametrize(
    ("confidence", "prior", "found"),
    [(0.5, 1.0, 1 / (1 + math.exp(-1))), (0.5, 0.0, 0.5), (0.0, 1.0, 0.0), (1.0, 1.0, 1.0)],
)
def test_what_a_rule_knows_adds_to_the_odds(confidence: float, prior: float, found: float) -> None:
    weighed = WeighedPair(claim(), claim(), Relation.DISJOINT, confidence).with_prior(prior)
    assert weighed.confidence == pytest.approx(found)
    assert weighed.parts == ((("what the rule knows", prior),) if 0 < confidence < 1 and prior else ())


@pytest.mark.parametrize(("price", "days", "found"), [("$200", "30 days", True), ("$200", "50 days", False)])
def test_a_copy_in_which_one_value_was_changed(price: str, days: str, found: bool) -> None:
    copy = "The council of Norvale said that the repair of the bridge cost {} in all and took {} in the end."
    both = partners(copy.format("$100", "30 days"), copy.format(price, days))
    assert both.at_one_place(both.left[0], both.right[0]) is found


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("It sold 20 ferries for $3 million.", "It sold 30 ferries for $3 million.", True),
        ("It sold 20 ferries for $3 million.", "It sold 20 ferries for $4 million.", False),
        ("It sold 20 ferries.", "It sold 20 ferries.", False),
    ],
)
def test_another_value_of_both_sentences(left: str, right: str, found: bool) -> None:
    both = partners(left, right)
    told = dict(evidence(both.left[0], both.right[0], Relation.DISJOINT, both))
    assert ("another value in common" in told) is found


@pytest.mark.parametrize(("day", "found"), [("Thursday", True), ("Wednesday", False)])
def test_reports_of_other_days(day: str, found: bool) -> None:
    texts = "The flood hurt 12 people on Wednesday.", f"The flood hurt 15 people on {day}."
    dated = (Published(day, day, PublishedFrom.OPTION, "given") for day in (dt.date(2024, 3, 7), dt.date(2024, 3, 8)))
    articles = [Article(name, text, on) for name, text, on in zip("ab", texts, dated, strict=True)]
    left, right = (extract(article).claims for article in articles)
    both = Partners((articles[0], articles[1]), left, right)
    assert (both.other_days is not None) is (("reports of other days", 1.0) in both.setting) is found


def test_a_partner_that_counts_something_else_is_a_point_behind() -> None:
    both = partners("It swept away 12 barns.", "It swept away 15 barns. It swept away 20 sheep.")
    same, other = both.right
    assert both.behind(both.left[0], same) == 0.0
    assert both.behind(both.left[0], other) >= 1.0
