"""Both sides of every number in the comparators: an input just inside and one just outside, and what each gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from checker.claims import extract
from checker.compare.one_article.measures.rounding import WrittenNumber, is_converted
from checker.compare.one_article.restated import magnitude
from checker.compare.values import amount
from checker.compare.values.quantity import QuantityRelation as OfQuantities
from checker.compare.values.quantity import compare_quantities
from checker.compare.values.relation import Options, Relation
from checker.model.article import Article
from checker.model.claim import Claim, Frame
from checker.model.mention import Kind, Mention, Sentence
from checker.model.value import Quantity
from tests.compare.told import disjoint


def quantity(number: float, step: float = 0.0, unit: str = "", modifier: str = "=") -> Quantity:
    """A number as written, with its last digit."""
    return Quantity(number, number, number, unit, modifier, step=step)


@pytest.mark.parametrize(
    ("of", "told", "inside", "outside"),
    [
        ("HEDGE: a tenth of the number", quantity(100, 1, modifier="~"), 110, 110.2),
        ("HEDGE, downwards", quantity(100, 1, modifier="~"), 90, 89.8),
        ("HEDGED_STEPS: two and a half of the last digit", quantity(102, 1, modifier="~"), 104.5, 104.6),
        ("HEDGED_STEPS, of a number that ends in zeros", quantity(4500, 1, modifier="~"), 4750, 4751),
        ("HEDGED_UNIT: of a length without a last digit", quantity(1, 0, "hour", "~"), 1.3, 1.31),
        ("HEDGE, of a length with a last digit", quantity(1.5, 0.1, "hour", "~"), 1.64, 1.66),
        ("HEDGED_STEPS, of a decimal", quantity(1.52, 0.01, modifier="~"), 1.544, 1.546),
        ("HEDGED_UNIT: of lengths only", quantity(1, 0, "mile", "~"), 1.1, 1.11),
        ("half of the last digit", quantity(26, 1), 26.5, 26.51),
        ("ROUNDED: a tenth of the number at most", quantity(2e6, 1e6), 2.2e6, 2.21e6),
        ("no room beyond a bound", quantity(12, 1, modifier=">") , 12, 11.99),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_how_far_a_number_reaches(of: str, told: Quantity, inside: float, outside: float) -> None:
    told = replace(told, high=None) if told.modifier == ">" else told
    found = [compare_quantities(told, quantity(number, 0.0, told.unit)).relation for number in (inside, outside)]
    assert found == [OfQuantities.COMPATIBLE, OfQuantities.DISJOINT], of


def claim(kind: Kind, low: float, high: float | None = None, unit: str = "", step: float = 1.0) -> Claim:
    """A figure, or a score."""
    value = Quantity(low, low if high is None else high, low if high is None else None, unit, step=step)
    return Claim("a", Mention(0, 1, f"{low:g}-{high}" if high else f"{low:g}", kind, value), Sentence(0, 1, 0), Frame())


def people(number: float) -> Claim:
    """A count of people."""
    return claim(Kind.COUNT, number, unit="person")


def dollars(number: float, step: float = 1.0) -> Claim:
    """An amount."""
    return claim(Kind.MONEY, number, unit="$", step=step)


@pytest.mark.parametrize(
    ("of", "one", "inside", "outside"),
    [
        ("CONVERSION: a twentieth of each", claim(Kind.MEASURE, 100, unit="mile"),
         claim(Kind.MEASURE, 179, unit="kilometre"), claim(Kind.MEASURE, 180, unit="kilometre")),
        ("counts in hundreds: half of a hundred", people(600), people(649), people(650)),
        ("counts in thousands: half of a thousand", people(7000), people(7499), people(7500)),
        ("ROUNDED: a tenth of a round count", people(300), people(330), people(331)),
        ("ROUNDED: a tenth of a thousand", people(1000), people(1100), people(1101)),
        ("CUT: a twentieth of what is cut short", dollars(2000), dollars(2100), dollars(2101)),
        ("what is cut off is less than the last digit", dollars(30000), dollars(30999), dollars(31501)),
        ("_PRICE: from here on amounts are rounded", dollars(1000), dollars(1004), dollars(995)),
        ("100 and more end in zeros for a reader", claim(Kind.MEASURE, 100, unit="mile"),
         claim(Kind.MEASURE, 104, unit="mile"), claim(Kind.MEASURE, 94, unit="mile")),
        ("so do 100 million", dollars(100e6, 1e6), dollars(104e6, 1e6), dollars(94e6, 1e6)),
    ],
)  # fmt: skip
def test_how_far_a_figure_may_be_off(of: str, one: Claim, inside: Claim, outside: Claim) -> None:
    found = [amount.compare_claims(one, other, Options()).relation for other in (inside, outside)]
    assert found == [Relation.COMPATIBLE, Relation.DISJOINT], of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (people(90), people(94)), (dollars(990), dollars(994)), (dollars(90e6, 1e6), dollars(94e6, 1e6)),
        (people(600), people(612.5)), (claim(Kind.MEASURE, 90, unit="mile"), claim(Kind.MEASURE, 94, unit="mile")),
    ],
)  # fmt: skip
def test_a_figure_that_is_not_rounded(one: Claim, other: Claim) -> None:
    rounded = one.mention.value.number == 600
    assert (amount.compare_claims(one, other, Options()).relation is Relation.COMPATIBLE) is rounded


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        # RECORD: games of the larger record
        ((8, 4), (10, 9), Relation.DISJOINT),
        ((8, 4), (11, 9), Relation.UNKNOWN),
        # half as many more than the smaller one
        ((15, 5), (20, 10), Relation.DISJOINT),
        ((15, 5), (20, 11), Relation.UNKNOWN),
    ],
)
def test_records_of_other_games(one: tuple[int, int], other: tuple[int, int], wanted: Relation) -> None:
    found = amount.compare_claims(claim(Kind.SCORE, *one), claim(Kind.SCORE, *other), Options())
    assert found.relation is wanted


PEOPLE, DOLLARS = "The flood drove out [{} people].", "The firm earned [{}]."


@pytest.mark.parametrize(
    ("vague", "sentence", "below", "least", "most", "above"),
    [
        ("dozens of", PEOPLE, "11", "12", "250", "251"),
        ("hundreds of", PEOPLE, "99", "100", "2,000", "2,001"),
        ("thousands of", PEOPLE, "999", "1,000", "500,000", "500,001"),
        ("tens of thousands of", PEOPLE, "9,999", "10,000", "5,000,000", "5,000,001"),
        ("hundreds of thousands of", PEOPLE, "99,999", "100,000", "50,000,000", "50,000,001"),
        ("millions of dollars", DOLLARS, "$999,999", "$1,000,000", "$1,000,000,000", "$1,000,000,001"),
        ("billions of dollars", DOLLARS, "$999,999,990", "$1 billion", "$1 trillion", "$1.01 trillion"),
    ],
)
def test_how_far_a_vague_word_reaches(vague: str, sentence: str, below: str, least: str, most: str, above: str) -> None:
    word = sentence.format(vague)
    found = [disjoint(word, sentence.format(number)) for number in (below, least, most, above)]
    assert found == [True, False, False, True]


@pytest.mark.parametrize(
    ("of", "one", "inside", "outside"),
    [
        ("COARSE: 15 % of the length", "It took [two hours].", "It took [138 minutes].", "It took [139 minutes]."),
        ("half of the coarser unit", "It took [four hours].", "It took [269 minutes].", "It took [270 minutes]."),
        ("RATE: 3 % of two conversions", "He bid 2 million pesos ([$151,300]) for it.",
         "He bid 2 million pesos ([$146,800]) for it.", "He bid 2 million pesos ([$146,700]) for it."),
        ("one or two are left out", "He fell with [three other hikers].", "[Five hikers] fell.", "[Six hikers] fell."),
        ("one at least is left out", "He fell with [three other hikers].", "[Four hikers] fell.", "[Two hikers] fell."),
        ("_LONG_AGO: one day of seven", "It fell [seven days ago].", "It fell on [May 7].", "It fell on [May 6]."),
        ("_LONG_AGO, later", "It fell [seven days ago].", "It fell on [May 9].", "It fell on [May 10]."),
        ("_LONG_AGO: none of six", "It fell [six days ago].", "It fell on [May 9].", "It fell on [May 8]."),
        ("_DECADE: three years of two", "It fell [two decades ago].", "It fell in [2002].", "It fell in [2003]."),
        ("_DECADE, earlier", "It fell [two decades ago].", "It fell in [1996].", "It fell in [1995]."),
        ("_FRIDAY: no day before", "They met over the [weekend].", "They met on [Friday] night.",
         "They met on [Thursday] night."),
        ("a night ends before five", "It fell on [Monday night].", "It fell on [Tuesday at 4 a.m.].",
         "It fell on [Tuesday at 5 a.m.]."),
    ],
)  # fmt: skip
def test_what_a_reader_grants(of: str, one: str, inside: str, outside: str) -> None:
    assert [disjoint(one, inside), disjoint(one, outside)] == [False, True], of


@pytest.mark.parametrize(
    ("of", "first", "inside", "outside"),
    [
        ("DESK: a tenth", WrittenNumber(1000, 1), WrittenNumber(1100, 1), WrittenNumber(1101, 1)),
        (
            "DESK: half of the last digit that is not zero",
            WrittenNumber(190, 1),
            WrittenNumber(195, 1),
            WrittenNumber(196, 1),
        ),
        ("DESK: half of five of it", WrittenNumber(1150, 1), WrittenNumber(1175, 1), WrittenNumber(1176, 1)),
        ("half of the digit as written", WrittenNumber(12, 1), WrittenNumber(13, 1), WrittenNumber(13.51, 0.01)),
        (
            "half of the digit that the other is written to",
            WrittenNumber(1000, 1),
            WrittenNumber(1120, 40),
            WrittenNumber(1121, 40),
        ),
        ("NEVER: three tenths of the lower", WrittenNumber(1, 1), WrittenNumber(1.3, 0.1), WrittenNumber(1.31, 0.01)),
    ],
)
def test_how_far_a_conversion_may_be_off(
    of: str, first: WrittenNumber, inside: WrittenNumber, outside: WrittenNumber
) -> None:
    assert [is_converted(first, second, 1.0) for second in (inside, outside)] == [True, False], of


HEADLINE = "The new bridge across the river at Norvale cost {}."
MORE = "{} was what the council of Norvale paid for the bridge across the river."


def magnitudes(first: str, second: str, change: Callable[[Claim], Claim] = lambda one: one) -> int:
    """How many figures with a lost zero an article has, in which two sentences give one price."""
    article = Article("a", f"{HEADLINE.format(first)} {MORE.format(second)}")
    claims = extract(article).claims
    return len(magnitude.inspect_article([claims[0], change(claims[1])], article))


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("$12 million", "$120 million", 1),
        ("$12 million", "$1.2 billion", 1),
        ("$12 million", "$12 billion", 1),
        ("$12", "$12 million", 1),
        ("$12 million", "$12 million", 0),
        ("$12,000", "$120 million", 0),
        ("$12 million", "$130 million", 0),
        ("$1 million", "$10 million", 0),
        ("$12 million", "120 million euros", 0),
    ],
)
def test_a_lost_zero_has_two_digits_and_a_power_that_slips_have(first: str, second: str, found: int) -> None:
    assert magnitudes(first, second) == magnitudes(second, first) == found


@pytest.mark.parametrize(
    ("frame", "found"),
    [
        ({}, 1),
        ({"action": None}, 1),
        ({"action": "kill"}, 0),
        ({"qualifier": "other"}, 0),
    ],
)
def test_sentences_with_a_lost_zero_speak_of_one_thing(frame: dict[str, Any], found: int) -> None:
    def framed(claim: Claim) -> Claim:
        return replace(claim, frame=replace(claim.frame, **frame))

    assert magnitudes("$12 million", "$120 million", framed) == found


def test_two_prices_of_one_sentence_are_no_lost_zero() -> None:
    article = Article("a", "The new bridge across the river at Norvale cost $12 million, and not $120 million.")
    assert len(extract(article).claims) == 2
    assert magnitude.inspect_article(extract(article).claims, article) == []


@pytest.mark.parametrize(
    ("common", "each", "found"),
    [
        # WORDS: three of three, two of two; SHARE: three of six, three of seven
        (3, 3, 1),
        (2, 2, 0),
        (3, 6, 1),
        (3, 7, 0),
    ],
)
def test_sentences_with_a_lost_zero_have_words_in_common(common: int, each: int, found: int) -> None:
    article = Article("a", f"{HEADLINE.format('$12 million')} {MORE.format('$120 million')}")
    first, second = extract(article).claims
    same = {f"same{number}" for number in range(common)}
    left, right = (frozenset({*same, *(f"{side}{n}" for n in range(each - common))}) for side in "ab")
    told = [replace(first, words=left), replace(second, words=right)]
    assert len(magnitude.inspect_article(told, article)) == found
