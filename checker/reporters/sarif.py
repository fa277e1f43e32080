"""SARIF 2.1.0 (OASIS standard, errata 01): one result per finding, its other quotes as related locations.

Columns count code points (`columnKind`). Paths are relative to the working directory, called `%SRCROOT%`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.finding import Finding, Level, Problem, Report, RuleAbout, Suppression
from checker.reporters import Reporter, Surface
from checker.reporters.content.contract import Json, dumps
from checker.reporters.content.locations import Location, location, place_location, problem_location, uri
from checker.reporters.content.places import Places
from checker.reporters.content.printable import printable
from checker.reporters.content.quotation import value
from checker.reporters.content.rule_pages import rule_page
from checker.reporters.content.tell import severity

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "claimcheckFinding/v1"
_ROOT = "%SRCROOT%"
_PROBLEM_SEVERITIES = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "recommendation"}
"""The names in GitHub's code scanning."""
_ESCAPES = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]", "{": "{{", "}": "}}"})
"""In message strings (3.11.5 and 3.11.6), brackets make links and braces make placeholders."""


def findings(report: Report, surface: Surface) -> Iterator[str]:
    """One log with one run."""
    yield dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report, surface)]}, indent=2) + "\n"


def _run(report: Report, surface: Surface) -> Json:
    places = Places.in_report(report)
    index = {about.id: number for number, about in enumerate(report.ran)}
    notes: list[Json] = [_notification(note, "note") for note in report.notes]
    return {
        "tool": {
            "driver": {
                "name": "claimcheck",
                "version": surface.version,
                "semanticVersion": surface.version,
                "rules": [_rule(about) for about in report.ran],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder from which claimcheck was called."}}},
        "invocations": [
            {
                "executionSuccessful": not report.problems,
                "toolExecutionNotifications": [_problem(item, surface.folder) for item in report.problems] + notes,
            }
        ],
        "results": [_result(item, index, places, surface.folder) for item in report.findings],
    }


def _rule(about: RuleAbout) -> Json:
    why, advice = " ".join(about.why.split()), " ".join(about.advice.split())
    rule: Json = {
        "id": about.id,
        "shortDescription": {"text": about.title},
        "fullDescription": {"text": why},
        "help": {
            "text": "\n\n".join(part for part in (why, advice, *about.links) if part),
            "markdown": "\n\n".join(part for part in (why, advice, *(f"<{link}>" for link in about.links)) if part),
        },
        "defaultConfiguration": {"level": about.level.value},
        "properties": {"problem.severity": _PROBLEM_SEVERITIES[about.level], "tags": list(about.tags)},
    }
    return rule | ({"helpUri": page} if (page := rule_page(about)) else {})


def _result(finding: Finding, index: dict[str, int], places: Places, folder: str) -> Json:
    quotes = [(claim, side.value) for side in finding.sides for claim in side.claims]
    quotes += [(claim, f"fits more than one: {value(claim.mention)}") for claim in finding.compatible]
    located = [
        _location(location(claim, places), folder) | _quote(said, places.sentence(claim)) for claim, said in quotes
    ]
    result: Json = {
        "ruleId": finding.rule,
        "level": severity(finding).value,
        "rank": round(100 * finding.confidence, 1),
        "message": {"text": _message(finding)},
        "locations": located[:1],
        "relatedLocations": [place | {"id": number} for number, place in enumerate(located[1:], 1)],
        "partialFingerprints": {FINGERPRINT: finding.id},
        "suppressions": [_suppression(item, folder) for item in finding.suppressions],
        "properties": {"verdict": finding.verdict.value, "fact": finding.fact, "advice": finding.advice},
    }
    if finding.rule in index:
        result["ruleIndex"] = index[finding.rule]
    if finding.baseline_state:
        result["baselineState"] = finding.baseline_state.value
    return result


def _message(finding: Finding) -> str:
    """The disagreement and its reason, with a link to the first quote of each other side."""
    starts = [1 + sum(len(side.claims) for side in finding.sides[:index]) - 1 for index in range(len(finding.sides))]
    links = [f"[{_escaped(side.value)}]({start})" for side, start in zip(finding.sides[1:], starts[1:], strict=True)]
    said = f"{_escaped(finding.message)}. {_escaped(finding.reason)}."
    return f"{said} Against {', '.join(links)}." if links else said


def _escaped(text: str) -> str:
    return printable(text).translate(_ESCAPES).rstrip(".")


def _quote(said: str, sentence: str) -> Json:
    return {"message": {"text": f"{_escaped(said)}: {_escaped(sentence)}"}}


def _location(place: Location, folder: str) -> Json:
    """A location; an article in a file of several also gets a logical location."""
    address = uri(place.path, folder)
    artifact: Json = {"uri": address} if address.startswith("file:") else {"uri": address, "uriBaseId": _ROOT}
    physical: Json = {"artifactLocation": artifact}
    if place.line:
        parts = ("startLine", place.line), ("startColumn", place.column)
        ends = ("endLine", place.end_line), ("endColumn", place.end_column)
        physical["region"] = {name: number for name, number in (*parts, *ends) if number is not None}
    logical: Json = {"logicalLocations": [{"fullyQualifiedName": place.article}]} if place.article else {}
    return {"physicalLocation": physical} | logical


def _suppression(item: Suppression, folder: str) -> Json:
    told: Json = {
        "kind": "external",
        "status": "accepted",
        "justification": item.reason,
        "properties": {"by": item.by, "since": item.since, "until": item.until},
    }
    return told | ({"location": _location(place_location(item.place), folder)} if item.place else {})


def _problem(problem: Problem, folder: str) -> Json:
    told = _notification(f"{problem.message}; {problem.hint}" if problem.hint else problem.message, "error")
    return told | {"locations": [_location(problem_location(problem), folder)]}


def _notification(text: str, level: str) -> Json:
    return {"level": level, "message": {"text": _escaped(text)}}


REPORTER = Reporter(findings)
