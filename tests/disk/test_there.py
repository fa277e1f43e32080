"""What is on the disk, and paths at which nobody can look."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from checker.disk.there import exists, is_file, is_folder
from checker.library import check
from checker.narrowed import accepted, changed_files


def test_what_is_there(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.touch()
    assert [(exists(place), is_file(place), is_folder(place)) for place in (file, tmp_path, tmp_path / "b")] == [
        (True, True, False),
        (True, False, True),
        (False, False, False),
    ]


def test_a_path_at_which_nobody_can_look_is_a_problem_and_no_bug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that is too long fails like a path in a closed folder, but for root, too."""
    monkeypatch.chdir(tmp_path)
    name = f"{'long' * 100}.txt"
    assert not exists(name) and not is_file(name) and not is_folder(name)
    Path("link.txt").symlink_to(name)
    Path("a.txt").write_text("The council met on Monday.\n", "utf-8")
    report = accepted(check([name, "."], rules=()), [name, "."], (), dt.date(2024, 3, 4))
    assert [problem.place for problem in report.problems] == [name, "link.txt"]
    assert not changed_files([name]).folders
