"""Reads XML for the formats that are written in it: the encoding, then the tree."""

from __future__ import annotations

import codecs
import contextlib
import re

from checker.readers.content import Content
from checker.readers.decode import ContentError, decode
from checker.text import xml_tree
from checker.text.xml_tree import Element, XmlError

_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']")
_BEFORE = 4_000
"""Bytes in which the declaration may stand."""
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_UNMARKED = {b"<\0?\0": "utf-16-le", b"\0<\0?": "utf-16-be"}
"""How a document in UTF-16 without a mark begins (XML 1.0, appendix F)."""
_WESTERN = re.compile(r"(?:iso-?8859-|windows-|cp)1?[0-9]{1,4}|latin-?1|us-ascii|ascii")
_AS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
"""Encodings that browsers read as another, which has the same letters and more (WHATWG Encoding Standard)."""


def tree(data: bytes) -> Element:
    """The root of a document. Raises ContentError with the line and column."""
    try:
        return xml_tree.tree(decoded(data))
    except XmlError as error:
        raise ContentError(error.message, error.hint, f":{error.line}:{error.column}") from None


def root(content: Content) -> Element | None:
    """The root of a content, without what is in it, to tell formats apart; None if this is no XML."""
    head = content.head
    if not head.lstrip(b"".join(_MARKS) + b" \t\r\n\0").startswith(b"<"):
        return None
    try:
        text = decoded(head)
    except ContentError:  # the end of the head may cut a character
        text = head.decode("latin-1")
    return xml_tree.root(text)


def decoded(data: bytes) -> str:
    """The text of a document in the encoding that it declares, or, if that is not true, in the one it looks like.

    Raises NotTextError. A document that declares an 8-bit encoding and is UTF-8 was re-encoded on its way.
    """
    if data.startswith(_MARKS):
        return decode(data)
    with contextlib.suppress(KeyError, ValueError):
        return data.decode(_UNMARKED[data[:4]])
    declared = _DECLARED.search(data, 0, _BEFORE)
    name = declared[1].decode("ascii").lower() if declared else ""
    if name and not _is(data, "utf-8" if _WESTERN.fullmatch(name) else "ascii"):
        with contextlib.suppress(LookupError, ValueError):
            text = data.decode(_AS.get(name, name))
            if "<?xml" in text[:_BEFORE]:  # not so if it declares UTF-16: then this declaration could not be seen
                return text
    return decode(data)


def _is(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
