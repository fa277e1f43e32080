"""Word documents: one article a file, as its reader sees it with all tracked changes accepted.

Tracked insertions are read; deletions, hidden and struck-out words, comments, headers and footers are not. The notes
stand at the end. The parts of the package are read as XML by the standard library: nothing in a damaged or hostile
document reaches another parser.

wire/release.docx    "paragraph 4", "table 1", "text box 1", "footnote 2"
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.readers.content import Content
from checker.readers.reader import Reader, Result

LARGEST = 100_000_000
"""Bytes."""


def records(content: Content) -> Iterator[Result]:
    """What the format makes of a file; its modules are loaded when the first one is met."""
    from checker.readers.docx.reading import records as read

    return read(content)


def recognises(content: Content) -> bool:
    """Whether a content is of this format."""
    from checker.readers.docx.reading import recognises as seen

    return seen(content)


READER = Reader((".docx", ".docm", ".dotx", ".dotm"), records, LARGEST, recognises, starts=(b"PK",))
