"""Runs that no prose has are cut at their places."""

from __future__ import annotations

import pytest

from checker.text.runs import without_runs


@pytest.mark.parametrize("text", ["", "A fire near Vesk.", " " * 40, "a" * 160, "Vesk\n\n\nNorvale"])
def test_prose_is_left_as_it_is(text: str) -> None:
    assert without_runs(text) == text


@pytest.mark.parametrize(("sign", "kept"), [(" ", 40), ("\n", 40), ("-", 160), ("a", 160)])
def test_the_rest_of_a_run_is_cut_and_offsets_stay(sign: str, kept: int) -> None:
    text = f"12 died {sign * 500} on Friday"
    cut = without_runs(text)
    assert len(cut) == len(text)
    assert cut.count("\0") >= 500 - kept
    assert cut.index("Friday") == text.index("Friday")
