"""E-mail, one message a file: its text without what it quotes, and the articles attached to it.

wire/release.eml                    the message
wire/release.eml#statement.docx     a file attached to it
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.readers.content import Content
from checker.readers.decode import ContentError
from checker.readers.mail.message import parsed
from checker.readers.mail.message import records as message_records
from checker.readers.mail.recognition import COUNT
from checker.readers.reader import Result

_BEFORE = b"\xef\xbb\xbf\r\n"
"""What may stand above the headers."""


def records(content: Content) -> Iterator[Result]:
    """The articles of the message. Raises ContentError."""
    data = content.data
    if not data.strip():
        raise ContentError("the file is empty", "remove it, or save the message again")
    if counted := COUNT.match(data):
        data = data[counted.end() : counted.end() + int(counted[1])]
    message = parsed(data.lstrip(_BEFORE))
    if not message.keys():
        raise ContentError("this is no e-mail: it does not begin with headers", "save the message again")
    yield from message_records(message, content)
