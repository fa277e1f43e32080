"""The search by words: through the index, never by a scan, and by the rarity of words."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from checker.archive import word_search
from checker.archive.store import Archive
from checker.archive.word_search import ALWAYS, Span, near_word, search_words
from checker.library import index


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("words")
    (folder / "p").mkdir()
    for number in range(12):
        words = "The harbour office counted barges" + (" at Ostrey" if number < 3 else "") + f" in round {number}."
        day = f"2026-03-{number + 1:02d}" if number else ""
        head = f"---\npublished: {day}\n---\n" if day else ""
        (folder / "p" / f"{number:02d}.txt").write_text(f"{head}A line of words.\n{words}\n", encoding="utf-8")
    index([folder / "p"], folder / "a.db")
    return folder / "a.db"


def test_the_rare_word_decides(file: Path) -> None:
    with Archive.open(file) as archive:
        found = search_words(archive, [["harbour"], ["ostrey", "ostreys"], ["nowhere"]], ALWAYS)
        names = [next(archive.articles([match.number])).id[-6:] for match in found.articles]
    assert names == ["02.txt", "01.txt", "00.txt"], "those with the rare word, newest first, the undated one last"
    assert found.frequency == (12, 3, 0)
    assert all(match.terms == {0, 1} for match in found.articles)


def test_days(file: Path) -> None:
    with Archive.open(file) as archive:
        days = Span(dt.date(2026, 3, 3), dt.date(2026, 3, 4))
        found = search_words(archive, [["barges"]], days)
    assert sorted(match.day for match in found.articles) == [days.since.toordinal(), days.until.toordinal()]  # type: ignore[union-attr]


def test_a_misspelt_word(file: Path) -> None:
    with Archive.open(file) as archive:
        assert near_word(archive, "Harbuor") == "harbour"
        assert near_word(archive, "Harvest") is None
        assert near_word(archive, "xx") is None


def test_no_statement_scans_a_table(file: Path) -> None:
    statements = {
        word_search._FIND: (1, 0, 9, 9),
        word_search._RANK.format("?,?"): (1, 2),
        word_search._NEAR: ("a", "b"),
    }
    with Archive.open(file) as archive:
        for statement, values in statements.items():
            plan = [row[3] for row in archive.connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)]
            assert plan and all(step.startswith("SEARCH") for step in plan), plan


def test_a_frequent_word_is_looked_up_newest_first_and_no_further(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_search, "NEWEST", 2)
    with Archive.open(file) as archive:
        found = search_words(archive, [["barges"]], ALWAYS)
    assert [dt.date.fromordinal(match.day).day for match in found.articles] == [12, 11]


def test_rare_words_find_and_frequent_ones_only_rank(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_search, "CANDIDATES", 1)
    with Archive.open(file) as archive:
        found = search_words(archive, [["barges"], ["ostrey"]], ALWAYS)
    assert [match.terms for match in found.articles] == [frozenset({0, 1})] * 3
