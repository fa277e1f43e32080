"""JSON Lines by the contract: `check` gives a line a finding, `extract` a line a mention."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model.finding import Extraction, Report
from checker.reporters import Reporter, Surface
from checker.reporters.content import contract
from checker.reporters.content.places import Places


def findings(report: Report, surface: Surface) -> Iterator[str]:
    """A line for each finding."""
    places = Places.in_report(report)
    for finding in report.findings:
        yield contract.dumps(contract.finding(finding, places)) + "\n"


def claims(extractions: Iterable[Extraction], surface: Surface) -> Iterator[str]:
    """A line for each mention; one that makes no claim says why under `left_out`."""
    for extraction in extractions:
        yield "".join(contract.dumps(row) + "\n" for row in contract.mentions(extraction))


REPORTER = Reporter(findings, claims)
