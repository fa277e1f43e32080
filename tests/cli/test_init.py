"""`init` writes what works, and overwrites nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.cli.main import main

FILES = ("claimcheck.toml", "rules/ticket-price.yaml", "rules/rule.schema.json")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_is_written_works_at_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init"]) == 0
    assert sorted(path.as_posix() for path in Path().rglob("*") if path.is_file()) == sorted(FILES)
    capsys.readouterr()
    assert main(["rules", "test", "rules"]) == 0
    assert capsys.readouterr() == ("", "1 rule, 3 tests, 0 failed, 0 clauses that no test needs\n")
    assert main(["rules", "list", "--select", "ticket-price"]) == 0
    assert "Ticket price" in capsys.readouterr().out
    assert main(["explain", "ticket-price"]) == 0


@pytest.mark.parametrize("there", FILES)
def test_nothing_is_written_where_a_file_is_there(there: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = Path(there)
    path.parent.mkdir(exist_ok=True)
    path.write_text("mine")
    assert main(["init"]) == 2
    assert f"{there} already exists" in capsys.readouterr().err
    assert [name for name in FILES if Path(name).exists()] == [there]
    assert path.read_text() == "mine"


def test_another_folder_and_one_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    Path("desk").mkdir()
    assert main(["init", "desk"]) == 0
    assert all(Path("desk", name).is_file() for name in FILES)
    assert main(["init", "away"]) == 2
    assert "away: there is no such folder" in capsys.readouterr().err
