"""Web pages: the article of a saved page, without what stands around it, or a fragment of HTML without its tags.

trafilatura finds the main text; the date comes from the page's own metadata first (`dates`). A live blog becomes one
article for each entry.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.readers.content import Content
from checker.readers.decode import UnreadableError
from checker.readers.html.article import record
from checker.readers.html.decoding import characters
from checker.readers.html.fragment import fragment
from checker.readers.html.live import entries
from checker.readers.html.page import Page
from checker.readers.html.recognition import holds_article, is_fragment, is_page, suffix_of
from checker.readers.html.refusals import early, reason
from checker.readers.html.tree import parsed
from checker.readers.html.waivers import remarks
from checker.readers.reader import Reader, Result

LARGEST = 24_000_000
"""Bytes; the largest pages of newspapers have two million."""
_SUFFIXES = (".html", ".htm", ".xhtml")
_ALSO = frozenset({"", ".txt"})
"""Suffixes under which fragments are pasted; Markdown may hold HTML."""


def records(content: Content) -> Iterator[Result]:
    """The article of the page, or the entries of its live blog. Raises UnreadableError if it holds none."""
    text = characters(content.data)
    if not text.strip():
        raise UnreadableError("the file is empty", "remove it, or save the page again")
    if is_fragment(content) and not is_page(content):
        yield fragment(content.name, text)
        return
    page = Page(parsed(text))
    if error := early(page):
        raise error
    noted = remarks(text, page.root)
    if blog := entries(content.name, page):
        yield from blog
        return
    found = record(content.name, page, noted)
    if found is None:
        raise reason(Page(parsed(text)))
    yield found


def recognises(content: Content) -> bool:
    """Whether a content is a page, or a fragment in a file that may be one; a `.html` file must show an article."""
    suffix = suffix_of(content.name)
    if suffix in _SUFFIXES:
        return (is_page(content) or is_fragment(content)) and holds_article(content)
    return is_page(content) or (suffix in _ALSO and is_fragment(content))


READER = Reader(_SUFFIXES, records, LARGEST, recognises, frozenset(_SUFFIXES))
