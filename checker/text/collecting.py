"""Collects the words of markup, whatever parses it, and marks captions and tables of figures."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from checker.model.article import Skip
from checker.text.passage import plain
from checker.text.word_lists import word_lists

SPACE = re.compile(r"[ \t\n\r\f]+")
"""White space that HTML treats alike (WHATWG HTML, ASCII white space); a no-break space is kept."""
_CELLS = frozenset("td th".split())
_TYPED = "pre"
_WIDTHS = ("", " ", "\n", "\n\n")
_SENTENCE = 12
"""Words of a table's cell from which on it is prose; a table without such a cell holds figures."""
_NESTED = 20
"""Tables in each other of which each is judged."""


class Kinds(NamedTuple):
    """The elements of a vocabulary by what becomes of their words."""

    unread: frozenset[str]
    captions: frozenset[str]
    breaks: Mapping[str, str]
    """What separates an element from the words around it."""


@cache
def of_html() -> Kinds:
    """The elements of HTML."""
    return _kinds(word_lists("text/html"))


@cache
def of_copy() -> Kinds:
    """The elements of HTML and NITF."""
    return _kinds(word_lists("text/html"), word_lists("text/nitf"))


def is_private(classes: str | None) -> bool:
    """Whether an element with these classes is for editors alone."""
    return not word_lists("text/nitf")["private"].isdisjoint((classes or "").lower().split())


def _kinds(*vocabularies: Mapping[str, frozenset[str]]) -> Kinds:
    unread, captions, paragraphs, lines = (
        frozenset().union(*(lists.get(name, frozenset()) for lists in vocabularies))
        for name in ("unread", "captions", "paragraphs", "lines")
    )
    breaks = dict.fromkeys(_CELLS, " ") | dict.fromkeys(lines, "\n") | dict.fromkeys(paragraphs, "\n\n")
    return Kinds(unread, captions, breaks)


@dataclass
class _Table:
    """An open table: where its words begin, the words of the open cell, and the most of a cell."""

    start: int | None = None
    words: int = 0
    longest: int = 0


class Collector:
    """The words so far. A break is written only before the next words."""

    def __init__(self, kinds: Kinds) -> None:
        self.skips: list[Skip] = []
        """Captions and tables of figures; sorted by their ends."""
        self.paragraphs: list[tuple[int, int]] = []
        """Where the paragraphs begin: the offset, and the line."""
        self.line = 1
        """The line of the source that is read; the parser sets it."""
        self._kinds = kinds
        self._parts: list[str] = []
        self._length = 0
        self._break = ""
        self._unread: dict[str, int] = {}  # elements that are open and not read, by the order in which they began
        self._in_caption = False
        self._caption_start: int | None = None
        self._tables: list[_Table] = []
        self._typed: list[str] | None = None  # the text of an open `pre`, in which lines and columns count

    @property
    def text(self) -> str:
        """The words."""
        return "".join(self._parts)

    def opens(self, tag: str) -> None:
        """An element begins."""
        self.breaks_at(tag)
        if tag == _TYPED and self._typed is None and not self._unread:
            self._typed = []
        if tag == "body":  # the head may have no end tag
            self._unread.clear()
        if tag in self._kinds.unread:
            self._unread.setdefault(tag, len(self._unread))
        if tag in self._kinds.captions:
            self._in_caption = True
        if tag == "table" and len(self._tables) < _NESTED:
            self._tables.append(_Table())
        if tag in _CELLS and self._tables:
            self._tables[-1].words = 0

    def breaks_at(self, tag: str) -> None:
        """An element without words is here."""
        if self._typed is not None and self._kinds.breaks.get(tag) == "\n":
            self._typed.append("\n")
        self._widen(self._kinds.breaks.get(tag, ""))

    def closes(self, tag: str) -> None:
        """An element ends; one that never began is ignored."""
        if tag == _TYPED:
            self._typed_ends()
        if (order := self._unread.get(tag)) is not None:
            self._unread = {inner: begun for inner, begun in self._unread.items() if begun < order}
        if tag in self._kinds.captions:
            self._caption_ends()
        if tag == "table" and self._tables:
            self._table_ends(self._tables.pop())
        self.breaks_at(tag)

    def reads(self, data: str) -> None:
        """The text between two tags."""
        if self._unread:
            return
        if self._typed is not None:
            self._typed.append(data)
            return
        text = SPACE.sub(" ", data)
        if text.startswith(" "):
            self._widen(" ")
        inner = text.strip(" ")
        if not inner:
            return
        if not self._parts or self._break == _WIDTHS[-1]:
            self.paragraphs.append((self._length + (len(self._break) if self._parts else 0), self.line))
        self._put(self._break if self._parts else "")
        self._break = ""
        if self._in_caption and self._caption_start is None:
            self._caption_start = self._length
        for table in self._tables:
            table.start = self._length if table.start is None else table.start
            table.words += inner.count(" ") + 1
            table.longest = max(table.longest, table.words)
        self._put(inner)
        if text.endswith(" "):
            self._widen(" ")

    def ends(self) -> None:
        """The markup ends."""
        self._typed_ends()
        self._caption_ends()

    def _typed_ends(self) -> None:
        """Adds the text of the open `pre`, if any, line by line."""
        passage = plain("".join(self._typed or ()), self.line)
        self._typed = None
        if passage.text:
            self._put(self._break if self._parts else "")
            self._break = _WIDTHS[-1]
            moved = passage.moved(self._length)
            self.skips += moved.skips
            self.paragraphs += [(at, line or self.line) for at, line in moved.paragraphs]
            self._put(passage.text)

    def _caption_ends(self) -> None:
        """Stores the span of the open caption, if any."""
        if self._caption_start is not None:
            self.skips.append(Skip(self._caption_start, self._length, "caption"))
        self._in_caption, self._caption_start = False, None

    def _table_ends(self, table: _Table) -> None:
        """Stores the span of a table without prose."""
        if table.start is not None and table.longest < _SENTENCE:
            self.skips.append(Skip(table.start, self._length, "table"))

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _widen(self, wanted: str) -> None:
        """Widens the break since the last words if `wanted` is wider: a space, a new line, a blank line."""
        self._break = max(self._break, wanted, key=_WIDTHS.index)
