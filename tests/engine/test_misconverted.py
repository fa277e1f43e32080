"""A measure that its own article converts wrongly is told once, and disputes no other article."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.library import check

FIRE = (
    "The fire near Kettleby has burned {} of forest, officials in Norvale said. Petra Voss of the Vesk Survey saw it.\n"
)


def rules(folder: Path, *values: str) -> list[tuple[str, tuple[str, ...]]]:
    """The rule of each finding on articles that give these values, and the articles in it."""
    names = [f"{letter}.txt" for letter in "abc"[: len(values)]]
    for name, value in zip(names, values, strict=True):
        (folder / name).write_text(FIRE.format(value), encoding="utf-8")
    report = check([str(folder / name) for name in names])
    return [
        (item.rule, tuple(sorted({Path(claim.article).name for side in item.sides for claim in side.claims})))
        for item in report.findings
    ]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("10 square miles (16 square kilometres)", "10 square miles (26 square kilometres)"),
        ("10 square miles (16 square kilometres)", "26 square kilometres"),
        ("16 square miles (26 square kilometres)", "10 square miles"),
    ],
)
def test_a_wrong_conversion_is_told_of_its_own_article_only(tmp_path: Path, wrong: str, right: str) -> None:
    assert rules(tmp_path, wrong, right) == [("gloss", ("a.txt",))]


def test_two_areas_that_are_converted_rightly_are_in_dispute(tmp_path: Path) -> None:
    found = rules(tmp_path, "10 square miles (26 square kilometres)", "16 square miles (41 square kilometres)")
    assert {(rule, articles) for rule, articles in found} == {("area-burned", ("a.txt", "b.txt"))}


def test_a_wrong_conversion_of_another_area_is_in_dispute(tmp_path: Path) -> None:
    found = rules(tmp_path, "10 square miles (16 square kilometres)", "40 square miles")
    assert ("area-burned", ("a.txt", "b.txt")) in found
