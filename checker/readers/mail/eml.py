"""E-mail, one message a file: its text without what it quotes, and the articles attached to it.

wire/release.eml                    the message
wire/release.eml#statement.docx     a file attached to it
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.readers.content import Content
from checker.readers.decode import UnreadableError
from checker.readers.mail.headers import is_message
from checker.readers.mail.message import LARGEST, parsed
from checker.readers.mail.message import records as message_records
from checker.readers.mail.saved_page import is_saved_page
from checker.readers.reader import Reader, Result

_BEFORE = b"\xef\xbb\xbf\r\n"
"""What may stand above the headers."""
_COUNT = re.compile(rb"\s*(\d{1,10})[ \t]*\r?\n")
"""Apple Mail writes the length of the message on a line above it, and its own properties below."""


def recognises(content: Content) -> bool:
    """Whether a content begins with the headers of a message, and is no page that a browser saved."""
    counted = _COUNT.match(content.head)
    head = content.head[counted.end() :] if counted else content.head
    return is_message(head) and not is_saved_page(head)


def records(content: Content) -> Iterator[Result]:
    """The articles of the message. Raises UnreadableError."""
    data = content.data
    if not data.strip():
        raise UnreadableError("the file is empty", "remove it, or save the message again")
    if counted := _COUNT.match(data):
        data = data[counted.end() : counted.end() + int(counted[1])]
    message = parsed(data.lstrip(_BEFORE))
    if not message.keys():
        raise UnreadableError("this is no e-mail: it does not begin with headers", "save the message again")
    yield from message_records(message, content)


READER = Reader((".eml", ".emlx"), records, LARGEST, recognises)
