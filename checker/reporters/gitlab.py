"""GitLab code quality: a JSON array in the Code Climate form, an issue for each side of a finding.

GitLab marks an issue at its own location only, and of two issues with one fingerprint it keeps one.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.finding import Level, Problem, Report
from checker.reporters import Reporter, Surface
from checker.reporters.content.contract import Json, dumps
from checker.reporters.content.locations import Location, from_folder, location, problem_location
from checker.reporters.content.places import Places
from checker.reporters.content.printable import printable
from checker.reporters.content.rule_pages import rule_pages
from checker.reporters.content.standings import Standing, standings, told
from checker.reporters.content.tell import body, open_findings, severity

_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.NOTE: "info"}


def findings(report: Report, surface: Surface) -> Iterator[str]:
    """Input that cannot be read, then the findings that nobody has accepted."""
    places = Places.in_report(report)
    issues = [_problem(item, surface.folder) for item in report.problems]
    pages = rule_pages(report.ran)
    for finding in open_findings(report):
        for standing in standings(finding, report, places, surface.folder):
            issues.append(_issue(standing, places, surface.folder, pages.get(finding.rule)))
    yield dumps(issues, indent=2) + "\n"


def _issue(standing: Standing, places: Places, folder: str, page: str | None) -> Json:
    finding = standing.finding
    others = [location(claim, places) for side in finding.sides if side is not standing.side for claim in side.claims]
    quoted = f"```text\n{body(finding, places).replace('```', '` ` `')}\n```"
    return {
        "type": "issue",
        "check_name": finding.rule,
        "description": told(standing, places, folder),
        "content": {"body": f"{quoted}\n\n[About this rule]({page})" if page else quoted},
        "categories": ["Bug Risk"],
        "severity": _SEVERITIES[severity(finding)],
        "fingerprint": standing.fingerprint,
        "location": _location(standing.place, folder),
        "other_locations": [_location(other, folder) for other in others],
    }


def _problem(problem: Problem, folder: str) -> Json:
    return {
        "type": "issue",
        "check_name": "input",
        "description": printable(f"{problem.message}; {problem.hint}" if problem.hint else problem.message),
        "categories": ["Bug Risk"],
        "severity": "blocker",
        "fingerprint": f"input {printable(problem.place)}",
        "location": _location(problem_location(problem), folder),
    }


def _location(place: Location, folder: str) -> Json:
    line = place.line or 1
    return {"path": from_folder(place.path, folder), "lines": {"begin": line, "end": place.end_line or line}}


REPORTER = Reporter(findings)
