"""Web pages that a browser saved with their pictures in the form of a message (MHTML, RFC 2557)."""

from __future__ import annotations

from collections.abc import Iterator

from checker.readers.content import Content
from checker.readers.mail.recognition import LARGEST, is_saved_page
from checker.readers.reader import Reader, Result


def records(content: Content) -> Iterator[Result]:
    """What the format makes of a file; its modules are loaded when the first one is met."""
    from checker.readers.mail.saved_page import records as read

    return read(content)


def recognises(content: Content) -> bool:
    """Whether a content is a page that a browser saved."""
    return is_saved_page(content.head)


READER = Reader((".mhtml", ".mht"), records, LARGEST, recognises)
