"""Calls of `claimcheck serve` that cannot be carried out: a message, a hint, exit code 2."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import pytest

from checker.cli.main import main
from checker.library import index


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("The talks end on June 12.", encoding="utf-8")
    index(["a.txt"], "a.db")
    return tmp_path


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--allow-origin", "cms.example"], "hint: write --allow-origin https://cms.example"),
        (["--allow-origin", "cms.example:80/x"], "hint: write --allow-origin https://cms.example:80\n"),
        (["--allow-origin", "https://cms.example/"], "hint: write --allow-origin https://cms.example"),
        (["--against", "b.db"], "b.db: there is no such archive"),
        (["--against", "a.txt"], "a.txt: this is not a claimcheck archive"),
        (["--against", "a.db", "--select", "deadline-dat"], "did you mean 'deadline-date'?"),
        (["--against", "a.db", "--port", "70000"], "--port 70000: not a whole number from 0 to 65535"),
        (["--against", "a.db", "--workers", "0"], "--workers 0: not a whole number from 1 to 256"),
        (["--against", "a.db", "--timeout", "soon"], "--timeout soon: not a number of seconds"),
        (["--against", "a.db", "--timeout", "nan"], "--timeout nan: not a number of seconds"),
        (["--against", "a.db", "--host", "192.0.2.1"], "cannot serve on 192.0.2.1, port 0"),
        (["--against", "a.db", "--output", "json=a.json"], "--output: only check and extract write files"),
        (["--against", "a.db", "a.txt"], "unexpected argument: a.txt"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_refused(options: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--port", "0", "--workers", "1", *options]) == 2
    assert said in capsys.readouterr().err


def test_a_damaged_waiver_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / ".claimcheck").mkdir()
    (folder / ".claimcheck" / "waivers.yaml").write_text("waivers: 7", encoding="utf-8")
    assert main(["serve", "--port", "0", "--workers", "2", "--against", "a.db"]) == 2
    assert capsys.readouterr().err.count("waivers.yaml") == 1


def test_a_port_in_use(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert main(["serve", "--against", "a.db", "--port", port]) == 2
    err = capsys.readouterr().err
    assert f"cannot serve on 127.0.0.1, port {port}" in err and "--port 0" in err


@pytest.mark.parametrize("missing", ["fastapi", "uvicorn"])
def test_without_the_extra(missing: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    assert main(["serve", "--against", "a.db"]) == 2
    assert "pip install '.[serve]'" in capsys.readouterr().err
