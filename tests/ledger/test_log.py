"""The log tells the first line that was tampered with, whatever was done to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.ledger import log

NAMES = ("ana", "bo", "cy\u2028", "dé")


def grown(names: tuple[str, ...] = NAMES) -> str:
    text = ""
    for name in names:
        text, _ = log.appended(text, {"when": "2021-03-01", "who": name, "what": "waive", "why": "so", "id": name})
    return text


TEXT = grown()
LINES = TEXT.splitlines(keepends=True)


def fault(text: str) -> str | None:
    found = log.first_fault(text, "log.jsonl")
    return f"{found.line}: {found.message}" if found else None


def test_it_is_whole_and_readable() -> None:
    assert fault(TEXT) is None and fault("") is None
    assert len(LINES) == len(NAMES)
    assert [entry["who"] for entry in log.entries(TEXT)] == list(NAMES)
    assert [entry["n"] for entry in log.entries(TEXT)] == [1, 2, 3, 4]
    assert '"who": "dé"' in LINES[3]


@pytest.mark.parametrize("index", range(4))
def test_a_changed_line(index: int) -> None:
    changed = [*LINES[:index], LINES[index].replace('"so"', '"no"'), *LINES[index + 1 :]]
    assert fault("".join(changed)) == f"{index + 1}: this line was changed: it does not match its hash"
    spaced = [*LINES[:index], LINES[index].replace(", ", ",  ", 1), *LINES[index + 1 :]]
    assert fault("".join(spaced)) == f"{index + 1}: this line is not a log entry"


@pytest.mark.parametrize("index", range(3))
def test_a_removed_line(index: int) -> None:
    kept = [*LINES[:index], *LINES[index + 1 :]]
    assert fault("".join(kept)) == f"{index + 1}: a line was removed before this one, which was line {index + 2}"


def test_removed_moved_and_put_in() -> None:
    assert fault("".join(LINES[2:])) == "1: 2 lines were removed before this one, which was line 3"
    moved = fault(LINES[0] + LINES[2] + LINES[1] + LINES[3])
    assert moved == "2: a line was removed before this one, which was line 3"
    twice = "3: this line does not follow the one before it: lines were moved or inserted"
    assert fault(LINES[0] + LINES[1] + LINES[1]) == twice
    assert fault(LINES[0] + LINES[1] + grown(("eve",))) == twice


def test_a_line_whose_hash_was_made_to_fit_breaks_the_next() -> None:
    forged, _ = log.appended(LINES[0], {"when": "2021-03-01", "who": "eve", "what": "waive", "why": "no", "id": "bo"})
    assert fault(forged) is None
    assert fault(forged + LINES[2]) == "3: this line does not follow the one before it: lines were moved or inserted"


@given(st.integers(0, len(TEXT)))
def test_a_cut_inside_a_line_is_told(length: int) -> None:
    cut = TEXT[:length]
    whole = cut == "" or cut.endswith("\n")
    expected = None if whole else f"{cut.count(chr(10)) + 1}: this line is cut off"
    assert fault(cut) == expected


@given(st.integers(0, len(TEXT) - 1), st.characters(exclude_categories=["Cs"]))
def test_any_other_character_anywhere_is_told(index: int, char: str) -> None:
    changed = TEXT[:index] + char + TEXT[index + 1 :]
    assert (fault(changed) is None) == (changed == TEXT)


NO_ENTRIES = ["", "[]", "null", "no", "[" * 100_000, '{"hash": 1, "previous": ""}']


@pytest.mark.parametrize("line", NO_ENTRIES, ids=range(len(NO_ENTRIES)))
def test_what_is_no_entry(line: str) -> None:
    assert fault(f"{LINES[0]}{line}\n") == "2: this line is not a log entry"


def test_the_ends_of_lines_may_be_those_of_windows() -> None:
    text = TEXT.replace("\n", "\r\n")
    assert fault(text) is None
    more, _ = log.appended(text, {"when": "2021-03-02", "who": "ana", "what": "waive", "why": "so", "id": "e"})
    assert fault(more) is None and more.count("\r\n") == len(NAMES) + 1
    assert fault(text.replace('"so"', '"no"', 1)) is not None
