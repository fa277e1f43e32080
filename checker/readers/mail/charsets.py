"""The text of a message's part, whatever encoding it states."""

from __future__ import annotations

import binascii
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from checker.readers.decode import NotTextError, decode

_LONGEST = 10_000
"""Characters of a header that are read."""
_AS = {"us-ascii": "cp1252", "ascii": "cp1252", "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252"}
"""Encodings that browsers read as another, which has the same letters and more (WHATWG Encoding Standard)."""


def decoded(data: bytes, charset: str | None) -> str:
    """The text in the encoding stated, unless that is not true: UTF-8 is sure where other than ASCII is written in it.

    Raises NotTextError if the bytes are no text.
    """
    name = (charset or "").strip().lower()
    is_wide = name.startswith(("utf-16", "utf-32", "ucs"))
    for known in (name,) if data.isascii() and not is_wide else ("utf-8", _AS.get(name, name)):
        try:
            text = data.decode(known).removeprefix("\ufeff")
            text.encode()  # some encodings of programs give halves of characters
        except (LookupError, ValueError):  # no such encoding, or not true
            continue
        return text
    return decode(data)


def part_text(part: Message) -> str:
    """The text of a part. Raises NotTextError."""
    data = part.get_payload(decode=True)
    text = decoded(data, part.get_content_charset()) if isinstance(data, bytes) else ""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def header(message: Message, name: str) -> str:
    """The words of a header on one line; "" if there is none."""
    return next(iter(headers(message, name)), "")


def headers(message: Message, name: str) -> list[str]:
    """The words of each header of a name, on one line."""
    values = (value for key, value in message.raw_items() if key.lower() == name.lower())
    return [" ".join(words(str(value)).split()) for value in values]


def words(value: str) -> str:
    """The words of a header's value, with its encoded words decoded (RFC 2047); as written if that fails."""
    value = value[:_LONGEST]
    raw = value if value.isascii() else _eight_bit(value)
    try:
        return "".join(_piece(piece, charset) for piece, charset in decode_header(raw))
    except (HeaderParseError, binascii.Error, NotTextError, ValueError):
        return raw


def _eight_bit(value: str) -> str:
    """A value with bytes other than ASCII, which the parser keeps as halves of characters."""
    try:
        return decode(value.encode("utf-8", "surrogateescape"))
    except (NotTextError, UnicodeEncodeError):
        return value.encode("utf-8", "replace").decode("utf-8")


def _piece(piece: bytes | str, charset: str | None) -> str:
    return piece if isinstance(piece, str) else decoded(piece, charset)
