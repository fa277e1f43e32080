"""The text of an article from the parts of a document, with the place of each part in its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.model.article import Place, Skip

BREAK = "\n\n"
"""Between two paragraphs."""
_PROSE = 8
"""Words of a table cell that is prose if a full stop ends it."""
_ENDS = (".", "!", "?", '."', ".”", "?”", "!”", ".’")


class Part(NamedTuple):
    """A paragraph, or a table of figures; `pieces` are several if it extends over pages."""

    text: str
    words: str
    """Where it is: "paragraph 4"."""
    why: str = ""
    """Why it is not reporting; empty if it is."""
    later: tuple[tuple[int, str], ...] = ()
    """Where it goes on elsewhere: an offset in `text`, and the place."""


class Assembled(NamedTuple):
    """The text of an article."""

    text: str
    places: tuple[Place, ...]
    skips: tuple[Skip, ...]


def assembled(parts: Iterable[Part]) -> Assembled:
    """The parts with a blank line between them."""
    texts: list[str] = []
    places: list[Place] = []
    skips: list[Skip] = []
    start = 0
    for part in parts:
        texts.append(part.text)
        places += [Place(start, part.words), *(Place(start + offset, words) for offset, words in part.later)]
        if part.why:
            skips.append(Skip(start, start + len(part.text), part.why))
        start += len(part.text) + len(BREAK)
    return Assembled(BREAK.join(texts), tuple(places), tuple(skips))


def numbered(text: str) -> tuple[Place, ...]:
    """The places of a text whose paragraphs have blank lines between them."""
    places = []
    start = 0
    for paragraph in text.split(BREAK):
        if paragraph.strip():
            places.append(Place(start + len(paragraph) - len(paragraph.lstrip()), f"paragraph {len(places) + 1}"))
        start += len(paragraph) + len(BREAK)
    return tuple(places)


def is_prose(cell: str) -> bool:
    """Whether a cell of a table holds a sentence, so that the table only lays out prose."""
    return len(cell.split()) >= _PROSE and cell.rstrip().endswith(_ENDS)


def of_table(rows: Iterable[Iterable[str]]) -> Iterator[tuple[str, str]]:
    """The text of a table, and why it is not reporting: prose cell by cell, the rest row by row."""
    figures: list[str] = []
    for row in rows:
        cells = [cell for cell in row if cell.strip()]
        if not any(is_prose(cell) for cell in cells):
            if cells:
                figures.append("\t".join(" ".join(cell.split()) for cell in cells))
            continue
        yield from _held_back(figures)
        for cell in cells:
            yield cell, "" if is_prose(cell) else "table"
    yield from _held_back(figures)


def _held_back(figures: list[str]) -> Iterator[tuple[str, str]]:
    if figures:
        yield "\n".join(figures), "table"
        figures.clear()
