"""One line a finding, for editors and scripts: `path:line:column: level: title [rule], against path:line:column`."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.finding import Finding, Report
from checker.reporters import Reporter, Surface
from checker.reporters.content.acceptance_lines import acceptance_line
from checker.reporters.content.places import Places
from checker.reporters.content.printable import printable
from checker.reporters.content.statistics import table
from checker.reporters.content.styled import plain


def findings(report: Report, surface: Surface) -> Iterator[str]:
    """The open findings, then the number of accepted ones."""
    places = Places.in_report(report)
    for finding in report.findings:
        if not finding.accepted:
            yield f"{_line(finding, places)}\n"
    if told := ", ".join(acceptance_line(report.findings)):
        yield f"accepted: {told}\n"
    if surface.statistics:
        yield from map(plain, table(report))


def _line(finding: Finding, places: Places) -> str:
    first, *others = (places.place(side.claims[0].article, side.claims[0].mention.start) for side in finding.sides)
    against = f", against {', '.join(others)}" if others else ""
    return f"{first}: {finding.level.value}: {printable(finding.message)} [{finding.rule}]{against}"


REPORTER = Reporter(findings, counts=True)
