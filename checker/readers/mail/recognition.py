"""Tells messages, mailboxes and saved pages by their first lines."""

from __future__ import annotations

import re

from checker.readers.content import Content
from checker.text.word_lists import word_lists

LARGEST = 64_000_000
"""Bytes of a message."""
_HEADER = re.compile(rb"([!-9;-~]{1,76}):")
_TECHNICAL = word_lists("readers/mail")["technical"]
COUNT = re.compile(rb"\s*(\d{1,10})[ \t]*\r?\n")
"""Apple Mail writes the length of the message on a line above it, and its own properties below."""
FROM = re.compile(rb"From \S.{0,200}\d\d:\d\d(?::\d\d)?[ \t].{0,40}\d{4}")
"""The line above a message in a mailbox: its sender and the time."""
_HEADERS = 8_000
"""Bytes of headers that are looked at."""
_SAVED = re.compile(
    rb"^(?:Snapshot-Content-Location:|From: <Saved by |X-MimeOLE: Produced By Microsoft MimeOLE)", re.MULTILINE
)
_RELATED = re.compile(rb"^Content-Type:\s*multipart/related", re.MULTILINE | re.IGNORECASE)


def is_message(head: bytes) -> bool:
    """Whether a content begins with the headers of a message; lines of an article that look alike are none.

    A message has a sender, a date or a subject, and a header that only programs write.
    """
    names: set[str] = set()
    for line in head.lstrip(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").split(b"\n"):
        if not line.strip():
            break
        if line[:1] in b" \t" and names:
            continue
        match = _HEADER.match(line)
        if match is None:
            return False
        names.add(match[1].decode("ascii").lower())
    return (
        bool(names & _TECHNICAL)
        and len(names) >= 3
        and bool(names & {"from", "sender"})
        and bool(names & {"date", "subject"})
    )


def is_saved_page(head: bytes) -> bool:
    """Whether the headers at the beginning of a content are those that browsers write for a page."""
    headers = head[:_HEADERS].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return _SAVED.search(headers) is not None and _RELATED.search(headers) is not None


def is_single(content: Content) -> bool:
    """Whether a content begins with the headers of a message, and is no page that a browser saved."""
    counted = COUNT.match(content.head)
    head = content.head[counted.end() :] if counted else content.head
    return is_message(head) and not is_saved_page(head)


def is_box(content: Content) -> bool:
    """Whether a content begins with the line of a mailbox and the headers of a message."""
    first, _, rest = content.head.partition(b"\n")
    return FROM.match(first) is not None and is_message(rest)


def is_page(content: Content) -> bool:
    """Whether a content is a page that a browser saved."""
    return is_saved_page(content.head)
