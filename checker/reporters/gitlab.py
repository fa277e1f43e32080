"""GitLab code quality: a JSON array in the Code Climate form, one issue per finding, with the places of all sides."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.finding import Finding, Level, Problem, Report
from checker.reporters import Reporter, Surface
from checker.reporters.content.contract import Json, dumps
from checker.reporters.content.locations import Location, first_location, from_folder, location, problem_location
from checker.reporters.content.places import Places
from checker.reporters.content.printable import printable
from checker.reporters.content.tell import body, open_findings, sentence, severity

_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.NOTE: "info"}


def findings(report: Report, surface: Surface) -> Iterator[str]:
    """Input that cannot be read, then the findings that nobody has accepted."""
    places = Places.in_report(report)
    issues = [_problem(item, surface.folder) for item in report.problems]
    issues += [_issue(item, places, surface.folder) for item in open_findings(report)]
    yield dumps(issues, indent=2) + "\n"


def _issue(finding: Finding, places: Places, folder: str) -> Json:
    others = [location(claim, places) for side in finding.sides[1:] for claim in side.claims]
    return {
        "type": "issue",
        "check_name": finding.rule,
        "description": sentence(finding),
        "content": {"body": f"```text\n{body(finding, places).replace('```', '` ` `')}\n```"},
        "categories": ["Bug Risk"],
        "severity": _SEVERITIES[severity(finding)],
        "fingerprint": finding.id,
        "location": _location(first_location(finding, places), folder),
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
