"""Which findings are shown, by their level and by what makes the run fail."""

from __future__ import annotations

import pytest

from checker.config.showing import fails, least, shown
from checker.model.finding import Finding, Level, Report, Verdict

FINDINGS = tuple(Finding(level.value, "r", level, Verdict.CONFLICT, "f", "m", "r", "a", ()) for level in Level)


@pytest.mark.parametrize(
    ("threshold", "failing"),
    [("error", [Level.ERROR]), ("warning", [Level.ERROR, Level.WARNING]), ("note", list(Level)), ("never", [])],
)
def test_fails(threshold: str, failing: list[Level]) -> None:
    assert [level for level in Level if fails(level, threshold)] == failing


@pytest.mark.parametrize(
    ("show", "fail_on", "expected"),
    [
        ("warning", "error", "warning"),
        ("error", "error", "error"),
        ("error", "never", "error"),
        ("note", "never", "note"),
        ("error", "warning", "warning"),
        ("warning", "note", "note"),
        ("note", "error", "note"),
    ],
)
def test_what_fails_is_shown(show: str, fail_on: str, expected: str) -> None:
    assert least(Level(show), fail_on) is Level(expected)


@pytest.mark.parametrize("wanted", list(Level))
def test_what_is_below_is_hidden(wanted: Level) -> None:
    report = shown(Report((), FINDINGS), lambda _: wanted)
    assert [finding.level for finding in report.findings] == list(Level)[: wanted.rank + 1]
    assert report.findings + report.hidden == FINDINGS
