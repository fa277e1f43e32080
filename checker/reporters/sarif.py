"""SARIF 2.1.0 (OASIS standard, errata 01): a result for each side of a finding, the other quotes as related locations.

Code scanning shows a result at its first location only, so a side without a result would not be seen in its file.
Columns count code points (`columnKind`). Paths are relative to the working directory, called `%SRCROOT%`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate

from checker.model.claim import Claim
from checker.model.finding import Level, Problem, Report, RuleAbout, Side, Suppression
from checker.reporters import Reporter, Surface
from checker.reporters.content.contract import Json, dumps
from checker.reporters.content.locations import Location, location, place_location, problem_location, uri
from checker.reporters.content.places import Places
from checker.reporters.content.printable import printable
from checker.reporters.content.quotation import value
from checker.reporters.content.rule_pages import rule_page
from checker.reporters.content.standings import Standing, as_sentence, labels, standings, where
from checker.reporters.content.tell import severity

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "claimcheckFinding/v1"
HOME = "https://github.com/claimcheck/claimcheck"
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
    run: Json = {
        "tool": {
            "driver": {
                "name": "claimcheck",
                "fullName": f"claimcheck {surface.version}",
                "informationUri": HOME,
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
        "results": [
            _result(standing, index, places, surface.folder)
            for item in report.findings
            for standing in standings(item, report, places, surface.folder)
        ],
    }
    if surface.automation:
        run["automationDetails"] = {"id": surface.automation.id, "properties": dict(surface.automation.properties)}
    return run


def _rule(about: RuleAbout) -> Json:
    why, advice = " ".join(about.why.split()), " ".join(about.advice.split())
    rule: Json = {
        "id": about.id,
        # Azure DevOps requires a name; the standard an identifier in this form that is not the id
        "name": "Check" + "".join(part.capitalize() for part in about.id.split("-")),
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


def _result(standing: Standing, index: dict[str, int], places: Places, folder: str) -> Json:
    finding = standing.finding
    related = [
        _location(location(claim, places), folder) | _quote(said, places.sentence(claim)) | {"id": number}
        for number, (claim, said) in enumerate(_others(standing), 1)
    ]
    own = _location(standing.place, folder) | _quote(standing.side.value, places.sentence(standing.claim))
    result: Json = {
        "ruleId": finding.rule,
        "level": severity(finding).value,
        "rank": round(100 * finding.confidence, 1),
        "message": {"text": _message(standing, places, folder)},
        "locations": [own],
        "relatedLocations": related,
        "partialFingerprints": {FINGERPRINT: standing.fingerprint},
        "suppressions": [_suppression(item, folder) for item in finding.suppressions],
        "properties": {
            "finding": finding.id,
            "verdict": finding.verdict.value,
            "fact": finding.fact,
            "advice": finding.advice,
        },
    }
    if finding.rule in index:
        result["ruleIndex"] = index[finding.rule]
    if finding.baseline_state:
        result["baselineState"] = finding.baseline_state.value
    return result


def _others(standing: Standing) -> list[tuple[Claim, str]]:
    """The quotes of the other sides, then those of the same side, then the compatible ones, each with what it says."""
    finding, own = standing.finding, standing.side
    sides = [*(side for side in finding.sides if side is not own), replace(own, claims=_without(own, standing.claim))]
    quotes = [(claim, side.value) for side in sides for claim in side.claims]
    return quotes + [(claim, f"fits more than one: {value(claim.mention)}") for claim in finding.compatible]


def _without(side: Side, claim: Claim) -> tuple[Claim, ...]:
    """The quotes of a side except one."""
    at = side.claims.index(claim)
    return side.claims[:at] + side.claims[at + 1 :]


def _message(standing: Standing, places: Places, folder: str) -> str:
    """The disagreement and its reason, with a link to the first quote of each other side, its file and its line."""
    finding = standing.finding
    labelled = list(zip(finding.sides, map(_escaped, labels(finding)), strict=True))
    here = [label for side, label in labelled if side is standing.side]
    others = [(side, label) for side, label in labelled if side is not standing.side]
    numbers = accumulate((len(side.claims) for side, _ in others), initial=1)
    links = [
        f"[{label}]({number}) in {_escaped(where(side, places, folder))}"
        for (side, label), number in zip(others, numbers, strict=False)
    ]
    said = f"{as_sentence(_escaped(finding.message))} {as_sentence(_escaped(finding.reason))}"
    return f"{said} Here {here[0]}, against {', '.join(links)}." if links else said


def _escaped(text: str) -> str:
    return printable(text).translate(_ESCAPES)


def _quote(said: str, sentence: str) -> Json:
    return {"message": {"text": f"{_escaped(said)}: {_escaped(sentence)}"}}


def _location(place: Location, folder: str) -> Json:
    """A location; an article in a file of several, or a part of a source without lines, is its logical location."""
    address = uri(place.path, folder)
    artifact: Json = {"uri": address} if address.startswith("file:") else {"uri": address, "uriBaseId": _ROOT}
    physical: Json = {"artifactLocation": artifact}
    if place.line:
        parts = ("startLine", place.line), ("startColumn", place.column)
        ends = ("endLine", place.end_line), ("endColumn", place.end_column)
        physical["region"] = {name: number for name, number in (*parts, *ends) if number is not None}
    names = ": ".join(filter(None, (place.article, place.part)))
    logical: Json = {"logicalLocations": [{"fullyQualifiedName": names}]} if names else {}
    return {"physicalLocation": physical} | logical


def _suppression(item: Suppression, folder: str) -> Json:
    told: Json = {
        "kind": item.kind.value,
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
