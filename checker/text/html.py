"""The words of an HTML fragment, paragraph by paragraph, and which of them are captions and tables."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

from checker.model.article import Skip
from checker.text.collecting import Collector, of_html


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

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Called for `<tag ...>`."""
        self.words.opens(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        """Called for `<tag ... />`, which contains no words."""
        self.words.breaks_at(tag)

    def handle_endtag(self, tag: str) -> None:
        """Called for `</tag>`; one that was never opened is ignored."""
        self.words.closes(tag)

    def handle_data(self, data: str) -> None:
        """Called for the text between two tags."""
        self.words.reads(data)
