"""One JSON object by the contract: articles with their claims, findings, problems; with `--explain` the judgements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model.finding import Extraction, Report
from checker.reporters import Reporter, Surface
from checker.reporters.content import contract


def findings(report: Report, surface: Surface) -> Iterator[str]:
    """The whole report."""
    yield contract.dumps(contract.report(report, surface.explain, surface.statistics), indent=2) + "\n"


def claims(extractions: Iterable[Extraction], surface: Surface) -> Iterator[str]:
    """The articles with their claims and no findings, one article per chunk."""
    yield from contract.extracted(extractions, surface.explain)


REPORTER = Reporter(findings, claims, explains=True, counts=True)
