"""One value in two forms never conflicts; two values that differ by one in the last place given always do."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

import pytest

from checker.compare.values import any_value, written
from checker.compare.values.quantity import may_be_one_unit
from checker.compare.values.relation import Options, Relation
from checker.model.value import Quantity
from tests.compare.forms import Family, Form, read

FAMILIES = read()
AGREE = frozenset({Relation.SAME, Relation.COMPATIBLE, Relation.WORDING})
BESIDE = {
    "exact": ("exact", "equal", "near"),
    "equal": ("exact", "equal", "near"),
    "near": ("exact", "equal"),
    "next": ("next",),
}
"""What a form of each row can stand beside."""


def relations(one: Form, other: Form) -> set[Relation]:
    """What the comparison of values says of the two, in either order; nothing where one of them is not read."""
    left, right = one.claim(), other.claim()
    if left is None or right is None:
        return set()
    return {any_value.compare_claims(*pair, Options()).relation for pair in ((left, right), (right, left))}


def is_open(one: Form, other: Form) -> bool:
    """Whether the other form is not read, or one of the two leaves open which unit it is: "$5" beside "US$6"."""
    values = [claim.mention.value for claim in (one.claim(), other.claim()) if claim is not None]
    units = [said.unit for said in values if isinstance(said, Quantity)]
    return other.unread or (len(units) > 1 and may_be_one_unit(*units))


def changed(one: Form, other: Form) -> bool:
    """Whether a near-copy that has one in the place of the other would be held to state another value."""
    left, right = one.claim(), other.claim()
    if left is None or right is None:
        return False
    pairs = ((left, right), (right, left))
    return Relation.DISJOINT in {written.compare_claims(*pair, Options()).relation for pair in pairs}


def conflicts(family: Family, row: str, form: Form) -> list[str]:
    """The forms that can stand beside this one and are held to contradict it."""
    others = family.row(*BESIDE[row])
    told = [other for other in others if Relation.DISJOINT in relations(form, other)]
    exact = [] if row == "near" else [other for other in others if other not in family.rows.get("near", ())]
    return [other.text for other in told + [other for other in exact if changed(form, other)]]


def unseen(family: Family, row: str, form: Form) -> list[str]:
    """The forms that this one should contradict, or of a looser form agree with, and does not."""
    if row == "equal":
        others = [other for other in family.row("exact") if not other.unread]
        return [other.text for other in others if not relations(form, other) or relations(form, other) - AGREE]
    if row == "near":
        return []
    others = [other for other in family.row({"exact": "next", "next": "exact"}[row]) if not is_open(form, other)]
    return [other.text for other in others if relations(form, other) != {Relation.DISJOINT}]


def cases(rows: Iterable[str], flag: str, reason: str) -> list[object]:
    """Every form of these rows as a parameter; one with the flag must fail."""
    found = []
    for family, row in product(FAMILIES, rows):
        for form in family.rows.get(row, ()):
            if form.misread and flag != "misread":
                continue
            marks = [pytest.mark.xfail(reason=reason, strict=True)] if getattr(form, flag) else []
            found.append(pytest.param(family, row, form, id=f"{family.name}: {form.text}", marks=marks))
    return found


@pytest.mark.parametrize(("family", "row", "form"), cases(BESIDE, "misread", "read as another value"))
def test_one_value_in_two_forms_never_conflicts(family: Family, row: str, form: Form) -> None:
    assert conflicts(family, row, form) == []


@pytest.mark.parametrize(("family", "row", "form"), cases(("exact", "next"), "unread", "not read"))
def test_a_value_conflicts_with_the_next_one(family: Family, row: str, form: Form) -> None:
    assert unseen(family, row, form) == []


@pytest.mark.parametrize(("family", "row", "form"), cases(("equal",), "unread", "not read"))
def test_an_equal_form_agrees(family: Family, row: str, form: Form) -> None:
    assert unseen(family, row, form) == []
