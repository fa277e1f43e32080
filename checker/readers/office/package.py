"""A document that is a zip package of XML parts (Word, OpenDocument): its parts, read within limits, in memory only."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib

from checker.readers import xml
from checker.readers.content import Content
from checker.readers.decode import ContentError
from checker.text.xml_tree import Element

LARGEST_PART = 64_000_000
"""Bytes of a part when it is unpacked; that of a book of 500 pages has 10 million."""
_MOST_PARTS = 10_000
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    OSError,
    MemoryError,
)
"""What the standard library raises for packages that are damaged, encrypted or packed in a way it does not know."""
_AGAIN = "open the document and save it again"


class Package:
    """The parts of a package by their names. Raises ContentError, as its methods do."""

    def __init__(self, data: bytes, kind: str) -> None:
        """`kind` is "a Word document"."""
        self._kind = kind
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN:
            raise ContentError(f"{kind} is a zip package, and this one is damaged or cut short", _AGAIN) from None
        held = self._zip.infolist()
        if len(held) > _MOST_PARTS:
            raise ContentError(f"{len(held):,} parts are too many for {kind}", _AGAIN)
        self._parts = {info.filename.replace("\\", "/").lstrip("/").lower(): info for info in held}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._parts

    def read(self, name: str) -> bytes | None:
        """The bytes of a part; None if there is none of this name."""
        info = self._parts.get(name.lower())
        if info is None:
            return None
        if info.flag_bits & 1:
            raise protected(self._kind)
        try:
            with self._zip.open(info) as part:
                data = part.read(LARGEST_PART + 1)
        except _BROKEN:
            raise ContentError("this part of the document is damaged", _AGAIN, f"#{name}") from None
        if len(data) > LARGEST_PART:
            message = f"this part unpacks to more than {LARGEST_PART // 1_000_000} MB"
            raise ContentError(message, "no article is so long; look what wrote the file", f"#{name}")
        return data

    def tree(self, name: str) -> Element | None:
        """The XML of a part; None if there is no part of this name."""
        data = self.read(name)
        if data is None:
            return None
        try:
            return xml.tree(data)
        except ContentError as error:
            raise ContentError(error.message, error.hint, f"#{name}{error.place}") from None

    def related(self, name: str = "") -> dict[str, list[str]]:
        """The parts that a part names (the package itself, if it has no name), by the kind of relation."""
        folder, base = posixpath.split(name)
        relations = self.tree(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, list[str]] = {}
        for relation in relations.all("Relationship") if relations else ():
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target"))).lstrip("/")
                found.setdefault(relation.get("Type").rpartition("/")[2], []).append(target)
        return found


def protected(kind: str) -> ContentError:
    """The error of a document that is encrypted."""
    return ContentError(f"{kind} that is protected by a password cannot be read", "save a copy without it")


def is_zip(head: bytes) -> bool:
    """Whether a content begins as a zip package."""
    return head.startswith(_ZIP)


def opened(content: Content, kind: str, other: str) -> Package:
    """The package of a content. Raises ContentError, which says what the content looks like instead.

    `other` is the format for which the suffix of `kind` is often wrongly given: "an old Word document (.doc)".
    """
    data = content.data
    if data.startswith(_ZIP):
        return Package(data, kind)
    if not data.strip(b"\0 \t\r\n"):
        raise ContentError("the file is empty", "remove it, or save the article again")
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise protected(kind)
        raise ContentError(f"this is {other}, not {kind}", "save it in the newer format, or as plain text (.txt)")
    if data.startswith(b"{\\rtf"):
        raise ContentError(f"this is a rich-text document (.rtf), not {kind}", "save its words as plain text (.txt)")
    raise ContentError(f"this is not {kind}", f"{_AGAIN}, or save its words as plain text (.txt)")
