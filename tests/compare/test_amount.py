"""Comparison of the quantities of two claims: scores, round counts, dollars, tolerances."""

import pytest

from checker.compare.values.amount import compare_claims
from checker.compare.values.relation import Options, Relation
from checker.model.claim import Claim, Frame
from checker.model.mention import Kind, Mention, Sentence
from checker.model.value import Quantity


def claim(kind: Kind, low: float, high: float | None = None, unit: str = "", modifier: str = "=") -> Claim:
    number = low if high is None else None
    value = Quantity(low, low if high is None else high, number, unit, modifier, step=1.0)
    return Claim("a", Mention(0, 1, f"{low:g}-{high}" if high else f"{low:g}", kind, value), Sentence(0, 1, 0), Frame())


def at_least(number: float) -> Claim:
    """What "a third victim died" says for 3."""
    value = Quantity(number, None, number, "person", ">", step=1.0)
    return Claim("a", Mention(0, 1, "a third victim", Kind.COUNT, value), Sentence(0, 1, 0), Frame())


def at_most(number: float) -> Claim:
    """What "up to 600 people" says for 600."""
    value = Quantity(None, number, number, "person", "<", step=1.0)
    return Claim("a", Mention(0, 1, "up to", Kind.COUNT, value), Sentence(0, 1, 0), Frame())


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (claim(Kind.SCORE, 3, 52), claim(Kind.SCORE, 3, 52), Relation.SAME),
        (claim(Kind.SCORE, 3, 52), claim(Kind.SCORE, 3, 53), Relation.DISJOINT),
        (claim(Kind.SCORE, 3, 2), claim(Kind.COUNT, 3, unit="ship"), Relation.UNKNOWN),
        (claim(Kind.COUNT, 600, unit="person"), claim(Kind.COUNT, 612, unit="person"), Relation.COMPATIBLE),
        (claim(Kind.COUNT, 5000, unit="person"), claim(Kind.COUNT, 5400, unit="person"), Relation.COMPATIBLE),
        (claim(Kind.COUNT, 600, unit="person"), claim(Kind.COUNT, 700, unit="person"), Relation.DISJOINT),
        (claim(Kind.COUNT, 12, unit="person"), claim(Kind.COUNT, 13, unit="person"), Relation.DISJOINT),
        (claim(Kind.MONEY, 600, unit="$"), claim(Kind.MONEY, 600, unit="USD"), Relation.SAME),
        (claim(Kind.MONEY, 600, unit="EUR"), claim(Kind.MONEY, 612, unit="EUR"), Relation.DISJOINT),
        (claim(Kind.MEASURE, 600, unit="metre"), claim(Kind.MEASURE, 2000, unit="foot"), Relation.COMPATIBLE),
        (claim(Kind.MEASURE, 700, unit="metre"), claim(Kind.MEASURE, 2000, unit="foot"), Relation.DISJOINT),
    ],
)
def test_compare(left: Claim, right: Claim, wanted: Relation) -> None:
    assert compare_claims(left, right, Options()).relation is wanted
    assert compare_claims(right, left, Options()).relation is wanted


@pytest.mark.parametrize(("other", "wanted"), [("45-7-2", Relation.SAME), ("45-7-1", Relation.DISJOINT)])
def test_the_draws_of_a_record_count(other: str, wanted: Relation) -> None:
    left, right = (
        Claim("a", Mention(0, 6, text, Kind.SCORE, Quantity(7, 45)), Sentence(0, 6, 0), Frame())
        for text in ("45-7-2", other)
    )
    assert compare_claims(left, right, Options()).relation is wanted


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (claim(Kind.COUNT, 0, unit="person"), claim(Kind.COUNT, 12, unit="person"), Relation.DISJOINT),
        (claim(Kind.COUNT, 0, unit="person"), claim(Kind.COUNT, 0, unit="person"), Relation.SAME),
        (at_least(3), claim(Kind.COUNT, 2, unit="person"), Relation.DISJOINT),
        (at_least(3), claim(Kind.COUNT, 3, unit="person"), Relation.COMPATIBLE),
        (at_least(3), claim(Kind.COUNT, 7, unit="person"), Relation.COMPATIBLE),
        (at_least(3), claim(Kind.COUNT, 0, unit="person"), Relation.DISJOINT),
        (claim(Kind.COUNT, 4, unit="victim"), claim(Kind.COUNT, 6, unit="person"), Relation.DISJOINT),
        (claim(Kind.COUNT, 4, unit="worker"), claim(Kind.COUNT, 6, unit="person"), Relation.UNKNOWN),
        (claim(Kind.COUNT, 4, unit="worker"), claim(Kind.COUNT, 0, unit="person"), Relation.DISJOINT),
        (claim(Kind.COUNT, 0, unit="worker"), claim(Kind.COUNT, 6, unit="person"), Relation.UNKNOWN),
    ],
)
def test_nobody_and_a_third_victim(left: Claim, right: Claim, wanted: Relation) -> None:
    assert compare_claims(left, right, Options()).relation is wanted
    assert compare_claims(right, left, Options()).relation is wanted


def test_a_tolerance_lets_a_small_difference_pass() -> None:
    left, right = claim(Kind.MONEY, 20, unit="EUR"), claim(Kind.MONEY, 22, unit="EUR")
    assert compare_claims(left, right, Options(absolute=2.0)).relation is Relation.COMPATIBLE
    assert compare_claims(left, right, Options(absolute=1.0)).relation is Relation.DISJOINT


RATES = (("EUR", 1.25), ("JPY", 0.01), ("USD", 1.0))


@pytest.mark.parametrize(
    ("left", "right", "options", "wanted"),
    [
        (claim(Kind.MONEY, 400, unit="EUR"), claim(Kind.MONEY, 500, unit="USD"), Options(), Relation.UNKNOWN),
        (claim(Kind.MONEY, 400, unit="EUR"), claim(Kind.MONEY, 500, unit="USD"), Options(currencies=RATES),
         Relation.COMPATIBLE),
        (claim(Kind.MONEY, 400, unit="EUR"), claim(Kind.MONEY, 700, unit="USD"), Options(currencies=RATES),
         Relation.DISJOINT),
        (claim(Kind.MONEY, 400, unit="EUR"), claim(Kind.MONEY, 50000, unit="JPY"), Options(currencies=RATES),
         Relation.COMPATIBLE),
        (claim(Kind.MONEY, 400, unit="EUR"), claim(Kind.MONEY, 500, unit="GBP"), Options(currencies=RATES),
         Relation.UNKNOWN),
        (claim(Kind.MONEY, 400, unit="EUR"), claim(Kind.MONEY, 700, unit="USD"),
         Options(currencies=RATES, relative=0.2), Relation.COMPATIBLE),
        (claim(Kind.MONEY, 400, unit="EUR"), claim(Kind.MONEY, 420, unit="EUR"), Options(currencies=RATES),
         Relation.DISJOINT),
        (claim(Kind.MONEY, 100, unit="EUR", modifier="~"), claim(Kind.MONEY, 118, unit="EUR"), Options(),
         Relation.DISJOINT),
        (claim(Kind.MONEY, 100, unit="EUR", modifier="~"), claim(Kind.MONEY, 118, unit="EUR"), Options(hedged=0.2),
         Relation.COMPATIBLE),
        (claim(Kind.MONEY, 100, unit="EUR", modifier="~"), claim(Kind.MONEY, 104, unit="EUR"), Options(hedged=0.01),
         Relation.DISJOINT),
        (claim(Kind.COUNT, 600, unit="boat"), claim(Kind.COUNT, 612, unit="boat"), Options(rounding=False),
         Relation.DISJOINT),
        (claim(Kind.MONEY, 12, unit="EUR"), claim(Kind.MONEY, 12.4, unit="EUR"), Options(), Relation.COMPATIBLE),
        (claim(Kind.MONEY, 12, unit="EUR"), claim(Kind.MONEY, 12.4, unit="EUR"), Options(rounding=False),
         Relation.DISJOINT),
        (claim(Kind.MONEY, 12, unit="EUR"), claim(Kind.MONEY, 12.05, unit="EUR"), Options(rounding=False),
         Relation.DISJOINT),
        (claim(Kind.COUNT, 12, unit="ship"), claim(Kind.COUNT, 12, 14, unit="ship"), Options(rounding=False),
         Relation.COMPATIBLE),
    ],
)  # fmt: skip
def test_what_a_rule_can_set(left: Claim, right: Claim, options: Options, wanted: Relation) -> None:
    assert compare_claims(left, right, options).relation is wanted
    assert compare_claims(right, left, options).relation is wanted


def test_an_exchanged_amount_is_told() -> None:
    left, right = claim(Kind.MONEY, 400, unit="EUR"), claim(Kind.MONEY, 700, unit="USD")
    reason = compare_claims(left, right, Options(currencies=RATES)).reason
    assert reason == "400 euros and 560 euros cannot both hold (700 US dollars, at the rule's rates)"


@pytest.mark.parametrize(
    ("left", "right", "absolute", "wanted"),
    [
        (claim(Kind.MONEY, 20, unit="EUR"), claim(Kind.MONEY, 22, unit="EUR"), 2.0, Relation.COMPATIBLE),
        (claim(Kind.MONEY, 20, unit="EUR"), claim(Kind.MONEY, 22, unit="EUR"), 1.9, Relation.DISJOINT),
        (claim(Kind.MONEY, 20, unit="EUR"), claim(Kind.MONEY, 21, unit="EUR"), 1.0, Relation.COMPATIBLE),
        (claim(Kind.MONEY, 20, unit="EUR"), claim(Kind.MONEY, 20, unit="EUR"), 2.0, Relation.SAME),
        (claim(Kind.MONEY, 20, unit="EUR"), claim(Kind.MONEY, 21, unit="GBP"), 2.0, Relation.UNKNOWN),
        (claim(Kind.COUNT, 20, unit="ship"), claim(Kind.COUNT, 30, 40, unit="ship"), 20.0, Relation.DISJOINT),
    ],
)
def test_a_tolerance_is_of_one_unit_and_between_two_numbers(
    left: Claim, right: Claim, absolute: float, wanted: Relation
) -> None:
    assert compare_claims(left, right, Options(absolute=absolute)).relation is wanted
    assert compare_claims(right, left, Options(absolute=absolute)).relation is wanted


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (claim(Kind.COUNT, 600, unit="ship"), claim(Kind.COUNT, 640, unit="ship"), Relation.COMPATIBLE),
        (claim(Kind.MONEY, 600, unit="EUR"), claim(Kind.MONEY, 640, unit="EUR"), Relation.DISJOINT),
        (claim(Kind.COUNT, 600, unit="ship"), claim(Kind.COUNT, 700, unit="ship"), Relation.DISJOINT),
        (claim(Kind.COUNT, 640, unit="ship"), claim(Kind.COUNT, 650, unit="ship"), Relation.DISJOINT),
        (claim(Kind.COUNT, 0, unit="ship"), claim(Kind.COUNT, 40, unit="ship"), Relation.DISJOINT),
        (at_most(600), claim(Kind.COUNT, 640, unit="person"), Relation.DISJOINT),
        (claim(Kind.COUNT, 0, unit="person"), claim(Kind.COUNT, 4, unit="worker"), Relation.DISJOINT),
        (claim(Kind.MEASURE, 0, unit="person"), claim(Kind.COUNT, 4, unit="worker"), Relation.UNKNOWN),
        (claim(Kind.MEASURE, 100, unit="metre"), claim(Kind.MEASURE, 104, unit="kilometre"), Relation.DISJOINT),
        (claim(Kind.MEASURE, 1000, unit="metre"), claim(Kind.MEASURE, 1.04, unit="kilometre"), Relation.COMPATIBLE),
    ],
)
def test_what_is_rounded_and_what_is_people(left: Claim, right: Claim, wanted: Relation) -> None:
    assert compare_claims(left, right, Options()).relation is wanted
    assert compare_claims(right, left, Options()).relation is wanted
