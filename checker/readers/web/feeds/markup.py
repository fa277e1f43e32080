"""The markup of a feed whose encoding, ampersands and control characters may be wrong, as expat can read it."""

from __future__ import annotations

import re

from checker.readers import xml
from checker.readers.decode import ContentError, NotTextError
from checker.text.xml_source import XmlError, source, with_characters

_BARE = r"&(?!(?:lt|gt|amp|quot|apos|#[0-9]{1,9}|#x[0-9A-Fa-f]{1,8});)"
_SEEN = re.compile(_BARE)
_AMPERSAND = re.compile(rf"<!\[CDATA\[(?:[^\]]|\](?!\]>))*+\]\]>|<!--(?:[^-]|-(?!->))*+-->|(?P<bare>{_BARE})")
_REFERENCE = re.compile(r"&(?!(?:lt|gt|amp|quot|apos);)[#A-Za-z]")
_UNREAD = re.compile("[\udc80-\udcff]")
_MARK = "\U0010ffff"
"""Stands for a damaged byte; no text contains it, since Unicode reserves it."""
DAMAGED = _MARK.encode()
DAMAGE = "this item holds a byte that is no UTF-8", "download the feed again, or correct the character"
"""What is wrong with an item that contains it, and what to do."""


def readable(data: bytes) -> bytes:
    """The markup in UTF-8 without a declaration, on the same lines. Raises ContentError.

    What XML refuses is put right where only one thing can be meant: HTML's entities become their characters, and
    ampersands that begin nothing `&amp;`. `DAMAGED` stands for bytes that are damaged, so that only their item is lost.
    """
    try:
        text, before = source(_decoded(data))
    except XmlError as error:
        raise ContentError(error.message, error.hint, f":{error.line}:{error.column}") from None
    if _REFERENCE.search(text):
        text = with_characters(text)
    if _SEEN.search(text):
        text = _AMPERSAND.sub(lambda found: "&amp;" if found["bare"] else found.group(), text)
    return ("\n" * before + text).encode()


def _decoded(data: bytes) -> str:
    """The text, with marks for the damaged bytes if it is UTF-8 except for a few."""
    try:
        return xml.decoded(data)
    except NotTextError:
        if b"\0" in data:
            raise
        return _UNREAD.sub(_MARK, data.decode("utf-8", "surrogateescape"))
