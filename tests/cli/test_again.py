"""The command that the HTML page offers waives the finding, whatever the call was."""

from __future__ import annotations

import html
import re
import shlex
from pathlib import Path

import pytest

from checker.cli.main import main

ONE = """\
The council of Tessera gave Norvik Rail a June 12 deadline to repair the bridge over the Sill.
Mayor Ada Brandt said that Norvik Rail, which owns the bridge over the Sill, would pay for each day of delay.
"""
TWO = ONE.replace("June 12", "June 14")
COMMAND = re.compile(r"<code>(claimcheck waive [^<]*)</code>")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("new copy/one.txt", ONE), ("old/two.txt", TWO)):
        Path(name).parent.mkdir()
        Path(name).write_text(text, encoding="utf-8")
    Path("own.toml").write_text("", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "call",
    [
        ["new copy", "old"],
        ["new copy/one.txt", "old/two.txt", "--published", "2024-03-01"],
        ["--ignore", "talks-end,vote-date", "--select", "error", "new copy", "./old"],
        ["--no-config", "new copy", "old"],
        ["new copy", "old", "--config", "own.toml"],
        ["new copy", "--against", "all.db"],
    ],
    ids=" ".join,
)
def test_the_command_on_the_page_waives(call: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["index", "old", "--archive", "all.db"]) == 0
    assert main([*call, "--format", "html"]) == 1
    page = capsys.readouterr().out
    (command,) = {html.unescape(found) for found in COMMAND.findall(page)}
    words = shlex.split(command.replace('"..."', '"the bridge opens twice"'))
    assert words[0] == "claimcheck" and main(words[1:]) == 0
    assert "waived" in capsys.readouterr().out
    assert main([*call, "--format", "html"]) == 0
    assert "the bridge opens twice" in capsys.readouterr().out
