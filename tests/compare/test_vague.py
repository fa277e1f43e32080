"""Vague and hedged values are compared as a reader would take them: the battery of `tests/corpus/vague.txt`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.compare.told import disjoint

FILE = Path(__file__).parents[1] / "corpus" / "vague.txt"


def cases() -> list[object]:
    found = []
    for line in FILE.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        word, left, right = line.split(" | ")
        unread = pytest.mark.xfail(reason="not read", raises=StopIteration, strict=True)
        marks = [unread] if word.startswith("?") else []
        found.append(pytest.param(left, right, word.endswith("cannot"), id=f"{left} {right}", marks=marks))
    return found


@pytest.mark.parametrize(("left", "right", "conflict"), cases())
def test_a_vague_value_beside_another(left: str, right: str, conflict: bool) -> None:
    assert disjoint(left, right) is conflict
