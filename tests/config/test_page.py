"""docs/config.md: its example is a config, its command runs, and it names every key and option."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from checker.cli.main import main
from checker.config.config_document import ConfigModel

PAGE = (Path(__file__).parents[2] / "docs" / "config.md").read_text(encoding="utf-8")
BLOCKS = dict(re.findall(r"^```(\w+)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL))


def test_the_example_is_a_config_and_the_command_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("claimcheck.toml").write_text(BLOCKS["toml"], encoding="utf-8")
    Path("rules-of-ours").mkdir()
    rule = "id: day\ntitle: Day\nwhy: It counts.\nselect: {kind: date}\ncompare: {by: date}\nmessage: '{fact}'\n"
    Path("rules-of-ours/day.yaml").write_text(rule, encoding="utf-8")
    (command,) = BLOCKS["sh"].splitlines()
    assert main(shlex.split(command)[1:]) == 0
    out = capsys.readouterr().out
    assert 'fail-on = "never"  # claimcheck.toml:10' in out
    assert 'levels.person-age = "error"  # claimcheck.toml:6' in out


def test_every_key_is_named() -> None:
    keys = [field.alias or name for name, field in ConfigModel.model_fields.items()]
    assert [key for key in keys if f"`{key}`" not in PAGE] == []
