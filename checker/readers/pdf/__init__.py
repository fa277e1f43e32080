"""PDF: one article a file, in reading order, without what its pages repeat. PDFium reads it (pypdfium2).

wire/release.pdf    "page 2, paragraph 3"
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.readers.content import Content
from checker.readers.reader import Reader, Result

LARGEST = 100_000_000
"""Bytes."""


def records(content: Content) -> Iterator[Result]:
    """What the format makes of a file; its modules are loaded when the first one is met."""
    from checker.readers.pdf.reading import records as read

    return read(content)


def recognises(content: Content) -> bool:
    """Whether a content is of this format."""
    from checker.readers.pdf.reading import recognises as seen

    return seen(content)


READER = Reader((".pdf",), records, LARGEST, recognises, starts=(b"%PDF-",))
