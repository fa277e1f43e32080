"""Conflicts that are errors, because it is beyond doubt that both articles tell one fact."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checker.cli.main import main
from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article
from checker.model.finding import Finding, Level

BRIDGE = "Repairs of the bridge at Port Ellis took {} in all. Tilda Ross, the mayor of Kettleby, thanked the crews."
LEFT, RIGHT = BRIDGE.format("seven weeks"), BRIDGE.format("nine weeks")
CRANE = "{} men were killed when a crane fell on the Calder Dam, minister Petra Voss said in Norvale."


def found(sure: float | None) -> list[Finding]:
    (rule,) = load_rules(select=["any-figure"])
    rule = replace(rule, same=replace(rule.same, sure=sure))
    return list(run([Article("a", LEFT), Article("b", RIGHT)], [rule]).findings)


@pytest.mark.parametrize(("sure", "level"), [(None, Level.WARNING), (1.0, Level.WARNING), (0.6, Level.ERROR)])
def test_a_conflict_is_an_error_from_the_probability_that_the_rule_names(sure: float | None, level: Level) -> None:
    assert [finding.level for finding in found(sure)] == [level]


@pytest.mark.parametrize(
    ("config", "code"),
    [("", 1), ('[levels]\ndeath-toll = "warning"\n', 0), ('[paths.b]\nlevels = {death-toll = "warning"}\n', 1)],
)
def test_a_level_in_a_config_holds_for_it_too(
    config: str, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (("a", CRANE.format("Three")), ("b", CRANE.format("Four"))):
        Path(name).mkdir()
        Path(name, "1.txt").write_text(text, encoding="utf-8")
    Path("claimcheck.toml").write_text(config, encoding="utf-8")
    assert main([".", "--select", "death-toll", "--format", "json", "--fail-on", "error"]) == code
    assert '"rule": "death-toll"' in capsys.readouterr().out
