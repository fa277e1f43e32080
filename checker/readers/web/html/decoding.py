"""The characters of a web page: what its bytes show decides, then what the page declares.

Byte order mark, then UTF-8 if the bytes are UTF-8, then the declared encoding by the WHATWG Encoding Standard, in which
Latin-1 means Windows-1252, then Windows-1252.
"""

from __future__ import annotations

import codecs
import re

from checker.readers.content import HEAD
from checker.readers.decode import decode
from checker.text.word_lists import meanings

_DECLARED = re.compile(
    rb"<meta\b[^>]{0,300}?\bcharset\s*+=\s*+[\"']?\s*+([\w.:-]{2,40})|<\?xml\b[^>]{0,100}?\bencoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_FEW_ZEROS = 0.001
"""A page may hold stray zero bytes, which browsers pass over; a file with more than this share is no page."""
_WESTERN = "cp1252"
_HIGH = {code: bytes((code,)).decode(_WESTERN, "ignore") or None for code in range(0x80, 0xA0)}
"""The characters that pages mean by the control codes U+0080 to U+009F."""
_CONTROL: dict[int, str | None] = dict.fromkeys((*range(9), *range(14, 32), 127, 0xFFFE, 0xFFFF)) | {11: " ", 12: " "}
"""What XML forbids; a form feed is a blank."""
_ODD = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_REFERENCE = re.compile(r"&#(?:x([0-9a-f]{1,8})|(\d{1,10}));?", re.IGNORECASE)


def characters(data: bytes) -> str:
    """The text of a page, without characters that XML forbids. Raises NotTextError."""
    text = _decoded(data)
    if _ODD.search(text):
        text = text.translate(_CONTROL | _HIGH)
    return _REFERENCE.sub(_referred, text)


def _decoded(data: bytes) -> str:
    if data.startswith(_MARKS):
        return data.decode("utf-8-sig" if data.startswith(codecs.BOM_UTF8) else "utf-16", "replace")
    if b"\0" in data:
        if data.count(b"\0") > _FEW_ZEROS * len(data):
            return decode(data)
        data = data.replace(b"\0", b"")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _otherwise(data)


def _otherwise(data: bytes) -> str:
    """The text of bytes that are not all UTF-8. A page cut off or with a few damaged characters still is."""
    if (declared := _declared(data)) is not None:
        try:
            return data.decode(declared)
        except UnicodeDecodeError:
            if declared != _WESTERN:
                return data.decode(declared, "replace")
    text = data.decode("utf-8", "replace")
    bad = text.count("\N{REPLACEMENT CHARACTER}")
    if len(text) - len(text.encode("ascii", "ignore")) - bad > bad:
        return text
    return data.decode(_WESTERN, "replace")


def _declared(data: bytes) -> str | None:
    """The codec that the page declares; None for UTF-8, which the bytes are not, and UTF-16, which the tag is not."""
    match = _DECLARED.search(data, 0, HEAD)
    if match is None:
        return None
    label = (match[1] or match[2]).decode("ascii").lower()
    return meanings("readers/web/html/encodings")["labels"].get(label)


def _referred(match: re.Match[str]) -> str:
    """A reference to a character, as browsers read it: those to control codes mean Windows-1252."""
    code = int(match[1], 16) if match[1] else int(match[2])
    if code in _HIGH:
        return _HIGH[code] or ""
    return "" if code in _CONTROL or code > 0x10FFFF or 0xD800 <= code < 0xE000 else match[0]
