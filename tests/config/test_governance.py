"""What configs and options say of the articles of a run, through the command line."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from checker.cli.main import main
from checker.config.governance import Request, govern
from checker.config.search import Search
from checker.library import check, default_rules
from checker.model.finding import Level

ONE = """\
The union gave Harbour Lines a June 12 deadline to settle the pay dispute on the ferries to Port Ellis.
Ana Brandt, the leader of the union, said that the crews of all ferries would walk out otherwise.
Harbour Lines carries most of the passengers between Port Ellis and the Calder islands.
"""
TWO = """\
Harbour Lines must settle the pay dispute with the ferry crews before the June 14 deadline of their union.
The ferries between Port Ellis and the Calder islands would stop after that, union leader Ana Brandt said.
"""
RULE = """\
id: {id}
title: Closing day
level: warning
why: Readers plan by it.
select: {{kind: date, marks: [deadline]}}
same: {{prior: 6}}
compare: {{by: date}}
message: "{{fact}}: {{values}}"
tags: [ours]
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write("desk/drafts/1.md", ONE)
    write("desk/wire/2.md", TWO)
    return tmp_path


def write(name: str, text: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def found(*call: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[tuple[str, str]]]:
    """The exit code, and rule and level of each finding."""
    code = main([*(call or ("desk",)), "--format", "json"])
    out, err = capsys.readouterr()
    assert out, err
    return code, [(item["rule"], item["level"]) for item in json.loads(out)["findings"]]


def values(file: str, *options: str, capsys: pytest.CaptureFixture[str]) -> dict[str, tuple[object, list[str]]]:
    assert main(["config", "--for", file, "--format", "json", *options]) == 0
    return {row["key"]: (row["value"], row["from"]) for row in json.loads(capsys.readouterr().out)["values"]}


def faults(*call: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    assert main(list(call or ("desk",))) == 2
    return [line for line in capsys.readouterr().err.splitlines() if not line.startswith("  hint: ")]


@pytest.mark.parametrize(
    ("config", "code", "findings"),
    [
        ("", 1, [("deadline-date", "error")]),
        ('ignore = ["deadline-date", "general"]', 0, []),
        ('ignore = ["deadlines", "general"]', 0, []),
        ('select = ["trade"]', 0, []),
        ('select = ["deadlines"]', 1, [("deadline-date", "error")]),
        ('[levels]\ndeadline-date = "warning"', 0, [("deadline-date", "warning")]),
        ('fail-on = "warning"\n[levels]\ndeadline-date = "warning"', 1, [("deadline-date", "warning")]),
        ('fail-on = "never"', 0, [("deadline-date", "error")]),
        ('ignore = ["warning", "general"]\n[levels]\ndeadline-date = "warning"', 0, []),
    ],
)
@pytest.mark.parametrize("place", ["desk/claimcheck.toml", "claimcheck.toml", "desk/pyproject.toml"])
def test_a_config_holds_below_its_folder(
    place: str, config: str, code: int, findings: list[tuple[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    if place.endswith("pyproject.toml"):
        config = "[project]\nname = 'desk'\n[tool.claimcheck]\n" + config.replace(
            "[levels]", "[tool.claimcheck.levels]"
        )
    write(place, config)
    assert found(capsys=capsys) == (code, findings)


@pytest.mark.parametrize(
    ("options", "code", "findings"),
    [
        (["--select", "deadline-date"], 0, [("deadline-date", "error")]),
        (["--select", "deadline-date", "--fail-on", "error"], 1, [("deadline-date", "error")]),
        (["--fail-on", "error"], 0, []),
        (["--no-config"], 1, [("deadline-date", "error")]),
        (["--config", "other.toml"], 0, [("deadline-date", "warning")]),
    ],
)
def test_the_command_line_wins(
    options: list[str], code: int, findings: list[tuple[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    write("desk/claimcheck.toml", 'ignore = ["deadlines", "general"]\nfail-on = "never"')
    write("other.toml", '[levels]\ndeadline-date = "warning"')
    assert found("desk", *options, capsys=capsys) == (code, findings)


def test_ignore_on_the_command_line_comes_on_top(capsys: pytest.CaptureFixture[str]) -> None:
    write("desk/claimcheck.toml", 'rules = ["ours"]\nignore = ["deadline-date", "general"]')
    write("desk/ours/closing-day.yaml", RULE.format(id="closing-day"))
    assert found(capsys=capsys) == (0, [("closing-day", "warning")])
    assert found("desk", "--ignore", "closing-day", capsys=capsys) == (0, [])


@pytest.mark.parametrize(
    ("config", "code", "findings"),
    [
        ('[paths."drafts/**"]\nignore = ["deadlines", "general"]', 0, []),
        ('[paths.drafts]\nselect = []', 0, []),
        ('select = ["trade"]\n[paths."*.md"]\nselect = ["deadlines"]', 1, [("deadline-date", "error")]),
        ('[paths.elsewhere]\nignore = ["deadlines", "general"]', 1, [("deadline-date", "error")]),
        ('[paths.wire]\nfail-on = "never"', 1, [("deadline-date", "error")]),
        ('[paths."**"]\nfail-on = "never"', 0, [("deadline-date", "error")]),
        ('[paths.wire]\nlevels = {deadline-date = "warning"}', 1, [("deadline-date", "error")]),
        ('[paths."*.md"]\nlevels = {deadline-date = "warning"}', 0, [("deadline-date", "warning")]),
        ('[levels]\ndeadline-date = "warning"\n[paths.wire]\nlevels = {deadline-date = "error"}', 1,
         [("deadline-date", "error")]),
    ],
)  # fmt: skip
def test_settings_for_some_paths(
    config: str, code: int, findings: list[tuple[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    write("desk/claimcheck.toml", config)
    assert found(capsys=capsys) == (code, findings)


def test_the_later_of_two_sections_wins(capsys: pytest.CaptureFixture[str]) -> None:
    write("desk/claimcheck.toml", '[paths."*.md"]\nfail-on = "never"\n[paths.wire]\nfail-on = "warning"')
    assert values("desk/wire/2.md", capsys=capsys)["fail-on"] == ("warning", ["desk/claimcheck.toml:4"])
    assert values("desk/drafts/1.md", capsys=capsys)["fail-on"] == ("never", ["desk/claimcheck.toml:2"])


def test_records_of_one_file_are_governed_by_its_path(capsys: pytest.CaptureFixture[str]) -> None:
    lines = [json.dumps({"id": f"a#{index}", "text": text}) for index, text in enumerate((ONE, TWO))]
    write("desk/all#1.jsonl", "\n".join(lines))
    assert found("desk/all#1.jsonl", capsys=capsys) == (1, [("deadline-date", "error")])
    write("desk/claimcheck.toml", '[paths."*.jsonl"]\nignore = ["deadlines", "general"]')
    assert found("desk/all#1.jsonl", capsys=capsys) == (0, [])


def test_each_article_has_the_nearest_config_alone(capsys: pytest.CaptureFixture[str]) -> None:
    write("desk/claimcheck.toml", 'ignore = ["deadlines", "general"]\nfail-on = "never"')
    write("desk/drafts/claimcheck.toml", "")
    assert values("desk/drafts/new/x.md", capsys=capsys)["fail-on"] == ("error", ["default"])
    assert found(capsys=capsys) == (0, []), "a rule must be on for both sides"
    write("desk/wire/claimcheck.toml", 'fail-on = "never"')
    assert found(capsys=capsys) == (1, [("deadline-date", "error")]), "the stricter of two thresholds holds"


def test_own_rules_read_only_the_articles_of_their_config(capsys: pytest.CaptureFixture[str]) -> None:
    write("desk/drafts/claimcheck.toml", 'rules = ["../ours"]')
    write("desk/ours/closing-day.yaml", RULE.format(id="closing-day"))
    assert found(capsys=capsys) == (1, [("deadline-date", "error")])
    write("desk/wire/claimcheck.toml", 'rules = ["../ours"]')
    assert found(capsys=capsys) == (1, [("deadline-date", "error"), ("closing-day", "warning")])


def test_rule_folders_count_from_the_config(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write("desk/claimcheck.toml", 'rules = ["ours"]\nselect = ["ours"]')
    write("desk/ours/closing-day.yaml", RULE.format(id="closing-day"))
    write("elsewhere/ours/other-day.yaml", RULE.format(id="other-day"))
    monkeypatch.chdir("elsewhere")
    assert found("../desk", capsys=capsys) == (0, [("closing-day", "warning")])


def test_publication_day_of_articles_that_state_none(capsys: pytest.CaptureFixture[str]) -> None:
    write("desk/claimcheck.toml", "published = 2019-06-03")
    write("desk/old/claimcheck.toml", 'published = "2018-06-03"')
    write("desk/old/3.md", ONE)
    main(["desk", "--format", "json"])
    days = {item["article"]: item["published"] for item in json.loads(capsys.readouterr().out)["articles"]}
    assert days == {
        "desk/drafts/1.md": "2019-06-03",
        "desk/wire/2.md": "2019-06-03",
        "desk/old/3.md": "2018-06-03",
    }
    main(["extract", "desk/old", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["articles"][0]["published"] == "2018-06-03"
    main(["extract", "desk/old", "--format", "json", "--published", "2017-01-01"])
    assert json.loads(capsys.readouterr().out)["articles"][0]["published"] == "2017-01-01"


def test_where_each_value_stands(capsys: pytest.CaptureFixture[str]) -> None:
    write(
        "desk/claimcheck.toml",
        'select = ["dates"]\nignore = ["vote-date"]\narchive = "published.db"\n\n[levels]\n'
        'deadline-date = "warning"\n\n'
        '[paths.wire]\nignore = ["hearing-date"]\n',
    )
    held = values("desk/wire/2.md", "--ignore", "talks-end", capsys=capsys)
    assert held["select"] == (["dates"], ["desk/claimcheck.toml:1"])
    assert held["ignore"] == (
        ["vote-date", "hearing-date", "talks-end"],
        ["desk/claimcheck.toml:2", "desk/claimcheck.toml:9", "--ignore"],
    )
    assert held["levels.deadline-date"] == ("warning", ["desk/claimcheck.toml:6"])
    assert held["archive"] == ("desk/published.db", ["desk/claimcheck.toml:3"])
    assert held["fail-on"] == ("error", ["default"])
    assert held["show"] == ("warning", ["default"])
    on = held["rules-on"][0]
    assert isinstance(on, list) and "deadline-date" in on and "vote-date" not in on


@pytest.mark.parametrize(
    ("config", "options", "expected"),
    [
        ('show = "note"', [], ("note", ["desk/claimcheck.toml:1"])),
        ('show = "note"', ["--show", "error"], ("error", ["--show"])),
        ('show = "note"\n[paths.wire]\nshow = "error"', [], ("error", ["desk/claimcheck.toml:3"])),
        ('show = "note"\n[paths.drafts]\nshow = "error"', [], ("note", ["desk/claimcheck.toml:1"])),
        ('show = "error"\nfail-on = "note"', [], ("note", ["desk/claimcheck.toml:2"])),
        ('fail-on = "warning"', ["--show", "error"], ("warning", ["desk/claimcheck.toml:1"])),
        ("", ["--show", "error", "--fail-on", "note"], ("note", ["--fail-on"])),
    ],
)
def test_what_is_shown_and_who_says_so(
    config: str, options: list[str], expected: tuple[str, list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    write("desk/claimcheck.toml", config)
    assert values("desk/wire/2.md", *options, capsys=capsys)["show"] == expected


@pytest.mark.parametrize(
    ("config", "options", "code", "levels"),
    [
        ('[levels]\ndeadline-date = "note"', [], 0, []),
        ('[levels]\ndeadline-date = "note"', ["--show", "note"], 0, ["note"]),
        ('[levels]\ndeadline-date = "note"', ["--fail-on", "note"], 1, ["note"]),
        ('show = "note"\n[levels]\ndeadline-date = "note"', [], 0, ["note"]),
        ('[paths.wire]\nshow = "note"\n[paths."**"]\nlevels = {deadline-date = "note"}', [], 0, ["note"]),
        ('[paths.wire]\nlevels = {deadline-date = "note"}', [], 1, ["error"]),
        ('[levels]\ndeadline-date = "warning"', ["--show", "error"], 0, []),
        ('fail-on = "never"\nshow = "error"', [], 0, ["error"]),
    ],
)
def test_notes_and_what_is_shown(
    config: str, options: list[str], code: int, levels: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    write("desk/claimcheck.toml", 'ignore = ["general"]\n' + config)
    ended, shown = found("desk", *options, capsys=capsys)
    assert (ended, [level for _, level in shown]) == (code, levels)


def test_a_level_in_a_config_raises_no_note_of_the_engine(capsys: pytest.CaptureFixture[str]) -> None:
    write("desk/claimcheck.toml", '[levels]\ndeadline-date = "warning"')
    governance = govern(Search(), Request(select=("deadline-date",)), [default_rules()], ["desk/wire/2.md"])
    (rule,) = governance.rules
    report = check(["desk"], rules=[rule])
    (finding,) = report.findings
    doubted = replace(report, findings=(replace(finding, level=Level.NOTE), replace(finding, level=Level.ERROR)))
    assert [item.level for item in governance.settle(doubted).hidden] == [Level.NOTE]
    assert [item.level for item in governance.settle(doubted).findings] == [Level.WARNING]


def test_config_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    write("desk/claimcheck.toml", 'fail-on = "warning"\n')
    assert main(["config", "--for", "desk/new.md"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "# desk/new.md: governed by desk/claimcheck.toml"
    assert 'fail-on = "warning"  # desk/claimcheck.toml:1' in lines
    assert main(["config", "--for", "elsewhere/new.md"]) == 0
    assert capsys.readouterr().out.startswith("# elsewhere/new.md: no config file above it\n")


def test_all_faults_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    write(
        "desk/claimcheck.toml",
        'rules = ["our"]\nselect = ["deadline"]\nfial-on = "never"\npublished = "2019-02-30"\narchive = 3\n'
        '[levels]\nnothing = "error"\nrecord = "grave"\n[paths."/drafts"]\nignore = ["trad"]\n',
    )
    assert faults(capsys=capsys) == [
        "desk/claimcheck.toml:1:10: there is no rule folder 'our'",
        "desk/claimcheck.toml:2:11: no rule has the id, tag or level 'deadline'",
        "desk/claimcheck.toml:3:1: this file has no key 'fial-on'",
        "desk/claimcheck.toml:4:13: '2019-02-30' is not a day",
        "desk/claimcheck.toml:5:11: 'archive' must be a text, not 3",
        "desk/claimcheck.toml:7:1: no rule has the id 'nothing'",
        "desk/claimcheck.toml:8:10: there is no level 'grave'",
        "desk/claimcheck.toml:9:1: '/drafts' is not a path below this file's folder",
        "desk/claimcheck.toml:10:11: no rule has the id, tag or level 'trad'",
    ]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"desk/claimcheck.toml": "a = "}, "desk/claimcheck.toml:1:5: broken TOML: Invalid value"),
        (
            {"desk/pyproject.toml": "[tool.claimcheck]\nselct = 1\n"},
            "desk/pyproject.toml:2:1: [tool.claimcheck] has no key 'selct'",
        ),
        (
            {"desk/pyproject.toml": "[tool.claimcheck]\n", "desk/claimcheck.toml": ""},
            "desk/pyproject.toml: this folder has two configs",
        ),
    ],
)
@pytest.mark.parametrize("command", ["check", "extract"])
def test_a_config_that_cannot_be_used_stops_the_run(
    command: str, files: dict[str, str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in files.items():
        write(name, text)
    assert faults(command, "desk", capsys=capsys) == [expected]


def test_a_broken_pyproject_without_a_table_of_ours_is_not_ours(capsys: pytest.CaptureFixture[str]) -> None:
    write("desk/pyproject.toml", "[project\n")
    assert found(capsys=capsys) == (1, [("deadline-date", "error")])


def test_a_named_pyproject_must_have_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    write("pyproject.toml", "[project]\n")
    assert faults("desk", "--config", "pyproject.toml", capsys=capsys) == [
        "pyproject.toml: this file has no table [tool.claimcheck]"
    ]


def test_rules_list_goes_by_the_working_directory(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write("desk/claimcheck.toml", 'rules = ["ours"]\nselect = ["ours"]\nlevels = {closing-day = "error"}')
    write("desk/ours/closing-day.yaml", RULE.format(id="closing-day"))
    monkeypatch.chdir("desk/wire")
    assert main(["rules", "list", "--format", "json"]) == 0
    assert [(row["id"], row["level"]) for row in json.loads(capsys.readouterr().out)] == [("closing-day", "error")]
