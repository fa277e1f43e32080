"""Values that are told in other terms: a count without its noun, a rate as an amount, a number in another currency."""

import pytest

from checker.compare import comparators
from checker.model.mention import Kind
from tests.compare.told import disjoint

APART = [
    ("[300] of them stayed.", "[400] of them stayed."),
    ("[Three-quarters] of them stayed.", "[Four-fifths] of them stayed."),
    ("[Half] of them stayed.", "[70 percent] of them stayed."),
    ("[More than half] of them stayed.", "[40 percent] of them stayed."),
    ("Her list got [22,780 votes].", "Her list got [31,819], its best result."),
    ("The post pays [$76,000 a year].", "The post pays [$54,800]."),
    ("A suite costs [40,000 francs].", "A suite can be had for [18,000 francs a night]."),
    ("The bridge costs [$40 million].", "The bridge costs [£40 million]."),
    ("The bridge costs [40 million euros].", "The bridge costs [40 million Swiss francs]."),
    ("The bridge costs [5m pounds].", "The bridge costs [5m US dollars]."),
    ("The bridge costs [5m pounds].", "The bridge costs [£6m]."),
    ("The bridge costs [£5m].", "The bridge costs [5m Egyptian pounds]."),
    ("The bridge costs [5m British pounds].", "The bridge costs [5m Egyptian pounds]."),
    ("The bridge costs [5m francs].", "The bridge costs [5m euros]."),
    ("The bridge costs just over [$3 million].", "The bridge costs [$3.9 million]."),
    ("The bridge costs just under [$3 million].", "The bridge costs [$2.2 million]."),
]
TOGETHER = [
    ("Her list got [22,780 votes].", "Her list got [22,780], its best result."),
    ("The post pays [$76,000 a year].", "The post pays [$76,000]."),
    ("The bridge costs [$40 million].", "The bridge costs [C$40 million]."),
    ("The bridge costs [£40 million].", "The bridge costs [47 million euros]."),
    ("The bridge costs 40 million euros ([$40 million]).", "The bridge costs [40 million euros]."),
    ("The bridge costs [5m pounds].", "The bridge costs [5m Egyptian pounds]."),
    ("The bridge costs [5m pounds].", "The bridge costs [£5m]."),
    ("The bridge costs [5m francs].", "The bridge costs [5m Swiss francs]."),
    ("The bridge costs [5m francs].", "The bridge costs [5m French francs]."),
    ("The bridge costs just over [$3 million].", "The bridge costs [$3.3 million]."),
    ("The bridge costs just over [$3 million].", "The bridge costs [$3 million]."),
    ("The bridge costs well over [$3 million].", "The bridge costs [$3.9 million]."),
    ("The bridge costs nearly [$3 million].", "The bridge costs [$2.9 million]."),
    ("[Half] of them stayed.", "[300 miners] stayed."),
    ("[Half] of them stayed.", "[300] of them stayed."),
    ("[Half] of them stayed.", "[52 percent] of them stayed."),
    ("[More than half] of them stayed.", "[70 percent] of them stayed."),
    ("The post pays [$76,000 a year].", "The post pays [$6,300 a month]."),
    ("The fee is [30 pounds an hour].", "The fee is [30 pounds]."),
    ("The fee is [300 rupees].", "The fee is [300 Indian rupees] an hour."),
]


@pytest.mark.parametrize(("left", "right"), APART)
def test_told_in_other_terms_they_cannot_both_hold(left: str, right: str) -> None:
    assert disjoint(left, right)


@pytest.mark.parametrize(("left", "right"), TOGETHER)
def test_told_in_other_terms_they_can_both_hold(left: str, right: str) -> None:
    assert not disjoint(left, right)


TIMES, CHANGES = frozenset({Kind.DATE, Kind.TIME}), ("tolerance", "hedged", "rounding", "currencies")


@pytest.mark.parametrize(
    ("name", "kinds", "options"),
    [
        ("date", TIMES, ("grain",)),
        ("quantity", frozenset(Kind) - TIMES - {Kind.SET}, CHANGES),
        ("value", frozenset(Kind) - {Kind.SET}, ("grain", *CHANGES)),
        ("written", frozenset(Kind) - {Kind.SET}, ("grain", *CHANGES)),
    ],
)
def test_what_a_rule_may_compare_and_set(name: str, kinds: frozenset[Kind], options: tuple[str, ...]) -> None:
    assert (comparators()[name].kinds, comparators()[name].options) == (kinds, options)
