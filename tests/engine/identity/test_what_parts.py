"""Each test that parts two claims, with what passes it just so and what just does not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from framed import COUNT, claim, day, hour, month, weekday, year

from checker.engine.identity.evidence import other_places, other_things, other_times, other_values
from checker.model.claim import Claim, Modality
from checker.model.mention import Kind
from checker.model.value import Quantity

Part = Callable[[Claim, Claim], str | None]
DATE, AGE, MONEY = {"kind": Kind.DATE}, {"kind": Kind.AGE}, {"kind": Kind.MONEY}
ROSS, LANG = ("ross",), ("lang",)
CHILD, MAN, PERSON = {"counted": "child"}, {"counted": "man"}, {"counted": "person"}


def made(value: float, role: str | None = None, unit: str = "") -> dict[str, Any]:
    """A number that is the end of a change, or of this unit."""
    return {"value": Quantity(value, value, value, unit, role=role)}


@pytest.mark.parametrize(
    ("test", "left", "right", "parted"),
    [
        (other_things.other_counted, {"counted": "ship"}, {"counted": "car"}, True),
        (other_things.other_counted, {"counted": "ship"}, {"counted": "ship"}, False),
        (other_things.other_counted, {"counted": "ship"}, {}, False),
        (other_things.other_counted, MONEY | {"counted": "ship"}, MONEY | {"counted": "car"}, False),
        (other_things.action, {"action": "kill"}, {"action": "hurt"}, True),
        (other_things.action, {"action": "kill"}, {"action": "kill"}, False),
        (other_things.action, {"action": "kill"}, {"action": "end"}, False),
        (other_things.action, {"action": "kill"}, {}, False),
        (other_things.other_person, {"person": "ross"}, {"person": "lang"}, True),
        (other_things.other_person, {"person": "ross"}, {}, False),
        (other_things.other_person, AGE | {"person": "ross"}, AGE, True),
        (other_things.other_person, AGE | {"person": "ross"}, AGE | {"person": "ross"}, False),
        (other_things.other_person, AGE | {"person": "ross", "given": ("tilda",)},
         AGE | {"person": "ross", "given": ("gene",)}, True),
        (other_things.other_person, AGE | {"person": "ross", "given": ("tilda",)}, AGE | {"person": "ross"}, False),
        (other_things.other_person, AGE | {"person": "ross", "given": ("tilda", "may")},
         AGE | {"person": "ross", "given": ("may",)}, False),
        (other_things.strangers, AGE | {"person": "ross"}, AGE | {"person": "lang"}, True),
        (other_things.strangers, AGE | {"person": "ross"}, AGE, False),
        (other_things.other_qualifier, {"qualifier": "other"}, {}, True),
        (other_things.other_qualifier, {"qualifier": "other"}, {"qualifier": "other"}, False),
        (other_things.other_qualifier, {"qualifier": "other", "kind": Kind.ORDINAL}, {"kind": Kind.ORDINAL}, False),
        (other_things.owner, {"owner": ROSS}, {"owner": LANG}, True),
        (other_things.owner, {"owner": ROSS}, {"owner": ROSS}, False),
        (other_things.owner, {"owner": ROSS}, {}, False),
        (other_things.whose_money, MONEY | {"owner": ROSS}, MONEY | {"owner": LANG}, True),
        (other_things.whose_money, MONEY | {"owner": ROSS}, {"owner": LANG}, False),
        (other_things.other_event, {"other": "earlier"}, {}, True),
        (other_things.other_event, {"other": "earlier"}, {"other": "previous"}, False),
        (other_things.other_patient, {"patient": ROSS}, {"patient": LANG}, True),
        (other_things.other_patient, {"patient": ROSS}, {}, False),
        (other_things.other_nouns, {"marks": ("turnout",)}, {"marks": ("majority",)}, True),
        (other_things.other_nouns, {"marks": ("turnout", "vote")}, {"marks": ("vote",)}, False),
        (other_things.other_nouns, {"marks": ("turnout",)}, {}, False),
        (other_things.other_nouns, {"marks": ("turnout", "big vote")}, {"marks": ("ship", "big vote")}, True),
        (other_things.other_modifier, {"marks": ("van driver",)}, {"marks": ("engine driver",)}, True),
        (other_things.other_modifier, {"marks": ("van driver",)}, {"marks": ("van driver",)}, False),
        (other_things.other_modifier, {"marks": ("van driver",)}, {"marks": ("van owner",)}, False),
        (other_things.other_verb, {"predicate": "open"}, {"predicate": "paint", "action": "end"}, True),
        (other_things.other_verb, {"predicate": "open"}, {"predicate": "paint"}, False),
        (other_things.other_verb, {"predicate": "open"}, {"predicate": "say", "action": "end"}, False),
        (other_things.other_verb, {"predicate": "open"}, {"action": "end"}, False),
        (other_things.other_subject, {"subject": ("ferry",)}, {"subject": ("bridge",)}, True),
        (other_things.other_subject, {"subject": ("ferry",)}, {"subject": ("ferry", "bridge")}, False),
        (other_things.other_subject, {"subject": ("ferry",)}, {"subject": ("she",)}, False),
        (other_things.other_group, CHILD, MAN, True),
        (other_things.other_group, CHILD, PERSON, True),
        (other_things.other_group, CHILD, {"counted": "kid"}, False),
        (other_things.other_group, PERSON, PERSON, False),
        (other_things.other_group, CHILD, {"counted": "ship"}, False),
        (other_places.other_anchor, {"anchor": ROSS}, {"anchor": LANG}, True),
        (other_places.other_anchor, {"anchor": ROSS}, {}, True),
        (other_places.other_anchor, {"anchor": ROSS}, {"anchor": ROSS}, False),
        (other_places.other_anchor, {"anchor": ROSS, "owner": LANG}, {"anchor": ROSS}, True),
        (other_places.other_anchor, {"owner": LANG}, {}, False),
        (other_places.two_anchors, {"anchor": ROSS}, {"anchor": LANG}, True),
        (other_places.two_anchors, {"anchor": ROSS}, {}, False),
        (other_places.one_anchor, {"anchor": ROSS}, {}, True),
        (other_places.one_anchor, {"anchor": ROSS}, {"anchor": LANG}, False),
        (other_places.place, {"place": ("lorne",)}, {"place": ("norvale",)}, True),
        (other_places.place, {"place": ("lorne",)}, {"place": ("norvale",), "names": "lorne"}, False),
        (other_places.place, {"place": ("lorne",), "names": "norvale"}, {"place": ("norvale",)}, False),
        (other_places.place, {"place": ("lorne",)}, {}, False),
        (other_values.other_sources, {"attribution": "Tilda Ross"}, {"attribution": "the police"}, True),
        (other_values.other_sources, {"attribution": "Tilda Ross"}, {"attribution": "ross"}, False),
        (other_values.other_sources, {"attribution": "Tilda Ross"}, {}, False),
        (other_values.ends, made(10, "from"), made(12, "to"), True),
        (other_values.ends, made(10, "from"), made(12), True),
        (other_values.ends, made(10, "whole"), made(12), False),
        (other_values.ends, made(10, "to"), made(12, "to"), False),
        (other_values.two_ends, made(10, "from"), made(12, "to"), True),
        (other_values.two_ends, made(10, "from"), made(12), False),
        (other_values.other_modality, {"modality": Modality.DENIED}, {}, True),
        (other_values.other_modality, {"modality": Modality.SCHEDULED}, {}, False),
        (other_values.other_modality, {"modality": Modality.DENIED}, {"modality": Modality.DENIED}, False),
        (other_values.denied, {"modality": Modality.DENIED}, {}, True),
        (other_values.denied, {"modality": Modality.DENIED}, {"modality": Modality.DENIED}, False),
        (other_values.denied, {"modality": Modality.SCHEDULED}, {}, False),
        (other_values.besides_one, made(31) | {"qualifier": "other"}, made(32), True),
        (other_values.besides_one, made(31) | {"qualifier": "other"}, made(30), True),
        (other_values.besides_one, made(31) | {"qualifier": "other"}, made(33), False),
        (other_values.besides_one, made(31), made(32), False),
        (other_values.besides_one, made(31) | {"qualifier": "other"}, made(32) | {"qualifier": "other"}, False),
        (other_values.rate, made(3, unit="$/hour"), made(3, unit="$"), True),
        (other_values.rate, made(3, unit="$/hour"), made(3, unit="$/day"), False),
        (other_values.rate, made(3, unit="$"), made(3, unit="$"), False),
        (other_values.either_bare, {}, {"kind": Kind.NUMBER}, True),
        (other_values.either_bare, {}, {}, False),
        (other_values.either_bare, {"kind": Kind.NUMBER}, MONEY, False),
    ],
)  # fmt: skip
def test_things_places_and_values(test: Part, left: dict[str, Any], right: dict[str, Any], parted: bool) -> None:
    one, other = claim(**left), claim(**right)
    assert [test(one, other) is not None, test(other, one) is not None] == [parted, parted]


def dated(value: Any, **more: Any) -> dict[str, Any]:
    """A claim of a time."""
    return {"kind": Kind.DATE, "value": value, **more}


def told(when: Any) -> dict[str, Any]:
    """A claim of which the clause names a time."""
    return {"when": when}


def opened(value: Any, verb: str | None = "open") -> dict[str, Any]:
    """What opened at a time."""
    return dated(value, predicate=verb)


@pytest.mark.parametrize(
    ("test", "left", "right", "parted"),
    [
        (other_times.day_of_saying, opened(day(5), "say"), opened(day(6), "tell"), True),
        (other_times.day_of_saying, opened(day(5), "say"), opened(day(6)), False),
        (other_times.day_of_saying, opened(day(5), "say") | {"kind": Kind.TIME}, opened(day(6), "say"), False),
        (other_times.elsewhen, told(day(2)), told(day(6)), True),
        (other_times.elsewhen, told(day(3)), told(day(6)), False),
        (other_times.elsewhen, told(day(2)), {}, False),
        (other_times.elsewhen, told(month(3)), told(month(4)), False),
        (other_times.elsewhen, told(month(3)), told(month(5)), True),
        (other_times.elsewhen, told(weekday(1)), told(weekday(3)), False),
        (other_times.elsewhen, told(weekday(1)), told(weekday(4)), True),
        (other_times.elsewhen, told(weekday(6)), told(weekday(1)), False),
        (other_times.elsewhen, told(weekday(1)), told(day(7)), True),
        (other_times.elsewhen, told(weekday(1)), told(day(6)), False),
        (other_times.elsewhen, told(hour(9)), told(hour(10)), False),
        (other_times.elsewhen, told(hour(9)), told(hour(11)), True),
        (other_times.when, told(day(2)), told(day(6)), True),
        (other_times.when, told(month(1)), told(day(6)), True),
        (other_times.when, told(month(3)), told(day(6)), False),
        (other_times.when, told(year(2024)), told(day(6)), False),
        (other_times.when, told(year(2023)), {}, True),
        (other_times.when, told(year(2023)), told(weekday(3)), True),
        (other_times.when, told(month(3)), told(month(3)), False),
        (other_times.when, told(day(6)), {}, False),
        (other_times.same_event, opened(day(5)), opened(day(6), "paint"), True),
        (other_times.same_event, opened(day(5)), opened(day(6)), False),
        (other_times.same_event, opened(day(5), "be"), opened(day(6), "be"), True),
        (other_times.same_event, opened(day(5), None), opened(day(6), None), True),
        (other_times.same_event, {"predicate": "open"}, {"predicate": "paint"}, False),
        (other_times.only_one_bounds, dated(day(5), role="before"), dated(day(6), role="on"), True),
        (other_times.only_one_bounds, dated(day(5), role="before"), dated(day(6), role="before"), False),
        (other_times.only_one_bounds, dated(day(5), role="on"), dated(day(6)), False),
        (other_times.only_one_bounds, dated(hour(5), role="of") | {"kind": Kind.TIME}, dated(hour(6)), True),
        (other_times.only_one_bounds, dated(day(5), role="of"), dated(day(6)), False),
        (other_times.only_one_bounds, {"role": "before"}, {}, False),
        (other_times.one_event, dated(year(2001)), dated(year(2003)), True),
        (other_times.one_event, dated(day(5)), dated(day(6)), False),
        (other_times.one_event, dated(weekday(5)), dated(weekday(6)), False),
        (other_times.one_event, dated(year(2001), words="flood norvale"), dated(year(2003), words="flood norvale"),
         False),
        (other_times.one_event, dated(year(2001), words="flood norvale"),
         dated(weekday(3), words="flood norvale"), True),
        (other_times.one_event, dated(year(2001), words="flood norvale"),
         dated(day(3, deictic="P0D"), words="flood norvale"), True),
        (other_times.one_event, dated(year(2001), owner=ROSS, predicate="open"),
         dated(year(2003), owner=ROSS, predicate="open"), False),
        (other_times.one_event, dated(year(2001), owner=ROSS, predicate="open"),
         dated(year(2003), owner=ROSS, predicate="paint"), True),
        (other_times.one_event, dated(year(2001), owner=ROSS, predicate="open"),
         dated(month(3), owner=ROSS, predicate="open"), True),
        (other_times.one_event, dated(year(2001), owner=ROSS, predicate="open"),
         dated(year(2003), predicate="open"), True),
        (other_times.other_period, told(year(2001)), told(year(2003)), True),
        (other_times.other_period, told(year(2001)), told(year(2001)), False),
        (other_times.other_period, told(year(2001)), told(day(6)), False),
        (other_times.other_period, told(year(2001)), told(weekday(6)), False),
        (other_times.other_period, told(year(2001)), {}, False),
        (other_times.day_or_year, dated(day(5)), dated(year(1994)), True),
        (other_times.day_or_year, dated(weekday(5)), dated(year(1994)), True),
        (other_times.day_or_year, dated(day(5)), dated(month(3)), False),
        (other_times.day_or_year, dated(year(1996)), dated(year(1994)), False),
        (other_times.day_or_year, dated(day(5)), {"value": COUNT}, False),
        (other_times.end_of_range, dated(hour(6), role="between"), dated(hour(6)), True),
        (other_times.end_of_range, dated(hour(6), role="between"), dated(hour(7), role="between"), False),
        (other_times.end_of_range, {"role": "between"}, {}, False),
    ],
)  # fmt: skip
def test_times(test: Part, left: dict[str, Any], right: dict[str, Any], parted: bool) -> None:
    one, other = claim(**left), claim(**right)
    assert [test(one, other) is not None, test(other, one) is not None] == [parted, parted]


@pytest.mark.parametrize(
    ("value", "size"),
    [
        (Quantity(3, 5, 4, ""), 4.0),
        (Quantity(3, 5, None, ""), 3.0),
        (Quantity(None, 5, None, ""), 5.0),
        (Quantity(-3, -3, -3, ""), 3.0),
        (Quantity(None, None, None, ""), None),
        (Quantity(2, 2, 2, "kilometre"), 2000.0),
        (day(5), None),
    ],
)
def test_the_size_of_a_value(value: Any, size: float | None) -> None:
    assert other_values.size(claim(value=value)) == size
