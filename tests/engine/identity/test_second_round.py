"""The second round: what the rest of the story does to the confidence of one difference."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from checker.claims import extract
from checker.engine.identity.second_round import Company
from checker.model.article import Article
from checker.model.claim import Claim


@dataclass(frozen=True)
class Pair:
    """Two claims with the log-odds of the first round."""

    left: Claim
    right: Claim
    one: float
    differs: bool

    @property
    def equal(self) -> bool:
        return not self.differs


CLAIMS = {
    name: extract(Article(name, f"The flood hurt {number} people. It swept away {number + 30} barns.")).claims
    for name, number in (("a", 12), ("b", 13), ("c", 12), ("d", 13))
}


def evidence(*others: Pair) -> dict[str, float]:
    disputed = Pair(CLAIMS["a"][0], CLAIMS["b"][0], 1.0, True)
    return dict(Company([disputed, *others]).evidence(disputed))


def test_a_difference_alone_has_no_rival_and_no_witness() -> None:
    alone = evidence()
    assert alone["one fact by the two articles"] == 1.0
    assert alone["a value of the other article fits"] == alone["another value clashes as well"] == 0.0
    assert alone["witnesses"] == alone["an article gives both values"] == 0.0
    assert alone["the likeliest clash of the two articles"] == alone["nothing else fits"] == 1.0


def test_a_fitting_value_of_the_other_article_is_told() -> None:
    fits = evidence(Pair(CLAIMS["a"][0], CLAIMS["b"][1], 2.0, False))
    assert fits["a value of the other article fits"] == pytest.approx(0.88, abs=0.01)
    assert fits["values of both articles fit"] == 0.0
    assert fits["nothing else fits"] == 0.0


def test_a_likelier_clash_takes_the_lead() -> None:
    rival = evidence(Pair(CLAIMS["a"][0], CLAIMS["b"][1], 2.0, True))
    assert rival["another value clashes as well"] > 0.8
    assert rival["the likeliest clash of both"] == rival["the likeliest clash of the two articles"] == 0.0
    assert rival["rank among the clashes of the two articles"] == 0.5


def test_an_article_that_agrees_with_one_side_is_heard_on_the_other() -> None:
    friend = Pair(CLAIMS["a"][0], CLAIMS["c"][0], 3.0, False)
    said = [
        evidence(friend, Pair(CLAIMS["c"][0], CLAIMS["b"][0], odds, True))["what those who agree with a side say"]
        for odds in (2.0, -2.0)
    ]
    assert said[0] > 0 > said[1]


def test_an_article_that_gives_both_values_is_told() -> None:
    both = evidence(Pair(CLAIMS["a"][0], CLAIMS["c"][0], 3.0, False), Pair(CLAIMS["b"][0], CLAIMS["c"][1], 2.0, False))
    assert both["an article gives both values"] > 0.8


def test_two_groups_of_articles_that_agree_only_among_themselves_are_told() -> None:
    groups = evidence(
        Pair(CLAIMS["a"][0], CLAIMS["c"][0], 3.0, False), Pair(CLAIMS["b"][0], CLAIMS["d"][0], 3.0, False)
    )
    assert groups["each agrees with other articles only"] == 1.0
    assert evidence()["each agrees with other articles only"] == 0.0
