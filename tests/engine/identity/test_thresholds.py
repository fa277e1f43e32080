"""Both sides of every threshold: an input just below it and one just above, and what the engine makes of each."""

from __future__ import annotations

import json

import pytest
from sides import (
    DAY,
    INFERRED,
    NOTICE,
    Verdict,
    apart,
    between_strangers,
    by_distance,
    compared,
    fitting,
    form,
    form_in_order,
    further_than_unknown,
    heard,
    heard_behind,
    in_other_company,
    is_brief,
    is_candidate,
    judged,
    lead,
    near_copy,
    near_the_top,
    nearness,
    one_form,
    one_of_several,
    past,
    rival,
    rounded,
    told,
    within_double,
)

from checker.engine.identity.evidence import other_times, other_values
from checker.engine.identity.thresholds import FILE, Thresholds, thresholds

FLOOD = "The flood killed 12 people {}."
COST = "It cost ${}."
AGAIN = "The flood killed 15 people {}."
CASES: list[tuple[str, Verdict, object, object, object, object]] = [
    # threshold, what is asked, input below and above, answer below and above
    ("last_that_counts", compared, "third", "fourth", False, True),
    ("close_words", nearness("close"), 2, 4, 0.513, 0.264),
    ("far_words", nearness("far"), 9, 11, 0.407, 0.333),
    ("in_common", is_candidate, (0.0, 0.39, 0.0, "$300"), (0.0, 0.41, 0.0, "$300"), False, True),
    ("worth_comparing", is_candidate, (0.0, 1.0, -1.81, "$300"), (0.0, 1.0, -1.79, "$300"), False, True),
    ("candidate_differing", is_candidate, (-4.51, 1.0, 0.0, "$300"), (-4.49, 1.0, 0.0, "$300"), False, True),
    ("candidate_fitting", is_candidate, (-3.21, 1.0, 0.0, "$100"), (-3.19, 1.0, 0.0, "$100"), False, True),
    ("both_near_the_top", near_the_top, (100, 399), (100, 400), (True, True), (False, True)),
    ("one_near_the_top", near_the_top, (299, 400), (300, 400), (False, True), (False, False)),
    ("nearer", by_distance("values within 12 %"), "$112", "$113", True, False),
    ("near", by_distance("values within a third"), "$134", "$136", True, False),
    ("far_apart", by_distance("values far apart"), "$245", "$247", False, True),
    ("unknown_distance", further_than_unknown, "$201", "$202", False, True),
    ("copied", near_copy, (9, 13), (7, 10), False, True),
    (
        "ratio", apart(other_values.far_apart), (COST.format(100), COST.format(250)),
        (COST.format(100), COST.format(251)), False, True,
    ),
    (
        "near_days", apart(other_times.elsewhen, DAY), (FLOOD.format("on March 2"), AGAIN.format("on March 5")),
        (FLOOD.format("on March 1"), AGAIN.format("on March 5")), False, True,
    ),
    (
        "near_hours", apart(other_times.elsewhen), (FLOOD.format("at 5 p.m."), AGAIN.format("at 6 p.m.")),
        (FLOOD.format("at 5 p.m."), AGAIN.format("at 7 p.m.")), False, True,
    ),
    (
        "near_weekdays", apart(other_times.elsewhen), (FLOOD.format("on Monday"), AGAIN.format("on Wednesday")),
        (FLOOD.format("on Monday"), AGAIN.format("on Thursday")), False, True,
    ),
    ("several", one_of_several, 2, 3, False, True),
    ("same_story", past, (3, 8), (2, 5), (True, True), (False, False)),
    ("form_alike", form, (4, 7), (3, 5), False, True),
    (
        "form_in_order", form_in_order,
        "There in Norvale quite late that evening an earlier flood killed 15 people.",
        "There in Norvale late that evening an earlier flood killed 15 people.", False, True,
    ),
    ("witness", told("witnesses", heard), 0.29, 0.31, 0.0, 1.0),
    ("witnesses", heard_behind, 7, 8, 1.0, 0.0),
    ("nothing_fits", told("nothing else fits", fitting), 0.09, 0.11, 1.0, 0.0),
    ("rival", told("no other clash is near", rival), 0.201, 0.199, 0.0, 1.0),
    # 12 of 25 in common, and 12 of 24
    (
        "common_company", in_other_company, "cdefghijklmnopqrst cdefghijklmnuvwxyzA",
        "cdefghijklmnopqrst cdefghijklmnuvwxyz", True, False,
    ),
    ("one_form", one_form, (3, 0.49), (3, 0.51), False, True),
    ("filled_in", one_form, (0, 0.9), (1, 0.9), False, True),
    ("strangers", between_strangers, 0.48, 0.5, 0.48, 0.49),
    ("fitting", judged(FLOOD.format(""), FLOOD.format("")), 0.39, 0.41, ("unrelated", 0.39), ("agree", 0.41)),
    (
        "worded", judged("It opened today.", "It opened on Wednesday.", "day-of-event", INFERRED), 0.79, 0.81,
        ("compatible", 0.79), ("wording", 0.81),
    ),
    (
        "withdrawn", judged("The flood killed 12 people." + NOTICE, "The flood killed 15 people."), 0.94, 0.96,
        ("conflict", 0.95), ("conflict", 0.96),
    ),
    ("brief", is_brief, 299, 300, True, False),
    (
        "brief_cap", judged("The flood killed 12 people.", "The flood killed 15 people.", brief=True), 0.93, 0.96,
        ("conflict", 0.93), ("conflict", 0.94),
    ),
    ("large_count", rounded, (90, 94), (100, 104), False, True),
    ("within_double", within_double, "$201 million", "$202 million", True, False),
    ("furthest_lead", lead, 2.9, 3.1, 2.9, 3.0),
]  # fmt: skip


@pytest.mark.parametrize(("name", "verdict", "below", "above", "then", "otherwise"), CASES, ids=[c[0] for c in CASES])
def test_both_sides(
    name: str, verdict: Verdict, below: object, above: object, then: object, otherwise: object,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    assert (verdict(below, monkeypatch), verdict(above, monkeypatch)) == (then, otherwise)


def test_every_threshold_has_its_meaning_its_worth_and_both_sides() -> None:
    held = json.loads(FILE.read_text("utf-8"))
    assert sorted(held) == sorted(Thresholds._fields) == sorted({case[0] for case in CASES})
    for name, entry in held.items():
        assert list(entry) == ["value", "means", "worth"]
        assert entry["means"].endswith(".")
        measured = f"; {entry['value']:g}: " in entry["worth"]
        assert measured or entry["worth"] == "chosen, not measured; the points were fitted with it", name
        assert getattr(thresholds(), name) == entry["value"]
