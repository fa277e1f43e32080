"""The commands and the code of docs/archive.md do what it says, in the order in which they stand there."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from checker.cli.main import main

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "archive.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def test_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    commands = [line for language, block in BLOCKS if language == "sh" for line in block.splitlines()]
    assert len(commands) > 8
    for command in commands:
        expected = 1 if "--against" in command else 0
        assert main(shlex.split(command)[1:]) == expected, (command, capsys.readouterr().err)
    assert {"claims.jsonl", "claims.parquet", "published.db"} <= {path.name for path in tmp_path.iterdir()}
    (code,) = (block for language, block in BLOCKS if language == "python")
    found: dict[str, object] = {}
    exec(code, found)
    assert found["report"]
