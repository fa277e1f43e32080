"""Plain text: each finding by its title, a line of copy per side with the value marked below, and the reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model.finding import Extraction, Report
from checker.reporters import Reporter, Surface
from checker.reporters.content import lines
from checker.reporters.content.statistics import table
from checker.reporters.content.styled import Line, bracketed, plain, wrapped


def findings(report: Report, surface: Surface) -> Iterator[str]:
    """The findings of a check."""
    yield from printed(lines.findings(report, surface.explain, surface.width), surface)
    if surface.statistics:
        yield from printed(table(report), surface)


def claims(extractions: Iterable[Extraction], surface: Surface) -> Iterator[str]:
    """The claims of each article under its name."""
    for extraction in extractions:
        yield "".join(printed(lines.claims(extraction, surface.explain), surface))


def printed(found: Iterable[Line], surface: Surface) -> Iterator[str]:
    """The lines, wrapped to the width of the surface."""
    for line in found:
        yield from map(plain, wrapped(bracketed(line), surface.width))


REPORTER = Reporter(findings, claims, explains=True, counts=True, lines=printed)
