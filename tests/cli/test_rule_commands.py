"""`rules` and `explain`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.cli.main import main

RULE = """\
id: opening-weekend
title: Opening weekend
level: warning
why: >
  A film has one gross for its first weekend.
select:
  kind: money
  marks: [gross]
compare:
  by: quantity
message: "{fact}: {values}"
advice: Ask the distributor.
tests:
  conflict:
    - articles:
        - text: The opening weekend gross of Blue Harvest was [[$12 million]], the studio said.
        - text: Blue Harvest had an opening weekend gross of [[$19 million]], the studio said.
"""


@pytest.fixture
def rules(tmp_path: Path) -> str:
    (tmp_path / "opening-weekend.yaml").write_text(RULE, encoding="utf-8")
    return str(tmp_path)


def test_list_has_the_built_in_rules_and_ones_own(rules: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "list", "--rules", rules]) == 0
    rows = {line.split()[0]: line.split()[1:3] for line in capsys.readouterr().out.splitlines()}
    assert rows["opening-weekend"] == ["warning", "experimental"]
    assert "deadline-date" in rows


def test_list_as_json(rules: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["rules", "list", "--rules", rules, "--select", "opening-weekend", "--format", "json"])
    (row,) = json.loads(capsys.readouterr().out)
    assert row == {
        "id": "opening-weekend",
        "level": "warning",
        "status": "experimental",
        "title": "Opening weekend",
        "path": f"{rules}/opening-weekend.yaml",
    }


def test_a_failing_test_inside_a_rule_is_a_finding(rules: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = Path(rules) / "opening-weekend.yaml"
    path.write_text(RULE.replace("[[$19 million]]", "[[$12 million]]"), encoding="utf-8")
    assert main(["rules", "test", "--rules", rules, "--select", "opening-weekend"]) == 1
    out, err = capsys.readouterr()
    assert f"{path}:15: missed: conflict 1" in out
    assert err.startswith("1 rule, 1 test, 1 failed")


def test_schema_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "schema"]) == 0
    assert "select" in json.loads(capsys.readouterr().out)["properties"]


def test_explain_says_why_and_shows_examples(rules: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "opening-weekend", "--rules", rules]) == 0
    out = capsys.readouterr().out
    assert "Opening weekend [opening-weekend], warning, experimental" in out
    assert "What to do: Ask the distributor." in out
    assert "was [[$12 million]], the studio" in out
