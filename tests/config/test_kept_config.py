"""A config without faults is read once, and anew where anything differs."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.config import search
from checker.config.search import Search
from checker.config.settings import Config
from checker.documents.faults import Fault

TEXT = """\
rules = ["ours"]
select = "deadlines"
published = 2019-02-15
archive = "a.db"
[levels]
deadline-date = "warning"
[paths."wire/**"]
fail-on = "never"
"""


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that were read, while the config `claimcheck.toml` of the working directory is asked for."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    Path("ours").mkdir()
    Path("claimcheck.toml").write_text(TEXT)
    files: list[Path] = []
    original = search._read

    def counted(file: Path, table: tuple[str, ...], faults: list[Fault]) -> Config | None:
        files.append(file)
        return original(file, table, faults)

    monkeypatch.setattr(search, "_read", counted)
    return files


def asked() -> tuple[Config, list[Fault]]:
    found = Search()
    return found.of(Path("x.md")), found.faults


def test_the_second_time_it_comes_from_the_cache_as_it_was(read: list[Path]) -> None:
    first = asked()
    assert asked() == first
    assert first[0].rules == (Path("ours"),)
    assert len(read) == 1


def test_a_change_is_seen(read: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    asked()
    Path("claimcheck.toml").write_text(TEXT.replace("never", "error"))
    assert asked()[0].sections[1].fail_on == "error"
    Path("ours").rmdir()
    assert [fault.message for fault in asked()[1]] == ["there is no rule folder 'ours'"]
    Path("ours").mkdir()
    Path("below").mkdir()
    monkeypatch.chdir("below")
    assert Search().of(Path("x.md")).path.endswith("/claimcheck.toml")
    assert len(read) == 4


def test_faults_and_rule_packages_are_never_kept(read: list[Path]) -> None:
    for text in ("selct = 1", 'rules = ["package:nowhere"]'):
        Path("claimcheck.toml").write_text(text)
        assert [len(asked()[1]) for _ in range(2)] == [1, 1]
    assert len(read) == 4
