"""Selects the findings of a report to show, by their level."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from checker.model.finding import Finding, Level, Report

NEVER = "never"
"""The `fail-on` with which no finding fails."""


def fails(level: Level, threshold: str) -> bool:
    """Whether a finding of this level fails with this `fail-on`."""
    return threshold != NEVER and level.rank <= Level(threshold).rank


def least(show: Level, fail_on: str) -> Level:
    """The lowest level that is shown: `show`, or lower if `fail-on` is, since findings that fail are always shown."""
    return max((level for level in Level if level is show or fails(level, fail_on)), key=lambda level: level.rank)


def shown(report: Report, wanted: Callable[[Finding], Level]) -> Report:
    """The report with only the findings at or above the level wanted for each; the others are `hidden`."""
    kept = tuple(finding for finding in report.findings if finding.level.rank <= wanted(finding).rank)
    below = tuple(finding for finding in report.findings if finding.level.rank > wanted(finding).rank)
    return replace(report, findings=kept, hidden=below)
