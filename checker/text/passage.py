"""Copy that is put together from parts of a source: its text, what of it is no reporting, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from checker.model.article import Place, Skip

BREAK = "\n\n"
"""Between two paragraphs."""
_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n(?![^\S\n]*\n)[^\n]*)*")
_COLUMNS = re.compile(r"\S {3,}\S|\.{5,}")
_SENTENCE_ENDS = (".", "!", "?", '"', "”")
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of an article. `paragraphs` are where its paragraphs begin: the offset, and the line of the source."""

    text: str
    skips: tuple[Skip, ...] = ()
    paragraphs: tuple[tuple[int, int | None], ...] = ()

    @property
    def places(self) -> tuple[Place, ...]:
        """The paragraphs, counted from 1."""
        return tuple(Place(at, f"paragraph {number}", line) for number, (at, line) in enumerate(self.paragraphs, 1))

    @property
    def opening(self) -> str:
        """The first paragraph."""
        return self.text[: self.paragraphs[1][0]].strip() if len(self.paragraphs) > 1 else self.text.strip()

    def moved(self, by: int) -> Passage:
        """The same, as if so many characters stood before it; they belong to its first paragraph."""
        skips = tuple(Skip(skip.start + by, skip.end + by, skip.why) for skip in self.skips)
        return replace(self, skips=skips, paragraphs=tuple((at + by, line) for at, line in self.paragraphs))

    def without_opening(self) -> Passage:
        """The same without the first paragraph."""
        if len(self.paragraphs) < 2:
            return Passage("")
        start = self.paragraphs[1][0]
        rest = replace(
            self,
            text=self.text[start:],
            skips=tuple(skip for skip in self.skips if skip.start >= start),
            paragraphs=self.paragraphs[1:],
        )
        return rest.moved(-start)


def joined(passages: Iterable[Passage]) -> Passage:
    """The passages that have words, with a blank line between them."""
    texts: list[str] = []
    skips: list[Skip] = []
    paragraphs: list[tuple[int, int | None]] = []
    length = 0
    for passage in passages:
        if passage.text.strip():
            moved = passage.moved(length)
            texts.append(passage.text)
            skips += moved.skips
            paragraphs += moved.paragraphs
            length += len(passage.text) + len(BREAK)
    return Passage(BREAK.join(texts), tuple(skips), tuple(paragraphs))


def plain(text: str, line: int | None = None) -> Passage:
    """The passage of a text without markup that begins on this line: blank lines end its paragraphs.

    Blanks at the ends of lines are left out. Lines in columns are a table of figures.
    """
    lines = [written.strip() for written in text.expandtabs().split("\n")]
    first = next((number for number, words in enumerate(lines) if words), 0)
    kept = "\n".join(lines[first:]).rstrip()
    found = []
    counted, before = (line + first if line is not None else None), 0
    for match in _PARAGRAPH.finditer(kept):
        if counted is not None:
            counted += kept.count("\n", before, match.start())
            before = match.start()
        found.append((match.start(), counted))
    return Passage(kept, tuple(_tables(kept)), tuple(found))


def _tables(text: str) -> Iterable[Skip]:
    """The lines of figures in columns; a sentence with wide blanks is none."""
    start = 0
    for line in text.split("\n"):
        if _FIGURE.search(line) and _COLUMNS.search(line) and not line.endswith(_SENTENCE_ENDS):
            yield Skip(start, start + len(line), "table")
        start += len(line) + 1
