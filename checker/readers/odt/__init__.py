"""OpenDocument text (LibreOffice): one article a file, a package or flat XML, as its reader sees it.

Tracked deletions, annotations, hidden and struck-out words, headers and footers are not read; notes stand at the end.

wire/release.odt    "paragraph 4", "table 1", "footnote 2"
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.readers.content import Content
from checker.readers.reader import Reader, Result

LARGEST = 100_000_000
"""Bytes."""


def records(content: Content) -> Iterator[Result]:
    """What the format makes of a file; its modules are loaded when the first one is met."""
    from checker.readers.odt.reading import records as read

    return read(content)


def recognises(content: Content) -> bool:
    """Whether a content is of this format."""
    from checker.readers.odt.reading import recognises as seen

    return seen(content)


READER = Reader((".odt", ".ott", ".fodt"), records, LARGEST, recognises, starts=(b"PK", b"<"))
