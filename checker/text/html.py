"""The words of an HTML fragment, paragraph by paragraph, and which of them are captions and tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import NamedTuple

from checker.model.article import Skip
from checker.text.word_lists import word_lists

_LISTS = word_lists("text/html")

_SPACE = re.compile(r"[ \t\n\r\f]+")
"""White space that HTML treats alike (WHATWG HTML, ASCII white space); a no-break space is kept."""
_UNREAD = _LISTS["unread"]
_LINES = frozenset("br dd dt li tr".split())
_CELLS = frozenset("td th".split())
_PARAGRAPHS = _LISTS["paragraphs"]
_CAPTIONS = frozenset({"figcaption", "caption"})
_BREAKS = dict.fromkeys(_CELLS, " ") | dict.fromkeys(_LINES, "\n") | dict.fromkeys(_PARAGRAPHS, "\n\n")


_SENTENCE = 12
"""Words of a table's cell from which on it is prose; a table without such a cell holds figures."""


class HtmlText(NamedTuple):
    """Text extracted from markup; `skips` are the captions and the tables of figures in it."""

    text: str
    skips: tuple[Skip, ...]


@dataclass
class _Table:
    """An open table: where its words begin, the words of the open cell, and the most of a cell."""

    start: int | None = None
    words: int = 0
    longest: int = 0


def words(markup: str) -> HtmlText:
    """The text of a fragment: a blank line between paragraphs, a line for each list item and table row.

    Scripts, styles and form controls are left out. Malformed markup is read as browsers read it: a tag or comment that
    never ends extends to the end.
    """
    reader = _Reader()
    reader.feed(markup)
    if not reader.rawdata.startswith("<"):  # otherwise it is an unclosed tag or comment, which has no words
        reader.close()
    reader.caption_ends()
    return HtmlText("".join(reader.parts), tuple(sorted(reader.skips, key=lambda skip: skip.start)))


class _Reader(HTMLParser):
    """Collects the words; a break is written only before the next words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.skips: list[Skip] = []
        self._length = 0
        self._break = ""
        self._unread: list[str] = []
        self._in_caption = False
        self._caption_start: int | None = None
        self._tables: list[_Table] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Called for `<tag ...>`."""
        self._widen(_BREAKS.get(tag, ""))
        if tag == "body":  # the head may have no end tag
            self._unread.clear()
        if tag in _UNREAD:
            self._unread.append(tag)
        if tag in _CAPTIONS:
            self._in_caption = True
        if tag == "table":
            self._tables.append(_Table())
        if tag in _CELLS and self._tables:
            self._tables[-1].words = 0

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        """Called for `<tag ... />`, which contains no words."""
        self._widen(_BREAKS.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        """Called for `</tag>`; one that was never opened is ignored."""
        if tag in self._unread:
            del self._unread[self._unread.index(tag) :]
        if tag in _CAPTIONS:
            self.caption_ends()
        if tag == "table" and self._tables:
            self._table_ends(self._tables.pop())
        self._widen(_BREAKS.get(tag, ""))

    def handle_data(self, data: str) -> None:
        """Called for the text between two tags."""
        if self._unread:
            return
        text = _SPACE.sub(" ", data)
        if text.startswith(" "):
            self._widen(" ")
        inner = text.strip(" ")
        if not inner:
            return
        self._put(self._break if self.parts else "")
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

    def caption_ends(self) -> None:
        """Stores the span of the open caption, if any."""
        if self._caption_start is not None:
            self.skips.append(Skip(self._caption_start, self._length, "caption"))
        self._in_caption, self._caption_start = False, None

    def _table_ends(self, table: _Table) -> None:
        """Stores the span of a table without prose."""
        if table.start is not None and table.longest < _SENTENCE:
            self.skips.append(Skip(table.start, self._length, "table"))

    def _put(self, text: str) -> None:
        self.parts.append(text)
        self._length += len(text)

    def _widen(self, wanted: str) -> None:
        """Widens the break since the last words if `wanted` is wider: a space, a new line, a blank line."""
        self._break = max(self._break, wanted, key=_WIDTHS.index)


_WIDTHS = ("", " ", "\n", "\n\n")
