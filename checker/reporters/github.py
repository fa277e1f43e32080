"""GitHub annotations: workflow commands at each side of a finding, most severe first, at most ten of each level.

The rest become log lines. The first places of all findings come before the second place of any, so that the limit costs
places before it costs findings. The form and its escapes are those of `@actions/core`; the limit is GitHub's for one
step of a job.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from checker.model.finding import Level, Problem, Report
from checker.reporters import Reporter, Surface
from checker.reporters.content.acceptance_lines import acceptance_line
from checker.reporters.content.locations import Location, from_folder, problem_location
from checker.reporters.content.places import Places
from checker.reporters.content.printable import printable
from checker.reporters.content.rule_pages import rule_pages
from checker.reporters.content.standings import Standing, against, standings, told
from checker.reporters.content.styled import with_number
from checker.reporters.content.tell import body, open_findings, severity

LIMIT = 10
"""Annotations of one level that GitHub keeps per step; it silently drops later ones."""
_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


class Annotation(NamedTuple):
    """One annotation; `line` is its log line if there is no room for it."""

    command: str
    place: Location
    title: str
    text: str
    line: str


def findings(report: Report, surface: Surface) -> Iterator[str]:
    """Annotations, then log lines for those without room, then the number of accepted findings."""
    places = Places.in_report(report)
    annotations = [_problem(item) for item in report.problems]
    pages = rule_pages(report.ran)
    rounds = zip_longest(*(standings(item, report, places, surface.folder) for item in open_findings(report)))
    for standing in (one for turn in rounds for one in turn if one is not None):
        annotations.append(_finding(standing, places, surface.folder, pages.get(standing.finding.rule)))
    shown: Counter[str] = Counter()
    rest = []
    for annotation in sorted(annotations, key=lambda item: list(_COMMANDS.values()).index(item.command)):
        shown[annotation.command] += 1
        # the last notice says how many were left out
        if shown[annotation.command] <= LIMIT - (annotation.command == "notice"):
            yield _command(annotation, surface.folder)
        else:
            rest.append(annotation)
    yield from _left_out(rest)
    if accepted := ", ".join(acceptance_line(report.findings)):
        yield f"claimcheck: accepted: {accepted}\n"


def _left_out(rest: list[Annotation]) -> Iterator[str]:
    if rest:
        by_command = Counter(annotation.command for annotation in rest)
        said = ", ".join(with_number(by_command[name], name) for name in _COMMANDS.values() if by_command[name])
        more = with_number(len(rest), "annotation").replace(" ", " more ")
        yield f"::notice title=claimcheck::{more} do not fit here ({said}); they are in the log of this step\n"
    for annotation in rest:
        yield f"claimcheck: {annotation.command}: {annotation.line}\n".replace("##[", "## [")


def _finding(standing: Standing, places: Places, folder: str, page: str | None) -> Annotation:
    finding, claim = standing.finding, standing.claim
    here = against(standing, places, folder)
    line = f"{places.place(claim.article, claim.mention.start)}: {told(standing, places, folder)} [{finding.rule}]"
    whole = "\n".join(filter(None, (here, body(finding, places), page and f"about this rule: {page}")))
    title = printable(f"{finding.message} [{finding.rule}]")
    return Annotation(_COMMANDS[severity(finding)], standing.place, title, whole, line)


def _problem(problem: Problem) -> Annotation:
    text = printable(f"{problem.message}; {problem.hint}" if problem.hint else problem.message)
    line = f"{printable(problem.place)}: {text}"
    return Annotation("error", problem_location(problem), "claimcheck could not read this", text, line)


def _command(annotation: Annotation, folder: str) -> str:
    place = annotation.place
    on_one_line = place.line == place.end_line
    parts = {
        "title": annotation.title,
        "file": from_folder(place.path, folder),
        "line": place.line,
        "endLine": place.end_line,
        # GitHub accepts columns only if both ends are on one line
        "col": place.column if on_one_line else None,
        "endColumn": place.end_column if on_one_line else None,
    }
    said = ",".join(f"{name}={_property(str(part))}" for name, part in parts.items() if part is not None)
    return f"::{annotation.command} {said}::{_data(annotation.text)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


REPORTER = Reporter(findings)
