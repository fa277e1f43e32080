"""The second round: what the rest of the story does to the confidence of one difference."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pytest

from checker.claims import extract
from checker.engine.identity.points import probability
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


MANY = [
    extract(Article(f"e{number:02}", "The flood hurt 12 people. It swept away 42 barns.")).claims for number in range(9)
]


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


def heard(count: int, odds: float = 2.0) -> dict[str, float]:
    """The evidence where so many other articles agree with one side and differ from the other with these log-odds."""
    friends = [Pair(CLAIMS["a"][0], claims[0], 3.0 - place / 10, False) for place, claims in enumerate(MANY[:count])]
    others = [Pair(claims[0], CLAIMS["b"][0], odds, True) for claims in MANY[: count - 1]]
    return evidence(*friends, *others, Pair(MANY[count - 1][0], CLAIMS["b"][0], -2.0, True))


def test_four_witnesses_count_and_more_are_no_more() -> None:
    assert [heard(count)["witnesses"] for count in (3, 4, 5)] == [3.0, 4.0, 4.0]


def test_the_eight_likeliest_claims_are_heard_for_a_side() -> None:
    name = "what those who agree with a side say"
    assert heard(8)[name] < 1.0 == pytest.approx(heard(9)[name])


@pytest.mark.parametrize(
    ("odds", "said"), [(3.9, 2.9), (4.0, 3.0), (4.5, 3.0), (-3.9, -4.9), (-4.0, -5.0), (-4.5, -5.0)]
)
def test_what_one_witness_says_goes_to_four_at_most(odds: float, said: float) -> None:
    friend = Pair(CLAIMS["a"][0], CLAIMS["c"][0], 3.0, False)
    found = evidence(friend, Pair(CLAIMS["c"][0], CLAIMS["b"][0], odds, True))
    assert found["what those who agree with a side say"] == pytest.approx(said)


def test_an_article_that_agrees_with_a_side_is_heard_on_the_other_side_of_the_same_fact_alone() -> None:
    fits = Pair(CLAIMS["a"][0], CLAIMS["b"][1], 2.0, False)
    assert evidence(fits, Pair(CLAIMS["b"][1], CLAIMS["a"][1], 2.0, True))["witnesses"] == 0.0


def test_the_rank_among_clashes_and_how_many_there_are() -> None:
    more = [Pair(CLAIMS["a"][1], CLAIMS["b"][place], odds, True) for place, odds in ((0, 2.0), (1, 0.5))]
    said = evidence(*more)
    assert said["rank among the clashes of the two articles"] == 0.5
    assert said["clashes of the two articles"] == pytest.approx(math.log1p(3))
    assert said["articles of the story"] == pytest.approx(math.log1p(2))
    assert said["lead over the next clash"] == pytest.approx(probability(1.0) / (probability(1.0) + probability(2.0)))


def test_what_the_articles_say_elsewhere() -> None:
    said = evidence(
        Pair(CLAIMS["a"][1], CLAIMS["b"][1], 2.0, False),
        Pair(CLAIMS["a"][1], CLAIMS["b"][0], 0.5, True),
    )
    assert said["the articles agree elsewhere"] == pytest.approx(math.log1p(probability(2.0)))
    assert said["the articles differ elsewhere"] == pytest.approx(math.log1p(probability(0.5)))


@pytest.mark.parametrize(
    ("parted", "names", "found"),
    [
        (1, ("vesk", "lorne"), True),
        (0, ("vesk", "lorne"), False),
        (1, ("vesk", "vesk lorne"), False),
        (1, ("vesk lorne", "vesk"), False),
        (1, ("vesk", "vesk"), False),
    ],
)
def test_one_form_has_two_values_that_differ_and_names_on_both_sides(
    parted: int, names: tuple[str, str], found: bool
) -> None:
    disputed = Pair(CLAIMS["a"][0], CLAIMS["b"][0], 1.0, True)
    own = {name: frozenset(words.split()) for name, words in zip("ab", names, strict=True)}
    company = Company([disputed], parted={("a", "b"): parted}, names=own)
    assert company.one_form(disputed) is company.one_form(Pair(disputed.right, disputed.left, 1.0, True)) is found


@pytest.mark.parametrize(
    ("friends", "found"),
    [(("a", "b"), True), (("a",), False), (("b",), False), ((), False)],
)
def test_strangers_have_friends_on_both_sides(friends: tuple[str, ...], found: bool) -> None:
    disputed = Pair(CLAIMS["a"][0], CLAIMS["b"][0], 1.0, True)
    others = {"a": "c", "b": "d"}
    links = [Pair(CLAIMS[name][0], CLAIMS[others[name]][0], 3.0, False) for name in friends]
    assert Company([disputed, *links]).strangers(disputed) is found
    assert Company([disputed, *links], reprinted=[name for name in "ab" if name not in friends]).strangers(disputed)


def test_a_clash_of_either_side_and_of_both() -> None:
    one = evidence(Pair(CLAIMS["a"][0], CLAIMS["b"][1], 2.0, True))
    assert one["another value clashes as well"] == pytest.approx(probability(2.0))
    assert one["other values of both clash as well"] == 0.0
    both = evidence(Pair(CLAIMS["a"][0], CLAIMS["b"][1], 2.0, True), Pair(CLAIMS["a"][1], CLAIMS["b"][0], 0.5, True))
    assert both["other values of both clash as well"] == pytest.approx(probability(0.5))


def test_the_likelier_of_two_articles_that_give_both_values() -> None:
    links = [
        Pair(CLAIMS[side][0], CLAIMS[other][place], odds, False)
        for side, other, place, odds in (("a", "c", 0, 3.0), ("b", "c", 1, 2.0), ("a", "d", 0, 1.0), ("b", "d", 1, 0.5))
    ]
    assert evidence(*links)["an article gives both values"] == pytest.approx(probability(2.0))
