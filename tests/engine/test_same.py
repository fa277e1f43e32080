"""Whether two claims are one fact by the fields that a rule names."""

from __future__ import annotations

from typing import Any

import pytest
from handmade import UNDATED, claim, published, rule

from checker.engine.rules.rule import Same
from checker.engine.verdicts.same_fact import other_fact


@pytest.mark.parametrize(
    ("same", "left", "right", "why"),
    [
        (Same(match=("counted",)), {"counted": "ship"}, {"counted": "ship"}, None),
        (Same(match=("counted",)), {"counted": "ship"}, {"counted": "crew"}, "different counted: ship / crew"),
        (Same(match=("counted",)), {"counted": "ship"}, {}, "the counted is ship on one side and nothing on the other"),
        (Same(match=("counted",)), {}, {"counted": "ship"}, "the counted is nothing on one side and ship on the other"),
        (Same(match=("counted",)), {}, {}, None),
        (Same(if_known=("counted",)), {"counted": "ship"}, {}, None),
        (Same(if_known=("counted",)), {"counted": "ship"}, {"counted": "crew"}, "different counted: ship / crew"),
        (Same(match=("subject",)), {"subject": ("b", "a")}, {"subject": ("b", "c")}, None),
        (Same(match=("subject",)), {"subject": ("b", "a")}, {"subject": ("d", "c")}, "different subject: a, b / c, d"),
        (Same(match=("subject",)), {"subject": ("b",)}, {}, "the subject is b on one side and nothing on the other"),
        (Same(alike=(("subject", 0.5),)), {"subject": ("a", "b")}, {"subject": ("b", "c", "d")}, None),
        (Same(alike=(("subject", 0.6),)), {"subject": ("a", "b")}, {"subject": ("b", "c", "d")},
         "the subject share 50%, not 60%"),
        (Same(alike=(("subject", 0.1),)), {"subject": ("a",)}, {}, "the subject share 0%, not 10%"),
    ],
)  # fmt: skip
def test_fields_that_must_be_equal_or_alike(same: Same, left: Any, right: Any, why: str | None) -> None:
    assert other_fact(rule(same), claim("a", **left), claim("b", **right), (UNDATED, UNDATED)) == why


def test_a_number_is_shown_as_a_reader_writes_it() -> None:
    why = other_fact(rule(Same(match=("number",))), claim("a", 12500), claim("b", 3), (UNDATED, UNDATED))
    assert why == "different number: 12,500 / 3"


@pytest.mark.parametrize(("days", "parted"), [(6, False), (7, False), (8, True)])
def test_articles_further_apart_than_a_rule_allows_are_of_two_facts(days: int, parted: bool) -> None:
    why = other_fact(rule(Same(within=7)), claim("a"), claim("b"), (published(), published(days)))
    assert why == (f"different times: at least {days} days apart (day 0; day {days})" if parted else None)
    assert other_fact(rule(Same(within=7)), claim("a"), claim("b"), (published(), UNDATED)) is None
    assert other_fact(rule(), claim("a"), claim("b"), (published(), published(days))) is None
