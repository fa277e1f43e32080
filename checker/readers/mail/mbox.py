"""Mailboxes: many messages in a file, read one at a time (RFC 4155).

wire/desk.mbox#20190215.7@example.org    by the identifier of the message
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.readers.content import Content
from checker.readers.mail.recognition import FROM, is_message
from checker.readers.reader import Reader, Result


def records(content: Content) -> Iterator[Result]:
    """What the format makes of a file; its modules are loaded when the first one is met."""
    from checker.readers.mail.box import records as read

    return read(content)


def recognises(content: Content) -> bool:
    """Whether a content begins with the line of a mailbox and the headers of a message."""
    first, _, rest = content.head.partition(b"\n")
    return FROM.match(first) is not None and is_message(rest)


LARGEST = 20_000_000_000
"""Bytes of a box, which is read message by message."""
READER = Reader((".mbox", ".mbx"), records, LARGEST, recognises, starts=(b"From ",))
