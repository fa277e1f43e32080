"""The words of an HTML fragment, paragraph by paragraph, and which of them are captions and tables."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

from checker.model.article import Skip
from checker.text.collecting import Collector, is_private, of_html

_HOLDERS = frozenset({"aside", "div", "section"})
"""Elements that can be for editors alone; each has an end tag."""


class HtmlText(NamedTuple):
    """Text extracted from markup; `skips` are the captions and the tables of figures in it."""

    text: str
    skips: tuple[Skip, ...]


def words(markup: str) -> HtmlText:
    """The text of a fragment: a blank line between paragraphs, a line for each list item and table row.

    Scripts, styles and form controls are left out. Malformed markup is read as browsers read it: a tag or comment that
    never ends extends to the end.
    """
    reader = _Reader()
    reader.feed(markup)
    if not reader.rawdata.startswith("<"):  # otherwise it is an unclosed tag or comment, which has no words
        reader.close()
    reader.words.ends()
    return HtmlText(reader.words.text, tuple(sorted(reader.words.skips, key=lambda skip: skip.start)))


class _Reader(HTMLParser):
    """Tells the words what is read."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words = Collector(of_html())
        self._hidden = ""  # the tag of the open element that is for editors alone
        self._depth = 0  # elements of that tag that are open since it began

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Called for `<tag ...>`."""
        if self._hidden:
            self._depth += tag == self._hidden
        elif tag in _HOLDERS and is_private(next((value for key, value in attrs if key == "class"), None)):
            self._hidden, self._depth = tag, 1
            self.words.breaks_at(tag)
        else:
            self.words.opens(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        """Called for `<tag ... />`, which contains no words."""
        if not self._hidden:
            self.words.breaks_at(tag)

    def handle_endtag(self, tag: str) -> None:
        """Called for `</tag>`; one that was never opened is ignored."""
        if not self._hidden:
            self.words.closes(tag)
        elif tag == self._hidden:
            self._depth -= 1
            self._hidden = tag if self._depth else ""

    def handle_data(self, data: str) -> None:
        """Called for the text between two tags."""
        if not self._hidden:
            self.words.reads(data)
