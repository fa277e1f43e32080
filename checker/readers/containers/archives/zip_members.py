"""Reads the members of a zip archive."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from checker.readers.containers.archives.members import Members
from checker.readers.content import Content
from checker.readers.decode import ContentError
from checker.readers.limits import BLOCK, MEMBERS, packed_too_tightly, whole
from checker.readers.reader import Result

_ENTRY = b"PK\x01\x02"
_SHORTEST = 46
"""Bytes of an entry in the directory of a zip archive."""
_ENCRYPTED = 1
_UTF_8 = 0x800
_FAULTS = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, ValueError, NotImplementedError,
    RuntimeError, OverflowError,
)  # fmt: skip
"""What the standard library raises over a damaged archive, and over what it cannot unpack."""
_HINT = "fetch or pack it again; if it is large, unpack it and name the folder"


def records(content: Content) -> Iterator[Result]:
    """What each file in the archive gives, in the order of names."""
    with content.opened() as stream:
        _refuse_many(stream, content.size)
        try:
            archive = zipfile.ZipFile(stream)
        except _FAULTS:
            raise ContentError("this is no zip archive, or a damaged one", _HINT) from None
        members, ended = Members(content), None
        if kind := _document(archive):
            raise ContentError(f"this zip archive is {kind}", "give the file the suffix of its kind")
        try:
            for entry in archive.infolist():
                members.counted()
                if not entry.filename.endswith("/"):
                    _member(archive, entry, members)
        except ContentError as error:
            ended = error
    yield from members.results(ended)


def is_archive(content: Content) -> bool:
    """Whether a zip archive is no document; a damaged one is an archive."""
    with content.opened() as stream:
        try:
            _refuse_many(stream, content.size)
            return not _document(zipfile.ZipFile(stream))
        except (ContentError, *_FAULTS):
            return True


def _document(archive: zipfile.ZipFile) -> str:
    """What a zip archive is that is no archive to its users: an office document or an e-book."""
    names = archive.NameToInfo
    if "[Content_Types].xml" in names:
        return "an office document"
    return "an OpenDocument text or an e-book" if "mimetype" in names else ""


def _refuse_many(stream: BinaryIO, size: int) -> None:
    """Raises ContentError if the directory may have too many entries: all of them are held in memory."""
    if size < MEMBERS * _SHORTEST:
        return
    count, before = 0, b""
    while block := stream.read(BLOCK * 16):
        count += (before + block).count(_ENTRY)
        before = block[-len(_ENTRY) + 1 :]
        if count > MEMBERS:
            raise ContentError(f"more than {MEMBERS:,} files are in it", "unpack it, and name the folder")
    stream.seek(0)


def _member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, members: Members) -> None:
    name = members.named(_name(entry))
    if name is None:
        return
    if _is_link(entry):
        members.leave_out(name, "a link")
    elif entry.flag_bits & _ENCRYPTED:
        members.refuse(name, "it is encrypted", "pack it without a password")
    elif packed_too_tightly(entry.file_size, entry.compress_size):
        members.refuse(name, f"{entry.file_size:,} bytes are packed into {entry.compress_size:,}", _HINT)
    else:
        try:
            members.read(name, entry.file_size, lambda most: _data(archive, entry, most, members))
        except NotImplementedError:
            members.refuse(name, "it is packed in a way that cannot be unpacked", "pack it again as a plain zip")
        except _FAULTS:
            members.refuse(name, "it is damaged", _HINT)


def _data(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int, members: Members) -> bytes:
    with archive.open(entry) as stream:
        return whole(stream, most, members.archive.budget)


def _is_link(entry: zipfile.ZipInfo) -> bool:
    """Whether the entry is a symbolic link: a file whose bytes are a path."""
    return entry.external_attr >> 28 == 0o12


def _name(entry: zipfile.ZipInfo) -> str:
    """The name; many programs write UTF-8 without saying so, and the library then reads it as cp437."""
    name = entry.orig_filename
    if entry.flag_bits & _UTF_8:
        return name
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name
