"""JSON Lines by the contract: `check` prints one line per finding, `extract` one line per mention."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model.finding import Extraction, Report
from checker.reporters import Reporter, Surface
from checker.reporters.content import contract
from checker.reporters.content.places import Places


def findings(report: Report, surface: Surface) -> Iterator[str]:
    """One line per finding."""
    places = Places.in_report(report)
    for finding in report.findings:
        yield contract.dumps(contract.finding(finding, places)) + "\n"


def claims(extractions: Iterable[Extraction], surface: Surface) -> Iterator[str]:
    """One line per mention; those without a claim say why under `left_out`."""
    for extraction in extractions:
        yield "".join(contract.dumps(row) + "\n" for row in contract.mentions(extraction))


REPORTER = Reporter(findings, claims)
