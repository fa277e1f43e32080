"""Plain text: a first line in the form `path:line:column: level: message [rule]`, words in question in `[[ ]]`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model.finding import Extraction, Report
from checker.reporters import Surface
from checker.reporters.content import lines
from checker.reporters.content.pieces import Line, Role


def findings(report: Report, surface: Surface) -> Iterator[str]:
    """The findings of a check."""
    for line in lines.findings(report, surface.explain):
        yield _plain(line)


def claims(extractions: Iterable[Extraction], surface: Surface) -> Iterator[str]:
    """The claims of each article under its name."""
    for extraction in extractions:
        yield "".join(_plain(line) for line in lines.claims(extraction, surface.explain))


def _plain(line: Line) -> str:
    pieces = (f"[[{piece.text}]]" if piece.role is Role.MARK else piece.text for piece in line.pieces)
    return f"{'    ' * line.depth}{''.join(pieces).rstrip()}\n"
