"""Positions of the protocol and offsets: against what the encodings themselves give, for any text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position

from checker.editor.positions import LineIndex

TEXTS = st.text(st.sampled_from("aé“א😀\u2028\u2029\x85\x0b\x0c\x1c\n\r\ufeff\N{COMBINING ACUTE ACCENT}"), max_size=40)
ENCODINGS = [("utf-8", "utf-8", 1), ("utf-16", "utf-16-be", 2), ("utf-32", "utf-32-be", 4)]


@pytest.mark.parametrize(("encoding", "codec", "width"), ENCODINGS)
@given(text=TEXTS)
def test_every_offset_has_its_position_and_back(encoding: str, codec: str, width: int, text: str) -> None:
    lines = LineIndex(text, encoding)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] == "\r\n":
            continue  # no place between the two
        before = re.split("\r\n|\r|\n", text[:offset])
        expected = Position(len(before) - 1, len(before[-1].encode(codec)) // width)
        assert lines.position(offset) == expected
        assert lines.offset(expected) == offset


@pytest.mark.parametrize(("encoding", "codec", "width"), ENCODINGS)
@given(text=TEXTS, line=st.integers(0, 12), character=st.integers(0, 200))
def test_every_position_has_an_offset(
    encoding: str, codec: str, width: int, text: str, line: int, character: int
) -> None:
    rows = re.split("\r\n|\r|\n", text)
    offset = LineIndex(text, encoding).offset(Position(line, character))
    if line >= len(rows):
        assert offset == len(text)
        return
    start = LineIndex(text, encoding).offset(Position(line, 0))
    units = [len(char.encode(codec)) // width for char in rows[line]]
    whole = next((index for index in range(len(units)) if sum(units[: index + 1]) > character), len(units))
    assert offset - start == whole


def test_lines_and_columns_of_reports() -> None:
    lines = LineIndex("ab\r\n😀c\n")
    assert [lines.at(*place) for place in ((1, 1), (1, 3), (1, 9), (2, 2), (2, 9), (3, 1), (9, 9), (0, 0))] == [
        *(0, 2, 2),
        *(5, 6),
        *(7, 7, 0),
    ]
