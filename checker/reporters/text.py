"""Plain text: a first line in the form `path:line:column: level: message [rule]`, words in question in `[[ ]]`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model.finding import Extraction, Report
from checker.reporters import Reporter, Surface
from checker.reporters.content import lines
from checker.reporters.content.statistics import table
from checker.reporters.content.styled import plain


def findings(report: Report, surface: Surface) -> Iterator[str]:
    """The findings of a check."""
    for line in lines.findings(report, surface.explain):
        yield plain(line)
    if surface.statistics:
        yield from map(plain, table(report))


def claims(extractions: Iterable[Extraction], surface: Surface) -> Iterator[str]:
    """The claims of each article under its name."""
    for extraction in extractions:
        yield "".join(plain(line) for line in lines.claims(extraction, surface.explain))


REPORTER = Reporter(findings, claims, explains=True, counts=True)
