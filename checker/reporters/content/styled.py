"""Lines of text output in pieces with roles: `text` prints them plain, `rich` gives each role a style."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from checker.reporters.content.columns import columns


class Role(Enum):
    """The role of a piece."""

    PLAIN = "plain"
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    PLACE = "place"
    TITLE = "title"
    QUOTED = "quoted"
    """The words of a value within their sentence, which the line below marks."""
    MARK = "mark"
    """The words of a value; `[[ ]]` around them if the output has no styles."""
    LABEL = "label"
    FAINT = "faint"


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a line, safe to print."""

    text: str
    role: Role = Role.PLAIN


@dataclass(frozen=True, slots=True)
class Line:
    """A line; blank if it has no pieces. `lead` is printed before it, `rest` before each line that wrapping adds."""

    pieces: tuple[Piece, ...] = ()
    lead: str = ""
    rest: str | None = None
    """As many spaces as `lead` has columns if it is None."""


def plain(line: Line) -> str:
    """The line without styles."""
    return f"{line.lead}{''.join(piece.text for piece in bracketed(line).pieces)}".rstrip() + "\n"


def bracketed(line: Line) -> Line:
    """The line with `[[ ]]` around marked words, for output without styles."""
    return replace(line, pieces=tuple(_bracketed(piece) for piece in line.pieces))


def _bracketed(piece: Piece) -> Piece:
    return Piece(f"[[{piece.text}]]") if piece.role is Role.MARK else piece


_WORD = re.compile(r"\s*\S+|\s+$")
NARROWEST = 20
"""Lines are not wrapped to fewer columns than this."""


def wrapped(line: Line, width: int) -> Iterator[Line]:
    """The line in parts that are at most `width` columns wide, if no word is longer; broken at white space only."""
    rest = " " * columns(line.lead) if line.rest is None else line.rest
    lead, held, used = line.lead, list[Piece](), columns(line.lead)
    parts = [Piece(word, piece.role) for piece in line.pieces for word in _WORD.findall(piece.text)]
    for part, needed in zip(parts, _needed(parts), strict=True):
        word = part.text
        if held and word[:1].isspace() and used + needed > max(width, columns(lead) + NARROWEST):
            yield Line(tuple(held), lead)
            lead, held, used, word = rest, [], columns(rest), word.lstrip()
        used += columns(word)
        joined = held.pop().text + word if held and held[-1].role is part.role else word
        held.append(Piece(joined, part.role))
    yield Line(tuple(held), lead)


def _needed(parts: Sequence[Piece]) -> list[int]:
    """The columns of each part up to the next white space: a word can be in several pieces, like `"4 March",`."""
    found: list[int] = []
    after, spaced = 0, True
    for part in reversed(parts):
        bare = part.text.rstrip()
        after = columns(bare) + (0 if spaced or len(bare) < len(part.text) else after)
        spaced = part.text[:1].isspace()
        found.append(after)
    return found[::-1]


def with_number(number: int, noun: str) -> str:
    """ "1 article", "2 articles"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
