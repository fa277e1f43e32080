"""Two quantities against each other: a table of cases, and the laws that hold for all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare.values.quantity import QuantityRelation, compare_quantities, interval, may_be_one_unit
from checker.compare.values.quantity_words import describe, number_words, plural
from checker.mentions.quantities.kinds import currencies
from checker.model.value import Quantity


def quantity(number: float, unit: str = "", step: float = 0.0, modifier: str = "=") -> Quantity:
    low = None if modifier == "<" else number
    high = None if modifier == ">" else number
    return Quantity(low, high, number, unit, modifier, None, step)


def span(low: float, high: float, unit: str = "", step: float = 0.0) -> Quantity:
    return Quantity(low, high, None, unit, "=", None, step)


CASES = [
    (quantity(25, "%", 1), quantity(25, "%", 1), QuantityRelation.SAME),
    (quantity(2.6e6, "person", 1e5), quantity(2.61e6, "person", 1e4), QuantityRelation.COMPATIBLE),
    (quantity(2.6e6, "person", 1e5), quantity(2.66e6, "person", 1e4), QuantityRelation.DISJOINT),
    (quantity(2.6, "", 0.1), quantity(2.7, "", 0.1), QuantityRelation.DISJOINT),
    (quantity(12, "person", 1), quantity(13, "person", 1), QuantityRelation.DISJOINT),
    (quantity(12, "person", 1), quantity(12, "ship", 1), QuantityRelation.UNKNOWN),
    (quantity(12, "person", 1, ">"), quantity(15, "person", 1), QuantityRelation.COMPATIBLE),
    (quantity(12, "person", 1, ">"), quantity(9, "person", 1), QuantityRelation.DISJOINT),
    (quantity(12, "person", 1, ">"), quantity(90, "person", 1, ">"), QuantityRelation.COMPATIBLE),
    (quantity(12, "person", 1, "<"), quantity(90, "person", 1, ">"), QuantityRelation.DISJOINT),
    (quantity(150e9, "$", 1e9, "~"), quantity(160e9, "$", 1e9), QuantityRelation.COMPATIBLE),
    (quantity(150e9, "$", 1e9, "~"), quantity(190e9, "$", 1e9), QuantityRelation.DISJOINT),
    (span(10, 20, "km"), quantity(15, "km", 1), QuantityRelation.COMPATIBLE),
    (span(10, 20, "km"), quantity(25, "km", 1), QuantityRelation.DISJOINT),
    (quantity(40, "$", 1), quantity(40, "CAD", 1), QuantityRelation.COMPATIBLE),
    (quantity(40, "$", 1), quantity(70, "CAD", 1), QuantityRelation.UNKNOWN),
    (quantity(40, "USD", 1), quantity(40, "CAD", 1), QuantityRelation.UNKNOWN),
    (quantity(40, "$", 1), quantity(40, "EUR", 1), QuantityRelation.UNKNOWN),
    (quantity(50, "USX", 1), quantity(0.5, "USD", 0.01), QuantityRelation.COMPATIBLE),
    (quantity(5, "%", 1), quantity(5, "percentage point", 1), QuantityRelation.UNKNOWN),
    (quantity(50, "basis point", 1), quantity(0.5, "percentage point", 0.1), QuantityRelation.COMPATIBLE),
    (quantity(60, "metre", 1), quantity(200, "foot", 10), QuantityRelation.COMPATIBLE),
    (quantity(200, "metre", 10), quantity(200, "foot", 10), QuantityRelation.DISJOINT),
    (quantity(10, "mile", 1), quantity(16, "kilometre", 1), QuantityRelation.COMPATIBLE),
    (quantity(10, "nautical mile", 1), quantity(16, "kilometre", 1), QuantityRelation.DISJOINT),
    (quantity(250, "acre", 10), quantity(100, "hectare", 10), QuantityRelation.COMPATIBLE),
    (quantity(20, "celsius", 1), quantity(68, "fahrenheit", 1), QuantityRelation.COMPATIBLE),
    (quantity(20, "celsius", 1), quantity(20, "fahrenheit", 1), QuantityRelation.DISJOINT),
    (quantity(1.5, "celsius", 0.1), quantity(2.7, "fahrenheit", 0.1), QuantityRelation.COMPATIBLE),
    (quantity(20, "degree", 1), quantity(20, "fahrenheit", 1), QuantityRelation.COMPATIBLE),
    (quantity(90, "ton", 1), quantity(90, "tonne", 1), QuantityRelation.COMPATIBLE),
    (quantity(60, "mile/hour", 1), quantity(97, "kilometre/hour", 1), QuantityRelation.COMPATIBLE),
    (quantity(30, "mile/hour", 1), quantity(97, "kilometre/hour", 1), QuantityRelation.DISJOINT),
    (quantity(5, "USD/year", 1), quantity(5, "USD", 1), QuantityRelation.UNKNOWN),
    (quantity(2, "gigawatt-hour", 1), quantity(2000, "megawatt hour", 100), QuantityRelation.COMPATIBLE),
    (quantity(40, "$/year", 1), quantity(40, "CAD/month", 1), QuantityRelation.UNKNOWN),
    # a bound is exact, so it meets the end of a rounded number; two rounded numbers that only touch do not meet
    (quantity(5.5, "person", 1, ">"), quantity(5, "person", 1), QuantityRelation.COMPATIBLE),
    (quantity(5.6, "person", 1, ">"), quantity(5, "person", 1), QuantityRelation.DISJOINT),
    # no number
    (Quantity(None, None, None, "person"), Quantity(None, None, None, "person"), QuantityRelation.SAME),
    (Quantity(None, None, None, "person"), Quantity(None, None, None, "ship"), QuantityRelation.UNKNOWN),
    (Quantity(None, None, None, "person"), quantity(5, "person", 1), QuantityRelation.UNKNOWN),
    (Quantity(4, None, None, "person"), quantity(5, "person", 1), QuantityRelation.COMPATIBLE),
    (Quantity(None, 4, None, "person"), quantity(5, "person", 1), QuantityRelation.DISJOINT),
    # a hedged nought
    (quantity(0, "person", 1, "~"), quantity(0, "person"), QuantityRelation.COMPATIBLE),
    (quantity(0, "person", 1, "~"), quantity(1, "person"), QuantityRelation.DISJOINT),
]


@pytest.mark.parametrize(("first", "second", "relation"), CASES)
def test_relation_both_ways(first: Quantity, second: Quantity, relation: QuantityRelation) -> None:
    assert compare_quantities(first, second).relation is relation
    assert compare_quantities(second, first).relation is relation


def test_a_difference_in_degrees_is_not_a_point_of_the_scale() -> None:
    celsius = Quantity(10, 10, 10, "celsius", step=1, role="by")
    fahrenheit = Quantity(18, 18, 18, "fahrenheit", step=1, role="by")
    assert compare_quantities(celsius, fahrenheit).relation is QuantityRelation.COMPATIBLE


@pytest.mark.parametrize("unit", ["JPY", "CNY"])
def test_the_sign_of_the_yen_is_also_that_of_the_yuan(unit: str) -> None:
    sign, same, other = quantity(400, "¥"), quantity(400, unit), quantity(500, unit)
    assert compare_quantities(sign, same).relation is QuantityRelation.COMPATIBLE
    assert compare_quantities(sign, other).relation is QuantityRelation.UNKNOWN
    assert compare_quantities(sign, quantity(400, "KRW")).relation is QuantityRelation.UNKNOWN


def test_tolerance_widens_both_sides() -> None:
    first, second = quantity(100, "person"), quantity(104, "person")
    assert compare_quantities(first, second).relation is QuantityRelation.DISJOINT
    assert compare_quantities(first, second, 0.05).relation is QuantityRelation.COMPATIBLE


REASONS = [
    (quantity(25, "%"), quantity(25, "%"), "25 % and 25 % are the same"),
    (quantity(2.6e6, step=1e5), quantity(2.61e6, step=1e4), "2.6 million is 2.61 million rounded"),
    (quantity(2.61e6, step=1e4), quantity(2.6e6, step=1e5), "2.6 million is 2.61 million rounded"),
    (quantity(12, modifier=">"), quantity(15), "at least 12 allows 15"),
    (quantity(15), quantity(12, modifier=">"), "at least 12 allows 15"),
    (quantity(1, modifier=">"), quantity(2, modifier=">"), "both are lower bounds"),
    (quantity(1, "ship"), quantity(1, "crate"), "“ship” and “crate” cannot be compared"),
    (quantity(60, "metre", 1), quantity(200, "foot", 10), "60 metres is 200 feet converted"),
]


@pytest.mark.parametrize(("first", "second", "reason"), REASONS)
def test_reason(first: Quantity, second: Quantity, reason: str) -> None:
    assert compare_quantities(first, second).reason == reason


WORDINGS = [
    (quantity(150e9, "$", modifier="~"), "about 150 billion dollars"),
    (quantity(25, "%"), "25 %"),
    (quantity(12, "person", modifier=">"), "at least 12 people"),
    (quantity(1, "steel worker"), "1 steel worker"),
    (quantity(13000, "steel worker"), "13,000 steel workers"),
    (span(1.2e6, 1.5e6, "EUR"), "1.2 million to 1.5 million euros"),
    (quantity(80, "kilometre/hour"), "80 kilometres an hour"),
    (quantity(2e9, "USD/year"), "2 billion US dollars a year"),
    (quantity(1, "celsius"), "1 degree Celsius"),
    (quantity(0.5, "percentage point"), "0.5 percentage points"),
    (quantity(300, "SEK"), "300 SEK"),
    (quantity(5.3, "magnitude"), "magnitude 5.3"),
    (Quantity(None, None), "no number"),
]


@pytest.mark.parametrize(("value", "words"), WORDINGS)
def test_describe(value: Quantity, words: str) -> None:
    assert describe(value) == words


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("city", "cities"),
        ("box", "boxes"),
        ("fisherman", "fishermen"),
        ("grandchild", "grandchildren"),
        ("police officer", "police officers"),
        ("day", "days"),
    ],
)
def test_plural(noun: str, expected: str) -> None:
    assert plural(noun) == expected


def test_number_words_keep_a_decimal() -> None:
    assert number_words(1234.5) == "1,234.5"


UNITS = st.sampled_from(
    ["", "%", "$", "USD", "CAD", "person", "mile", "foot", "celsius", "fahrenheit", "ton", "kilogram"]
)
NUMBERS = st.floats(min_value=-1e12, max_value=1e12, allow_nan=False)
STEPS = st.sampled_from([0.0, 0.1, 1.0, 10.0, 1e5])


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    unit, step, number = draw(UNITS), draw(STEPS), draw(NUMBERS)
    if draw(st.booleans()):
        return quantity(number, unit, step, draw(st.sampled_from("=~<>")))
    return span(min(number, 0), max(number, 0), unit, step)


@given(quantities(), quantities(), st.sampled_from([0.0, 0.1]))
def test_symmetric(first: Quantity, second: Quantity, tolerance: float) -> None:
    forwards, backwards = compare_quantities(first, second, tolerance), compare_quantities(second, first, tolerance)
    assert forwards.relation is backwards.relation


@given(quantities())
def test_reflexive(value: Quantity) -> None:
    assert compare_quantities(value, value).relation is QuantityRelation.SAME


@given(quantities(), st.floats(min_value=0, max_value=1))
def test_tolerance_never_narrows(value: Quantity, tolerance: float) -> None:
    narrow, wide = interval(value), interval(value, tolerance)
    assert wide.low <= narrow.low and narrow.high <= wide.high


def test_a_currency_named_without_its_nation_may_be_that_of_each_nation_which_has_it() -> None:
    shared = {name: code for name, code in currencies.NAMES.items() if code.islower() or code == "$"}
    named = {(shared[name], code) for (_, name), code in currencies.NATIONAL.items() if name in shared}
    assert [pair for pair in sorted(named) if pair[0] != pair[1] and not may_be_one_unit(*pair)] == []
