"""The text of an article from the parts of a document, with the place of each part in its source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from checker.model.article import Place, Skip

BREAK = "\n\n"
"""Between two paragraphs."""
TABLE = "table"
"""Why figures of a table are not reporting."""
_PROSE = 8
"""Words of a table cell that is prose if a full stop ends it."""
_ENDS = re.compile(r"[.!?][\"'”’)\]]*$")
_UNPRINTED = re.compile("[\u00ad\u200b\u2060\ufeff]")
_LETTERS = re.compile(r"[^\W_]+")

Cell = Sequence[str]
"""The paragraphs of a cell of a table."""


class Part(NamedTuple):
    """A paragraph, or a table of figures."""

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
    places: list[Place] = []
    start = 0
    for paragraph in text.split(BREAK):
        if paragraph.strip():
            places.append(Place(start + len(paragraph) - len(paragraph.lstrip()), f"paragraph {len(places) + 1}"))
        start += len(paragraph) + len(BREAK)
    return tuple(places)


def of_table(rows: Iterable[Sequence[Cell]], words: str) -> Iterator[Part]:
    """The parts of a table at a place: the paragraphs of its prose, and rows of figures, which are not reporting.

    A table with one column only frames what is in it.
    """
    figures: list[str] = []
    for row in rows:
        cells = [cell for cell in row if any(text.strip() for text in cell)]
        if len(row) > 1 and not any(_is_prose(cell) for cell in cells):
            if cells:
                figures.append("\t".join(" ".join(" ".join(cell).split()) for cell in cells))
            continue
        yield from _rows(figures, words)
        for cell in cells:
            yield from (Part(text, words, "" if len(row) == 1 or _is_prose(cell) else TABLE) for text in cell if text)
    yield from _rows(figures, words)


def _rows(figures: list[str], words: str) -> Iterator[Part]:
    if figures:
        yield Part("\n".join(figures), words, TABLE)
        figures.clear()


def _is_prose(cell: Cell) -> bool:
    """Whether a cell of a table holds a sentence, so that the table lays out prose."""
    return any(len(text.split()) >= _PROSE and _ENDS.search(text.rstrip()) for text in cell)


def printed(text: str) -> str:
    """The text without characters that are not printed: soft hyphens, marks of zero width."""
    return _UNPRINTED.sub("", text)


def same_words(text: str, other: str) -> bool:
    """Whether two lines of at least two words have the same words, whatever their capitals and marks."""
    words = _LETTERS.findall(text.casefold())
    return len(words) > 1 and words == _LETTERS.findall(other.casefold())
