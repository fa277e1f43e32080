"""One check of a draft: what it is compared with, what is left out, and that an old version breaks off."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest

from checker.config.governance import Request
from checker.config.search import Search
from checker.editor.beside import LONGEST, MOST
from checker.editor.draft import draft
from checker.editor.draft_check import Checked, EditorOptions, OldError, check_open_draft
from checker.library import default_rules
from tests.editor.test_diagnostics import FERRIES, write


def checked(path: Path, text: str, **options: object) -> Checked:
    found = draft(path.as_uri(), "plaintext", 1, text, path.parent)
    assert found
    settings = EditorOptions(Search, Request(), (default_rules(),), lambda: dt.date(2026, 1, 1))
    return check_open_draft(found, settings, **options)  # type: ignore[arg-type]


def test_of_many_articles_those_changed_last_are_compared(tmp_path: Path) -> None:
    for number in range(MOST + 1):
        path = write(tmp_path / f"{number:03d}.txt", FERRIES.format("June 12") if number < 2 else f"Port {number}.")
        os.utime(path, ns=(0, (1000 - number) * 10**9))
    found = checked(tmp_path / "draft.txt", FERRIES.format("June 14"))
    assert len(found.open) == 1
    assert f"of {MOST + 1} articles, only the {MOST} changed last are compared" in " ".join(found.report.notes)
    assert {item.article.id for item in found.report.extractions} == {
        str(tmp_path / name) for name in ("draft.txt", *(f"{number:03d}.txt" for number in range(MOST)))
    }


def test_what_is_too_long_is_said(tmp_path: Path) -> None:
    write(tmp_path / "long.txt", "Ports. " * LONGEST)
    found = checked(tmp_path / "draft.txt", FERRIES.format("June 14"))
    assert "more than 200,000 bytes are left out" in found.report.notes[0]
    (problem,) = checked(tmp_path / "draft.txt", "Ports. " * LONGEST).report.problems
    assert "more than 200,000 characters" in problem.message


def test_what_cannot_be_read_beside_it_is_said(tmp_path: Path) -> None:
    write(tmp_path / "1.txt", FERRIES.format("June 12"))
    write(tmp_path / "2.txt", "---\npublished: May\n---\nText.\n")
    (tmp_path / "3.txt").write_bytes(b"\x00\x01\x02")
    (tmp_path / "4.txt").mkdir()
    found = checked(tmp_path / "draft.txt", FERRIES.format("June 14"))
    assert len(found.open) == 1
    assert [note.partition(": ")[0].rpartition("/")[2] for note in found.report.notes] == ["2.txt:2:1", "3.txt"]


def test_the_saved_draft_and_links_to_it_are_not_beside_it(tmp_path: Path) -> None:
    path = write(tmp_path / "draft.txt", FERRIES.format("June 12"))
    (tmp_path / "link.txt").symlink_to(path)
    os.link(path, tmp_path / "same.txt")
    assert checked(path, FERRIES.format("June 14")).open == ()
    assert checked(tmp_path / "not" / "made" / "yet.txt", FERRIES.format("June 14")).open == ()


def test_half_characters_and_a_mark_shift_nothing(tmp_path: Path) -> None:
    text = "\ufeff\ud800 It opens on Friday, 5 May 2021.\udc00"
    found = checked(tmp_path / "draft.txt", text)
    (claim,) = {claim for side in found.open[0].sides for claim in side.claims}
    start = claim.mention.start + found.draft.shift
    assert text[start:].startswith("Friday, 5 May 2021")


def test_an_old_version_breaks_off(tmp_path: Path) -> None:
    asked = []

    def is_old() -> bool:
        asked.append(True)
        return len(asked) > 1

    write(tmp_path / "other.txt", FERRIES.format("June 12"))
    with pytest.raises(OldError):
        checked(tmp_path / "draft.txt", FERRIES.format("June 14"), is_old=is_old)
    assert len(asked) == 2


def test_rules_hold_by_the_section_of_each_article(tmp_path: Path) -> None:
    write(tmp_path / "claimcheck.toml", '[paths."wire*"]\nignore = ["deadline-date", "general"]\n')
    write(tmp_path / "wire1.txt", FERRIES.format("June 12"))
    assert checked(tmp_path / "draft.txt", FERRIES.format("June 14")).open == ()
    write(tmp_path / "other.txt", FERRIES.format("June 12"))
    (found,) = checked(tmp_path / "draft.txt", FERRIES.format("June 14")).open
    assert {Path(claim.article).name for side in found.sides for claim in side.claims} == {"draft.txt", "other.txt"}


def test_excluded_articles_are_not_compared_with_a_draft(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", FERRIES.format("June 12"))
    assert len(checked(tmp_path / "draft.txt", FERRIES.format("June 14")).open) == 1
    write(tmp_path / ".gitignore", "a.txt\n")
    assert checked(tmp_path / "draft.txt", FERRIES.format("June 14")).open == ()
    write(tmp_path / ".gitignore", "\n")
    write(tmp_path / "claimcheck.toml", 'exclude = ["a.*"]\n')
    assert checked(tmp_path / "draft.txt", FERRIES.format("June 14")).open == ()
