"""A text with markup, read line by line: what is no reporting, what is markup, and its comments, by offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from checker.model.article import Comment, Skip

_LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")
_SHOWN = re.compile(r"[^\r\n]")


class Line(NamedTuple):
    """A line: its number from 1, its span without the line break, and its text without white space at the end."""

    number: int
    start: int
    end: int
    text: str

    @property
    def indent(self) -> int:
        """The width of the white space before its words."""
        return len(self.text) - len(self.text.lstrip())


def lines(text: str, start: int = 0) -> list[Line]:
    """The lines of a text from an offset on, which is the beginning of one."""
    above = text.count("\n", 0, start)
    found = []
    for number, match in enumerate(_LINE.finditer(text, start), above + 1):
        shown = match.group().rstrip()
        found.append(Line(number, match.start(), match.start() + len(match.group().rstrip("\r\n")), shown))
    return found


@dataclass
class Marks:
    """What a format finds in a text."""

    skips: list[Skip] = field(default_factory=list)
    """Blocks that are not reporting: code, tables, captions."""
    blanks: list[tuple[int, int]] = field(default_factory=list)
    """Spans of markup for which blanks stand in the article, so that sentences read on."""
    comments: list[Comment] = field(default_factory=list)
    values: dict[str, object] = field(default_factory=dict)
    """The metadata of the header."""
    places: dict[str, int] = field(default_factory=dict)
    """The line of each key of the metadata."""

    def skip(self, first: Line, last: Line, why: str) -> None:
        """Leaves out these lines and all between them."""
        if first.start < last.end:
            self.skips.append(Skip(first.start, last.end, why))

    def blank(self, first: Line, last: Line | None = None) -> None:
        """Puts blanks for these lines and all between them."""
        self.blanks.append((first.start, (last or first).end))

    def comment(self, first: Line, last: Line, words: str, closed: bool = True) -> None:
        """Keeps a comment that consists of these lines and all between them."""
        start = first.start + first.indent
        self.comments.append(Comment(start, last.end, words.strip(), first.number, first.indent + 1, closed))

    def state(self, key: str, value: str, line: Line) -> None:
        """Keeps a value of the header; the first under a key counts."""
        if value and key not in self.values:
            self.values[key], self.places[key] = value, line.number

    def blanked(self, text: str) -> str:
        """The text with blanks for the markup; line breaks stay."""
        return "".join(self._parts(text))

    def _parts(self, text: str) -> Iterator[str]:
        at = 0
        for start, end in sorted(self.blanks):
            start = max(start, at)
            if start < end:
                yield text[at:start]
                yield _SHOWN.sub(" ", text[start:end])
                at = end
        yield text[at:]
