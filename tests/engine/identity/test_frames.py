"""What two frames have in common, and what words, verbs, names and contrasts say of two claims."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from framed import COUNT, claim

from checker.engine.identity.evidence import frame_likeness as frames
from checker.engine.identity.evidence.contrasts import contrast, dimension, fate, other_account
from checker.engine.identity.evidence.word_likeness import content_words, dice, same_name, same_verb
from checker.model.mention import Kind
from checker.model.value import Quantity, TimeValue

HALF = Quantity(0.5, 0.5, 0.5, "")
CLOCK = TimeValue("T15", hour=15)


@pytest.mark.parametrize(
    ("measure", "left", "right", "found"),
    [
        (frames.same_counted, {"counted": "ship"}, {"counted": "ship"}, 1.0),
        (frames.same_counted, {"counted": "ship"}, {"counted": "car"}, 0.0),
        (frames.same_counted, {"counted": "ship"}, {}, 0.0),
        (frames.same_counted, {"counted": "person"}, {"counted": "person"}, 0.4),
        (frames.same_counted, {"counted": "year"}, {"counted": "year"}, 0.0),
        (frames.same_marks, {"marks": ("price",)}, {"marks": ("price",)}, 1.0),
        (frames.same_marks, {"marks": ("price", "conversion price")}, {"marks": ("price",)}, 0.7),
        (frames.same_marks, {"marks": ("price", "conversion price")}, {"marks": ("price", "conversion price")}, 1.0),
        (frames.same_marks, {"marks": ("price", "deal")}, {"marks": ("deal", "bridge")}, 0.6),
        (frames.same_marks, {"marks": ("price", "bridge", "deal")}, {"marks": ("deal", "ship")}, 0.6),
        (frames.same_marks, {"marks": ("price", "bridge", "ship", "deal")}, {"marks": ("deal", "car")}, 0.0),
        (frames.same_marks, {}, {"marks": ("deal",)}, 0.0),
        (frames.same_subject, {"subject": ("ferry",)}, {"subject": ("ferry",)}, 1.0),
        (frames.same_subject, {"subject": ("ferry",)}, {"subject": ("bridge",)}, 0.0),
        (frames.same_subject, {"subject": ("she",)}, {"subject": ("she",)}, 0.0),
        (frames.same_subject, {"owner": ("ross",)}, {"owner": ("lang",)}, 1.0),
        (frames.same_subject, {"owner": ("ross",)}, {}, 0.0),
        (frames.same_clause, {"marks": ("price",), "predicate": "pay"}, {"scope": ("price",), "predicate": "pay"}, 1.0),
        (frames.same_clause, {"marks": ("price", "big price")}, {"subject": ("price",)}, 1.0),
        (frames.same_clause, {"marks": ("price",), "predicate": "pay"}, {"marks": ("price",)}, 2 / 3),
        (frames.same_role, {"role": "on"}, {"role": "on"}, 1.0),
        (frames.same_role, {"role": "on"}, {}, 0.0),
        (frames.same_anchor, {"anchor": ("norvale", "lorne")}, {"anchor": ("lorne",)}, 1.0),
        (frames.same_anchor, {}, {}, 0.0),
        (frames.same_person, {"person": "ross"}, {"person": "ross"}, 1.0),
        (frames.same_person, {"person": "ross"}, {"person": "lang"}, 0.0),
        (frames.same_person, {}, {}, 0.0),
        (frames.same_sentence, {"words": "flood norvale"}, {"words": "flood lorne"}, 0.5),
        (same_verb, {"predicate": "open"}, {"predicate": "open"}, 1.0),
        (same_verb, {"predicate": "be"}, {"predicate": "be"}, 0.0),
        (same_verb, {}, {}, 0.0),
        (same_verb, {"predicate": "drown", "action": "kill"}, {"predicate": "slay", "action": "kill"}, 0.7),
        (same_verb, {"predicate": "paint", "action": "end"}, {"predicate": "sing", "action": "end"}, 0.0),
        (same_verb, {"predicate": "drown", "action": "kill"}, {"predicate": "wound", "action": "hurt"}, 0.0),
    ],
)
def test_what_two_claims_have_in_common(measure: Callable[..., float], left: Any, right: Any, found: float) -> None:
    one, other = claim(**left), claim(**right)
    assert (measure(one, other), measure(other, one)) == (pytest.approx(found), pytest.approx(found))


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ({"rivals": 1, "predicate": "be"}, {"rivals": 1, "predicate": "sink"}, 1.0),
        ({"rivals": 1}, {"rivals": 1, "predicate": "sink"}, 1.0),
        ({"rivals": 1, "predicate": "sink"}, {"rivals": 1, "predicate": "sink"}, 1.0),
        ({"rivals": 1, "predicate": "sink"}, {"rivals": 1, "predicate": "float"}, 0.0),
        ({"rivals": 1, "predicate": "be"}, {"rivals": 2, "predicate": "sink"}, 0.0),
        ({"rivals": 2, "predicate": "be"}, {"rivals": 2, "predicate": "sink"}, 0.0),
        ({"rivals": 1, "predicate": "be"}, {"rivals": 1, "predicate": "be", "counted": "car"}, 0.0),
    ],
)
def test_the_only_value_on_a_topic(left: Any, right: Any, found: float) -> None:
    one, other = (claim(**{"counted": "ship", **said}) for said in (left, right))
    assert frames.alone(one, other) == frames.alone(other, one) == found


@pytest.mark.parametrize(
    ("kinds", "values", "found"),
    [
        ((Kind.COUNT, Kind.COUNT), (COUNT, COUNT), True),
        ((Kind.COUNT, Kind.NUMBER), (COUNT, COUNT), True),
        ((Kind.COUNT, Kind.MONEY), (COUNT, COUNT), False),
        ((Kind.PERCENT, Kind.NUMBER), (COUNT, HALF), True),
        ((Kind.PERCENT, Kind.NUMBER), (COUNT, COUNT), False),
        ((Kind.MONEY, Kind.NUMBER), (COUNT, HALF), False),
        ((Kind.DATE, Kind.TIME), (CLOCK, CLOCK), True),
        ((Kind.DATE, Kind.COUNT), (CLOCK, COUNT), False),
    ],
)
def test_what_can_be_compared(kinds: tuple[Kind, Kind], values: tuple[Any, Any], found: bool) -> None:
    left, right = (claim(kind, value) for kind, value in zip(kinds, values, strict=True))
    assert frames.comparable(left, right) is frames.comparable(right, left) is found


def test_one_unit() -> None:
    ship = replace(COUNT, unit="ship")
    assert frames.same_unit(claim(), claim()) == 1.0
    assert frames.same_unit(claim(), claim(value=ship)) == 0.0
    assert frames.same_unit(claim(), claim(Kind.TIME, CLOCK)) == frames.same_unit(claim(Kind.TIME, CLOCK), claim()) == 0


def test_common_words_are_left_out_of_what_sentences_share() -> None:
    assert content_words(frozenset({"say", "flood"})) == content_words(frozenset({"flood"})) != frozenset()
    assert dice(frozenset({"say"}), frozenset({"say"})) == 0.0
    assert dice(frozenset({"flood"}), frozenset()) == dice(frozenset(), frozenset({"flood"})) == 0.0
    assert dice(frozenset({"flood", "norvale"}), frozenset({"flood"})) == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("port ellis", "ellis", True),
        ("port ellis", "port vesk", True),
        ("port ellis authority", "pea", True),
        ("port ellis", "pe", True),
        ("port ellis authority", "p.e.a.", True),
        ("port ellis authority", "pe", False),
        ("port ellis", "p e", False),
        ("ellis", "e", False),
        ("port ellis", "vesk", False),
    ],
)
def test_one_name(left: str, right: str, found: bool) -> None:
    a, b = tuple(left.split()), tuple(right.split())
    assert same_name(a, b) is same_name(b, a) is found


@pytest.mark.parametrize(
    ("test", "kind", "left", "right", "why"),
    [
        (contrast, Kind.COUNT, "front axle", "rear axle", 'distinguished by "front" / "rear"'),
        (contrast, Kind.COUNT, "front rear", "rear axle", None),
        (contrast, Kind.COUNT, "front axle", "axle", None),
        (contrast, Kind.COUNT, "front axle", "upper axle", None),
        (contrast, Kind.COUNT, "register", "apply", None),
        (contrast, Kind.COUNT, "apply", "pay", 'distinguished by "apply" / "pay"'),
        (dimension, Kind.MEASURE, "long", "tall", 'distinguished by "long" / "tall"'),
        (dimension, Kind.MEASURE, "long", "length", None),
        (dimension, Kind.COUNT, "long", "tall", None),
        (fate, Kind.COUNT, "dead", "injure", 'distinguished by "dead" / "injure"'),
        (fate, Kind.NUMBER, "dead", "injure", 'distinguished by "dead" / "injure"'),
        (fate, Kind.MONEY, "dead", "injure", None),
        (other_account, Kind.MONEY, "sales", "profit", 'distinguished by "sales" / "profit"'),
        (other_account, Kind.MONEY, "revenue", "sales", None),
    ],
)
def test_words_that_part_one_attribute_from_another(
    test: Callable[..., str | None], kind: Kind, left: str, right: str, why: str | None
) -> None:
    assert test(claim(kind, words=left), claim(kind, words=right)) == why
