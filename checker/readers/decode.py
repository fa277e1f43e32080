"""Turns the bytes of a file into text: UTF-8, UTF-16, else Windows-1252. Newlines stay as they are."""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks; UTF-32 first, since its little-endian mark begins with that of UTF-16."""

_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
)

_CONTROL = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a")) + b"\x7f"
_MOST_CONTROL = 0.05
"""Pasted text may hold a stray control character; a file with more than this share of them is not text."""


class ContentError(Exception):
    """The content of a file cannot be read: what is wrong, and a hint.

    `place` is where in the file, if that is known: ":3:1" for a line and column, "#name" for a member.
    """

    def __init__(self, message: str, hint: str, place: str = "") -> None:
        self.message, self.hint, self.place = message, hint, place
        super().__init__(message)


class NotTextError(ContentError):
    """The bytes are not text; `hint` says what they look like."""


def decode(data: bytes) -> str:
    """The text of a file, without a byte order mark. Raises NotTextError.

    Browsers use Windows-1252 when a page declares Latin-1 or nothing (WHATWG Encoding Standard).
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None) or _sixteen(data)
    if encoding:
        return _strictly(data, encoding)
    if data.startswith(tuple(start for start, _ in _SIGNATURES)) or _is_binary(data):
        raise NotTextError("this is no text", _hint(data))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_damaged(data):
            message = f"byte {error.start} is no UTF-8, though the rest of the file is"
            raise NotTextError(message, "replace the damaged character, and save the file as UTF-8") from None
        return _strictly(data, "cp1252")


def _is_damaged(data: bytes) -> bool:
    """Whether most non-ASCII characters are valid UTF-8; in Windows-1252 hardly any are, by chance."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\N{REPLACEMENT CHARACTER}")
    return len(text) - len(text.encode("ascii", "ignore")) - bad > bad


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"byte {error.start} is neither UTF-8 nor {encoding.upper().removesuffix('-SIG')}"
        raise NotTextError(message.replace("CP1252", "Windows-1252"), "save the file as UTF-8") from None


def _sixteen(data: bytes) -> str | None:
    """UTF-16 without a mark: in western text almost every second byte is zero."""
    head = data[:4096]
    half = len(head) // 2
    if not half or b"\0" not in head:
        return None
    even, odd = head[0::2].count(0) / half, head[1::2].count(0) / half
    if odd > 0.5 and even < 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > 0.5 and odd < 0.05 else None


def _is_binary(data: bytes) -> bool:
    """Whether the text holds a zero byte or many control characters."""
    return b"\0" in data or len(data) - len(data.translate(None, _CONTROL)) > _MOST_CONTROL * len(data)


def _hint(data: bytes) -> str:
    kind = next((name for start, name in _SIGNATURES if data.startswith(start)), None)
    return f"it looks like {kind}; save its words as plain text" if kind else "save the words as plain text in UTF-8"
