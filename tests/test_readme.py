"""The commands, the rule and the code of README.md do what it says."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from checker.cli.main import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
COMMANDS = [
    shlex.split(line, comments=True)[1:]
    for language, block in BLOCKS
    for line in block.splitlines()
    if language == "sh" and line.startswith("claimcheck ")
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    (tmp_path / "rules-of-ours").mkdir()
    (rule,) = (block for language, block in BLOCKS if language == "yaml")
    (tmp_path / "rules-of-ours" / "opening-weekend.yaml").write_text(rule, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def test_there_are_commands() -> None:
    assert len(COMMANDS) > 8


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_command(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    expected = 1 if "seeds/" in command and "extract" not in command else 0
    assert main(command) == expected, capsys.readouterr()


def test_the_finding_is_shown_as_it_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    (shown,) = (block for language, block in BLOCKS if language == "text")
    main(["seeds/"])
    assert shown in capsys.readouterr().out


def test_python(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = (block for language, block in BLOCKS if language == "python")
    exec(compile(code, "README.md", "exec"), {})
    assert "Deadline" in capsys.readouterr().out


def test_make_targets_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = {line.split()[1] for _, block in BLOCKS for line in block.splitlines() if line.startswith("make ")}
    assert targets == {"demo", "test"}
    assert all(f"\n{target}: " in makefile for target in targets)


def test_links_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert links and all((ROOT / link).exists() for link in links)
