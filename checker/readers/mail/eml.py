"""E-mail, one message a file: its text without what it quotes, and the articles attached to it.

wire/release.eml                    the message
wire/release.eml#statement.docx     a file attached to it
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.readers.content import Content
from checker.readers.mail.recognition import LARGEST, counted, is_message, is_saved_page
from checker.readers.reader import Reader, Result


def records(content: Content) -> Iterator[Result]:
    """What the format makes of a file; its modules are loaded when the first one is met."""
    from checker.readers.mail.single import records as read

    return read(content)


def recognises(content: Content) -> bool:
    """Whether a content begins with the headers of a message, and is no page that a browser saved."""
    head = counted(content.head)
    return is_message(head) and not is_saved_page(head)


READER = Reader((".eml", ".emlx"), records, LARGEST, recognises)
