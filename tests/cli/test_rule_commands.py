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
        "tags": [],
        "measured": [],
    }


def test_a_failing_test_inside_a_rule_is_a_finding(rules: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = Path(rules) / "opening-weekend.yaml"
    path.write_text(RULE.replace("[[$19 million]]", "[[$12 million]]"), encoding="utf-8")
    assert main(["rules", "test", "--rules", rules, "--select", "opening-weekend"]) == 1
    out, err = capsys.readouterr()
    assert f"{path}:15: missed: conflict 1" in out
    assert err.startswith("1 rule, 1 test, 1 failed")


MEASURED = """measured:
  - {set: city desk, texts: 90, right: 6, wrong: 2}
  - {set: sport desk, right: 1, wrong: 0}
  - {set: changed values, found: 8, of: 9}
"""


def test_what_a_rule_found_is_in_the_list_and_explained(rules: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = Path(rules) / "opening-weekend.yaml"
    main(["explain", "opening-weekend", "--rules", rules])
    assert "\nNot measured yet\n" in capsys.readouterr().out
    path.write_text(RULE + MEASURED, encoding="utf-8")
    assert main(["rules", "list", "--rules", rules]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["RULE", "LEVEL", "STATUS", "RIGHT", "WRONG", "CHANGES", "FOUND", "TITLE"]
    (line,) = (line for line in lines if line.startswith("opening-weekend"))
    assert line.split()[3:] == ["7", "2", "8", "of", "9", "Opening", "weekend"]
    assert lines[0].index("TITLE") == line.index("Opening weekend")
    main(["explain", "opening-weekend", "--rules", rules])
    out = capsys.readouterr().out
    assert "Measured on city desk (90 texts): 6 right, 2 wrong\n" in out
    assert "Measured on sport desk: 1 right, 0 wrong\n" in out
    assert "Measured on changed values: 8 of 9 found\n" in out
    main(["rules", "list", "--rules", rules, "--select", "opening-weekend", "--format", "json"])
    (row,) = json.loads(capsys.readouterr().out)
    assert row["measured"][0] == {"set": "city desk", "texts": 90, "right": 6, "wrong": 2}
    assert row["measured"][2] == {"set": "changed values", "found": 8, "of": 9}


def test_the_rules_of_a_path_are_tested_alone(
    rules: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(rules)
    assert main(["rules", "test", "opening-weekend.yaml", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    (rule,) = told["rules"]
    assert (told["failed"], rule["id"], rule["dead"]) == (0, "opening-weekend", ["select.marks"])
    assert rule["tests"] == [
        {"kind": "conflict", "number": 1, "place": "opening-weekend.yaml:15", "outcome": "passed", "detail": ""}
    ]
    assert main(["rules", "test", "away.yaml"]) == 2
    assert main(["rules", "list", "opening-weekend.yaml"]) == 2


def test_a_rule_read_alone_has_the_word_lists_beside_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "film" / "vocabulary").mkdir(parents=True)
    (tmp_path / "film" / "vocabulary" / "takings.yaml").write_text("title: Takings\nwords: [gross]\n", encoding="utf-8")
    path = tmp_path / "film" / "opening-weekend.yaml"
    path.write_text(RULE.replace("[gross]", '["@takings", salaries]'), encoding="utf-8")
    assert main(["rules", "test", str(path)]) == 0
    unneeded = f"{path}: no test needs the clause select.marks\n"
    assert capsys.readouterr().out == unneeded, "without the vocabulary's words nothing is found"
    path.write_text(RULE.replace("[gross]", '["@takings", gross]'), encoding="utf-8")
    (tmp_path / "film" / "vocabulary" / "takings.yaml").write_text("title: Takings\nwords: [haul]\n", encoding="utf-8")
    assert main(["rules", "test", str(path)]) == 0
    assert capsys.readouterr().out == f"{unneeded}{path}: no test needs the clause select.@takings\n"


def test_one_process_and_several_give_the_same() -> None:
    from checker.engine.selftest.suite import test_in_parallel as in_parallel
    from checker.library import load_rules

    some = load_rules(select=["trade"], experimental=True)
    assert len(some) > 1
    assert list(in_parallel(some, 1)) == list(in_parallel(some, 2))


def test_schema_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "schema"]) == 0
    assert "select" in json.loads(capsys.readouterr().out)["properties"]


def test_explain_says_why_and_shows_examples(rules: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "opening-weekend", "--rules", rules]) == 0
    out = capsys.readouterr().out
    assert "Opening weekend [opening-weekend], warning, experimental" in out
    assert "What to do: Ask the distributor." in out
    assert "was [[$12 million]], the studio" in out
