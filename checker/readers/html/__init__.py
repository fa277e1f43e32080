"""Web pages: the article of a saved page, without what stands around it, or a fragment of HTML without its tags.

trafilatura finds the main text; the date comes from the page's own metadata first (`dates`). A live blog becomes one
article for each entry.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.readers.content import Content
from checker.readers.reader import Reader, Result

LARGEST = 16_000_000
"""Bytes; the largest pages of newspapers have two million."""


def records(content: Content) -> Iterator[Result]:
    """What the format makes of a file; its modules are loaded when the first one is met."""
    from checker.readers.html.reading import records as read

    return read(content)


def recognises(content: Content) -> bool:
    """Whether a content is of this format."""
    from checker.readers.html.reading import recognises as seen

    return seen(content)


_SUFFIXES = (".html", ".htm", ".xhtml")
READER = Reader(_SUFFIXES, records, LARGEST, recognises, frozenset(_SUFFIXES), (b"<",))
