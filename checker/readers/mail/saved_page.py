"""Web pages that a browser saved with their pictures in the form of a message (MHTML, RFC 2557)."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message

from checker.readers import opening
from checker.readers.content import Content
from checker.readers.decode import ContentError
from checker.readers.mail.charsets import header, part_text
from checker.readers.mail.message import parsed
from checker.readers.reader import Result
from checker.readers.record import Record

_ADDRESS = re.compile(r"https?://\S+")


def records(content: Content) -> Iterator[Result]:
    """What the page holds, as its own file would. Raises ContentError."""
    message = parsed(content.data)
    page = next((part for part in _walked(message) if part.get_content_type() in _PAGES), None)
    if page is None:
        raise ContentError("the file holds no web page", "save the page again as HTML")
    data = codecs.BOM_UTF8 + part_text(page).encode("utf-8", "replace")
    address = header(message, "Snapshot-Content-Location") or header(page, "Content-Location")
    inside = Content(content.name, data=data, depth=content.depth, suffix=".html", budget=content.budget)
    for result in opening.held(inside):
        has_none = isinstance(result, Record) and result.url is None and _ADDRESS.fullmatch(address)
        yield replace(result, url=address) if isinstance(result, Record) and has_none else result


_PAGES = ("text/html", "application/xhtml+xml")


def _walked(message: Message) -> Iterator[Message]:
    """The message and its parts, in order."""
    ahead = [message]
    while ahead:
        part = ahead.pop()
        yield part
        payload = part.get_payload()
        if isinstance(payload, list):
            ahead += [inner for inner in reversed(payload) if isinstance(inner, Message)]
