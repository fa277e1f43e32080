"""Reads the members of a tar archive in one pass."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from checker.readers.containers.archives.members import Members
from checker.readers.containers.archives.unpacking import unpacked
from checker.readers.content import Content
from checker.readers.decode import ContentError
from checker.readers.limits import whole
from checker.readers.reader import Result

_LONG_NAME = 100_000
"""Bytes of a header that holds a long name; the library takes it into memory as a whole."""
_HEADERS = (
    tarfile.XHDTYPE,
    tarfile.XGLTYPE,
    tarfile.SOLARIS_XHDTYPE,
    tarfile.GNUTYPE_LONGNAME,
    tarfile.GNUTYPE_LONGLINK,
)
_HINT = "fetch or pack it again"
_KINDS = {
    tarfile.LNKTYPE: "a link to another file of the archive",
    tarfile.SYMTYPE: "a link",
    tarfile.CHRTYPE: "a device",
    tarfile.BLKTYPE: "a device",
    tarfile.FIFOTYPE: "a pipe",
    tarfile.GNUTYPE_SPARSE: "a file with holes",
}


class _Entry(tarfile.TarInfo):
    """An entry whose faults are raised; the library takes a damaged one for the end of the archive."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> _Entry:
        """The entry of these 512 bytes. Raises ContentError."""
        try:
            entry = super().frombuf(buf, encoding, errors)
        except (tarfile.InvalidHeaderError, tarfile.TruncatedHeaderError):  # type: ignore[attr-defined]
            raise ContentError("the archive is damaged: an entry cannot be read", _HINT) from None
        if entry.type in _HEADERS and entry.size > _LONG_NAME:
            raise ContentError("the archive is damaged: a name is too long", _HINT)
        if entry.size < 0:
            raise ContentError("the archive is damaged: an entry has a negative size", _HINT)
        return entry


def records(content: Content) -> Iterator[Result]:
    """What each file in the archive gives, in the order of names."""
    members, ended = Members(content), None
    with content.opened() as packed:
        try:
            stream = cast(BinaryIO, unpacked(packed, content.budget))
            with tarfile.open(fileobj=stream, mode="r|", tarinfo=_Entry, errors="surrogateescape") as archive:
                while entry := archive.next():
                    archive.members.clear()  # type: ignore[attr-defined]  # it would keep them all
                    members.counted()
                    if not entry.isdir():
                        _member(archive, entry, members)
        except ContentError as error:
            ended = error
        except (tarfile.TarError, EOFError, ValueError, OverflowError, OSError):
            ended = ContentError("the archive is cut off or damaged", _HINT)
    yield from members.results(ended)


def _member(archive: tarfile.TarFile, entry: tarfile.TarInfo, members: Members) -> None:
    name = members.named(entry.name)
    if name is None:
        return
    if entry.issparse() or not entry.isreg():
        members.leave_out(
            name, _KINDS.get(entry.type, "no plain file" if not entry.issparse() else "a file with holes")
        )
        return
    file = archive.extractfile(entry)
    assert file is not None
    members.read(name, entry.size, lambda most: whole(file, most))
