"""RSS 0.9 to 2.0 and Atom 0.3 and 1.0: each entry is an article, with its full text where the feed holds it.

The library feedparser reads the entries, a few at a time, from bytes in memory; it never sees an address or a path.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.readers.content import Content
from checker.readers.reader import Reader, Result

LARGEST = 100_000_000
"""Bytes."""


def records(content: Content) -> Iterator[Result]:
    """What the format makes of a file; its modules are loaded when the first one is met."""
    from checker.readers.feeds.reading import records as read

    return read(content)


def recognises(content: Content) -> bool:
    """Whether a content is of this format."""
    from checker.readers.feeds.reading import recognises as seen

    return seen(content)


READER = Reader((".rss", ".atom", ".rdf", ".xml"), records, LARGEST, recognises, frozenset({".xml", ".rdf"}), (b"<",))
