"""NewsML-G2, the IPTC's format of news items and messages, all versions, with and without its namespace.

A news item of text is an article; pictures, packages, concepts and planned coverage are left out, each with its reason.
If a message holds several versions of an item, the newest counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.readers.content import Content
from checker.readers.reader import Reader, Result

LARGEST = 64_000_000
"""Bytes; a message can hold the items of a day."""


def records(content: Content) -> Iterator[Result]:
    """What the format makes of a file; its modules are loaded when the first one is met."""
    from checker.readers.newsml_g2.reading import records as read

    return read(content)


def recognises(content: Content) -> bool:
    """Whether a content is of this format."""
    from checker.readers.newsml_g2.reading import recognises as seen

    return seen(content)


READER = Reader((".g2", ".newsml", ".xml"), records, LARGEST, recognises, frozenset({".xml"}), (b"<",))
