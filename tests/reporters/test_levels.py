"""A note and its confidence, as each format tells them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from checker.cli.exits import Exit
from checker.cli.summary import failing, outcome, summary
from checker.model.finding import BaselineState, Finding, Level, Report, RuleAbout, Verdict
from checker.reporters import Surface, names, reporter
from checker.reporters.content.tell import open_findings, severity

from .sample import FINDING, REPORT
from .test_machine_formats import sarif

NOTE = replace(FINDING, id="note", level=Level.NOTE, confidence=0.8349)
WARNING = replace(FINDING, id="warning", level=Level.WARNING, confidence=0.9)
UPDATE = replace(WARNING, id="update", verdict=Verdict.UPDATE)
PLAIN = Surface()
RULE = RuleAbout("tram-opening", "Tram", Level.NOTE, "One tram.")


def report(*findings: Finding, hidden: tuple[Finding, ...] = ()) -> Report:
    return replace(REPORT, findings=findings, hidden=hidden, problems=(), ran=(RULE,))


def shown(form: str, of: Report, surface: Surface = PLAIN) -> str:
    return "".join(reporter(form).findings(of, surface))


def test_levels_are_ordered_from_the_gravest() -> None:
    assert [level.rank for level in (Level.ERROR, Level.WARNING, Level.NOTE)] == [0, 1, 2]
    assert [item.id for item in open_findings(report(NOTE, WARNING, FINDING))] == ["abc123", "warning", "note"]


def test_an_update_is_as_mild_as_a_note() -> None:
    assert [severity(item) for item in (FINDING, WARNING, NOTE, UPDATE)] == [*Level, Level.NOTE]


def test_a_finding_is_certain_where_nobody_says_otherwise() -> None:
    assert FINDING.confidence == REPORT.judgements[0].confidence == 1.0


@pytest.mark.parametrize("form", ["text", "rich"])
def test_people_read_level_and_confidence(form: str) -> None:
    out = shown(form, report(NOTE, FINDING))
    assert "note: The tram opens on two days [tram-opening]\n" in out
    assert "(conflict, confidence 0.83)\n" in out
    assert "(conflict, confidence 1.00)\n" in out


def test_rich_gives_each_level_a_style_of_its_own() -> None:
    out = shown("rich", report(FINDING, WARNING, NOTE), Surface(styled=True))
    styles = [next(line for line in out.splitlines() if f"{level.value}\x1b[0m: " in line) for level in Level]
    starts = {line.partition(f"{level.value}\x1b")[0][-7:] for line, level in zip(styles, Level, strict=True)}
    assert starts == {"\x1b[1;31m", "\x1b[1;33m", "\x1b[1;34m"}


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json_has_the_confidence_in_two_decimals(form: str) -> None:
    out = json.loads(shown(form, report(NOTE)))
    finding = out["findings"][0] if form == "json" else out
    assert list(finding)[:5] == ["id", "rule", "level", "confidence", "verdict"]
    assert (finding["level"], finding["confidence"]) == ("note", 0.83)


def test_json_counts_what_is_not_shown() -> None:
    waived = replace(NOTE, baseline_state=BaselineState.UNCHANGED)
    assert json.loads(shown("json", report(hidden=(NOTE, NOTE))))["hidden"] == 2
    assert json.loads(shown("json", report(NOTE)))["hidden"] == 0
    assert json.loads(shown("json", report(hidden=(NOTE, waived))))["hidden"] == 1


@pytest.mark.parametrize("form", names())
def test_what_is_not_shown_stands_in_no_format(form: str) -> None:
    assert "tram-opening" not in shown(form, replace(report(hidden=(NOTE,)), ran=()))


def test_sarif() -> None:
    run = sarif(report(FINDING, WARNING, NOTE))
    first = run["results"][::2]
    assert [result["level"] for result in first] == ["error", "warning", "note"]
    assert [result["rank"] for result in first] == [100.0, 90.0, 83.5]
    assert [result["level"] for result in run["results"][1::2]] == ["error", "warning", "note"]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["defaultConfiguration"] == {"level": "note"}
    assert rule["properties"]["problem.severity"] == "recommendation"


def levels_of(form: str) -> Iterator[str]:
    out = shown(form, report(FINDING, WARNING, NOTE))
    if form == "github":
        yield from (line.split(" ")[0].strip(":") for line in out.splitlines())
    elif form == "gitlab":
        yield from (issue["severity"] for issue in json.loads(out))
    else:
        yield from (part.split('"')[0] for part in out.split('severity="')[1:])


@pytest.mark.parametrize(
    ("form", "levels"),
    [
        ("github", ["error", "warning", "notice"]),
        ("gitlab", ["major", "minor", "info"]),
        ("checkstyle", ["error", "warning", "info"]),
    ],
)
def test_each_format_has_its_own_word(form: str, levels: list[str]) -> None:
    assert sorted(levels_of(form)) == sorted(levels * 2), "two sides each"


def test_junit_skips_a_note_unless_it_fails_the_run() -> None:
    mild = shown("junit", report(NOTE))
    assert 'failures="0"' in mild and '<skipped message="note: The tram opens on two days. ' in mild
    assert "confidence 0.83" in mild
    assert 'failures="2"' in shown("junit", report(NOTE), Surface(failing=frozenset({"note"})))


@pytest.mark.parametrize(
    ("fail_on", "ids"),
    [
        ("error", {"abc123"}),
        ("warning", {"abc123", "warning"}),
        ("note", {"abc123", "warning", "note"}),
        ("never", set()),
    ],
)
def test_what_fails(fail_on: str, ids: set[str]) -> None:
    of = report(FINDING, WARNING, NOTE, UPDATE)
    found = failing(of, lambda _: fail_on)
    assert found == ids
    assert outcome(of, found) is (Exit.FINDINGS if ids else Exit.CLEAN)


@pytest.mark.parametrize(
    ("of", "told"),
    [
        (report(FINDING, NOTE), "2 findings (1 error, 1 note)"),
        (report(FINDING, hidden=(NOTE, NOTE)), "1 finding (1 error), 2 notes not shown (--show note)"),
        (report(hidden=(NOTE, WARNING)), "0 findings, 1 warning and 1 note not shown (--show note)"),
        (report(hidden=(WARNING,)), "0 findings, 1 warning not shown (--show warning)"),
        (report(hidden=(replace(NOTE, baseline_state=BaselineState.UNCHANGED),)), "0 findings"),
    ],
)
def test_the_summary_says_what_is_not_shown(of: Report, told: str) -> None:
    *_, last = summary(of, checked=True)
    assert last == f"1 fact compared, {told}"
