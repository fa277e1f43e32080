"""NewsML 1, the format that many agencies and press-release wires still send.

An item with a text is an article. Of components that are the same copy in several languages or forms, one is read:
English if there is some. If a file holds several revisions of an item, the newest counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.readers.content import Content
from checker.readers.reader import Reader, Result

LARGEST = 64_000_000
"""Bytes."""


def records(content: Content) -> Iterator[Result]:
    """What the format makes of a file; its modules are loaded when the first one is met."""
    from checker.readers.newsml1.reading import records as read

    return read(content)


def recognises(content: Content) -> bool:
    """Whether a content is of this format."""
    from checker.readers.newsml1.reading import recognises as seen

    return seen(content)


READER = Reader((".newsml", ".xml"), records, LARGEST, recognises, frozenset({".xml"}), (b"<",))
