"""Terminal output: the lines of `content.lines` in colour, wrapped to its width. The only module that imports rich."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from checker.model.finding import Extraction, Report
from checker.reporters import Reporter, Surface
from checker.reporters.content import lines
from checker.reporters.content.statistics import table
from checker.reporters.content.styled import Line, Role

_STYLES = {
    Role.PLAIN: "",
    Role.ERROR: "bold red",
    Role.WARNING: "bold yellow",
    Role.NOTE: "bold blue",
    Role.PLACE: "cyan",
    Role.VALUE: "bold",
    Role.MARK: "bold reverse",
    Role.LABEL: "bold",
    Role.FAINT: "dim",
}


def findings(report: Report, surface: Surface) -> Iterator[str]:
    """The findings of a check."""
    yield from _rendered(lines.findings(report, surface.explain), surface)
    if surface.statistics:
        yield from _rendered(table(report), surface)


def claims(extractions: Iterable[Extraction], surface: Surface) -> Iterator[str]:
    """The claims of each article under its name."""
    for extraction in extractions:
        yield from _rendered(lines.claims(extraction, surface.explain), surface)


def _rendered(found: Iterable[Line], surface: Surface) -> Iterator[str]:
    """Each line as text: with escape sequences if the surface shows styles, else with `[[ ]]` as in plain text."""
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
        console.print(Padding(_text(line, surface.styled), (0, 0, 0, 2 * line.depth), expand=False))
        yield "".join(f"{part.rstrip()}\n" for part in buffer.getvalue().splitlines())
        buffer.seek(0)
        buffer.truncate()


def _text(line: Line, styled: bool) -> Text:
    text = Text(overflow="fold")
    for piece in line.pieces:
        marked = piece.role is Role.MARK and not styled
        text.append(f"[[{piece.text}]]" if marked else piece.text, _STYLES[piece.role])
    return text


REPORTER = Reporter(findings, claims, explains=True, counts=True)
