"""Checkstyle XML 4.3: an error for each side of a finding; the message says where the other sides are."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checker.model.finding import Level, Report
from checker.reporters import Reporter, Surface
from checker.reporters.content.locations import Location, from_folder, problem_location
from checker.reporters.content.places import Places
from checker.reporters.content.standings import standings, told
from checker.reporters.content.tell import legal, open_findings, severity

_SEVERITIES = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "info"}


def findings(report: Report, surface: Surface) -> Iterator[str]:
    """The files in order of their paths; every file that was read is listed."""
    places = Places.in_report(report)
    root = Element("checkstyle", version="4.3")
    read = [extraction.article.file or extraction.article.id for extraction in report.extractions]
    files = {from_folder(path, surface.folder): Element("file") for path in read}
    for problem in report.problems:
        place = problem_location(problem)
        said = f"{problem.message}; {problem.hint}" if problem.hint else problem.message
        _add(files, place, surface.folder, severity="error", message=said, source="claimcheck.input")
    for finding in open_findings(report):
        grave, source = _SEVERITIES[severity(finding)], f"claimcheck.{finding.rule}"
        for standing in standings(finding, report, places, surface.folder):
            said = told(standing, places, surface.folder)
            _add(files, standing.place, surface.folder, severity=grave, message=said, source=source)
    for path in sorted(files):
        files[path].set("name", legal(path))
        root.append(files[path])
    indent(root)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _add(files: dict[str, Element], place: Location, folder: str, **said: str) -> None:
    file = files.setdefault(from_folder(place.path, folder), Element("file"))
    where = {"line": str(place.line or 1)} | ({"column": str(place.column)} if place.column else {})
    SubElement(file, "error", where | {name: legal(text) for name, text in said.items()})


REPORTER = Reporter(findings)
