"""docs/writing-rules.md: each step is a rule whose tests pass, and whose tests the step before does not pass."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from checker.cli.main import main
from checker.engine.rules.loading import load_rules
from checker.engine.rules.rule import Rule
from checker.engine.selftest.suite import test_rule as run_tests

PAGE = (Path(__file__).parents[1] / "docs" / "writing-rules.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
STEPS = range(4)


def steps(folder: Path) -> list[Rule]:
    """The rule after each step, every file written as the page says."""
    rules = []
    for block in BLOCKS:
        named = re.match(r"# (rules/\S+)\n", block)
        path = folder / (named[1] if named else "rules/ticket-price.yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block, encoding="utf-8")
        if not named:
            rules += load_rules([folder / "rules"])
    return rules


@pytest.mark.parametrize("step", STEPS)
def test_every_step_works_and_has_no_idle_clause(step: int, tmp_path: Path) -> None:
    rules = steps(tmp_path)
    assert len(rules) == len(STEPS)
    result = run_tests(rules[step])
    assert [str(case) for case in result.failed] == []
    assert result.dead == (() if step else ("select.where.words.in",))


@pytest.mark.parametrize("step", STEPS[1:])
def test_every_step_is_needed_for_its_tests(step: int, tmp_path: Path) -> None:
    rules = steps(tmp_path)
    assert run_tests(replace(rules[step - 1], cases=rules[step].cases)).failed


def test_the_last_step_can_be_stable(tmp_path: Path) -> None:
    steps(tmp_path)
    path = tmp_path / "rules" / "ticket-price.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "status: stable\nlevel: error\n", encoding="utf-8")
    (rule,) = load_rules([tmp_path / "rules"])
    assert rule.status.value == "stable"


def test_the_command_and_the_fault_are_as_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    steps(tmp_path)
    assert main(["rules", "test", "rules"]) == 0
    capsys.readouterr()
    Path("rules/ticket-price.yaml").write_text(BLOCKS[0].replace("words:", "wrods:"), encoding="utf-8")
    assert main(["rules", "test", "rules"]) == 2
    (shown,) = re.findall(r"^```text\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    assert capsys.readouterr().err == shown
