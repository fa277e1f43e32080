"""Web pages: the article of a saved page, without what stands around it, or a fragment of HTML without its tags.

trafilatura finds the main text; the date comes from the page's own metadata first (`dates`). A live blog becomes one
article for each entry.
"""

from __future__ import annotations

from collections.abc import Iterator
from weakref import WeakKeyDictionary

from checker.extras import MissingLibraryError
from checker.model.skipped import Skipped, Skipping
from checker.readers.content import Content
from checker.readers.decode import ContentError
from checker.readers.reader import Result
from checker.readers.web.html import LARGEST
from checker.readers.web.html.article import record
from checker.readers.web.html.decoding import characters
from checker.readers.web.html.fragment import fragment
from checker.readers.web.html.live import entries
from checker.readers.web.html.page import Page
from checker.readers.web.html.recognition import holds_article, is_fragment, is_page
from checker.readers.web.html.refusals import NoArticleError, early, no_copy, reason
from checker.readers.web.html.tree import parsed
from checker.readers.web.html.waivers import remarks

_SUFFIXES = (".html", ".htm", ".xhtml")
_ALSO = frozenset({"", ".txt"})
"""Suffixes under which fragments are pasted; Markdown may hold HTML."""


_PARSED: WeakKeyDictionary[Content, Page] = WeakKeyDictionary()
"""Pages that were parsed to recognise them and are yet to be read."""


def records(content: Content) -> Iterator[Result]:
    """The article of the page, or the entries of its live blog.

    Raises ContentError for a page without an article. A page of a crawl or an archive is left out instead: most of
    them are lists.
    """
    try:
        yield from _read(content)
    except NoArticleError as error:
        if not content.depth:
            raise
        yield Skipped(content.name, Skipping.ITEM, error.message)


def _read(content: Content) -> Iterator[Result]:
    text = characters(content.data)
    if not text.strip():
        raise NoArticleError("the file is empty", "remove it, or save the page again")
    if is_fragment(content) and not is_page(content):
        yield fragment(content.name, text)
        return
    page = _PARSED.pop(content, None) or Page(parsed(text))
    if error := early(page):
        raise error
    noted = remarks(text, page.root)
    if blog := entries(content.name, page):
        yield from blog
        return
    found = record(content.name, page, noted)
    if found is None or no_copy(page, found.text):
        raise reason(Page(parsed(text)))
    yield found


def recognises(content: Content) -> bool:
    """Whether a content is a page, or a fragment in a file that may be one; a `.html` file must show an article."""
    if content.suffix not in _SUFFIXES:
        return is_page(content) or (content.suffix in _ALSO and is_fragment(content))
    if content.size > LARGEST:
        return True
    if is_page(content):
        return _shows_article(content)
    return is_fragment(content) and holds_article(content) is not False


def _shows_article(content: Content) -> bool:
    """Whether a page shows an article; one that may also be a list is looked at more closely."""
    shown = holds_article(content)
    if shown is not None:
        return shown
    try:
        page = Page(parsed(characters(content.data)))
        _PARSED[content] = page
        return early(page) is None
    except (ContentError, MissingLibraryError):
        return True  # its reader says what is wrong
