"""One HTML page for people: stories, their timelines, and each dispute with its sides next to each other."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.finding import Report
from checker.reporters import Reporter, Surface
from checker.reporters.content.page.rendering import page


def findings(report: Report, surface: Surface) -> Iterator[str]:
    """The page, which needs no other file and no network."""
    yield from page(report, surface)


REPORTER = Reporter(findings, explains=True)
