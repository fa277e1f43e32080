"""Terminal output: the lines of `content.lines` in colour. The only module that imports rich."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from checker.model.finding import Extraction, Report
from checker.reporters import Reporter, Surface
from checker.reporters.content import lines
from checker.reporters.content.statistics import table
from checker.reporters.content.styled import Line, Role, bracketed, wrapped

_STYLES = {
    Role.PLAIN: "",
    Role.ERROR: "bold red",
    Role.WARNING: "bold yellow",
    Role.NOTE: "bold blue",
    Role.PLACE: "cyan",
    Role.TITLE: "bold",
    Role.QUOTED: "bold",
    Role.MARK: "bold",
    Role.LABEL: "bold",
    Role.FAINT: "dim",
}


def findings(report: Report, surface: Surface) -> Iterator[str]:
    """The findings of a check."""
    yield from rendered(lines.findings(report, surface.explain, surface.width), surface)
    if surface.statistics:
        yield from rendered(table(report), surface)


def claims(extractions: Iterable[Extraction], surface: Surface) -> Iterator[str]:
    """The claims of each article under its name."""
    for extraction in extractions:
        yield from rendered(lines.claims(extraction, surface.explain), surface)


def rendered(found: Iterable[Line], surface: Surface) -> Iterator[str]:
    """Each line as text: with escape sequences if the surface shows styles, else as in plain text."""
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=surface.width,
        force_terminal=surface.styled,
        color_system="standard" if surface.styled else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    for line in found:
        for part in wrapped(line if surface.styled else bracketed(line), surface.width):
            console.print(_text(part), soft_wrap=True)
        yield "".join(f"{part.rstrip()}\n" for part in buffer.getvalue().splitlines())
        buffer.seek(0)
        buffer.truncate()


def _text(line: Line) -> Text:
    text = Text()
    text.append(line.lead, _STYLES[Role.FAINT])
    for piece in line.pieces:
        text.append(piece.text, _STYLES[piece.role])
    return text


REPORTER = Reporter(findings, claims, explains=True, counts=True, lines=rendered)
