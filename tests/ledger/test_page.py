"""docs/waivers.md: its commands run in their order, its file is one, and its code says what it should."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from checker.cli.main import main
from checker.ledger.inline import InlineWaiver, inline_waivers
from checker.ledger.waivers import parse_waivers
from checker.readers import read_text

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "waivers.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
COMMANDS = [line for language, block in BLOCKS if language == "sh" for line in block.splitlines()]
CODES = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]


def test_commands_and_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    assert [main(shlex.split(line)[1:]) for line in COMMANDS] == CODES, capsys.readouterr().err
    capsys.readouterr()
    (code,) = (block for language, block in BLOCKS if language == "python")
    exec(compile(code, "waivers.md", "exec"), {})
    assert "afaf35be206e True (Suppression(" in capsys.readouterr().out


def test_the_file_is_one() -> None:
    (text,) = (block for language, block in BLOCKS if language == "yaml")
    (waiver,) = parse_waivers(Path("waivers.yaml"), text).waivers
    assert waiver.by == "Ana"


def test_the_comments_are_waivers() -> None:
    (text,) = (block for language, block in BLOCKS if language == "markdown")
    (read,) = read_text("page.md", text).articles
    found = list(inline_waivers(read, ["death-toll"]))
    assert [item.names for item in found if isinstance(item, InlineWaiver)] == [("afaf35be206e",), ("death-toll",)]


def test_the_readme_leads_here() -> None:
    assert "docs/waivers.md" in (ROOT / "README.md").read_text(encoding="utf-8")
