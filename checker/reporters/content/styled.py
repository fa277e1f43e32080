"""Lines of text output in pieces with roles: `text` prints them plain, `rich` gives each role a style."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Role(Enum):
    """The role of a piece."""

    PLAIN = "plain"
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    PLACE = "place"
    VALUE = "value"
    MARK = "mark"
    """The words of a value within their sentence."""
    LABEL = "label"
    FAINT = "faint"


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a line, safe to print."""

    text: str
    role: Role = Role.PLAIN


@dataclass(frozen=True, slots=True)
class Line:
    """A line, indented by `depth` steps; blank if it has no pieces."""

    pieces: tuple[Piece, ...] = ()
    depth: int = 0


def plain(line: Line) -> str:
    """The line without styles; marked words are in `[[ ]]`."""
    pieces = (f"[[{piece.text}]]" if piece.role is Role.MARK else piece.text for piece in line.pieces)
    return f"{'    ' * line.depth}{''.join(pieces).rstrip()}\n"


def with_number(number: int, noun: str) -> str:
    """ "1 article", "2 articles"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
