"""Zip archives: every file in them is read as in a folder."""

from __future__ import annotations

from collections.abc import Iterator

from checker.readers.containers.archives.recognition import SUFFIXES
from checker.readers.content import Content
from checker.readers.reader import Result

_MARKS = (b"PK\x03\x04", b"PK\x05\x06")


def records(content: Content) -> Iterator[Result]:
    """What each file in the archive gives, in the order of names."""
    from checker.readers.containers.archives.zip_members import records

    yield from records(content)


def recognises(content: Content) -> bool:
    """Whether a content whose name says that it is an archive is a zip archive, and no document."""
    if content.suffix not in SUFFIXES or not content.head.startswith(_MARKS):
        return False
    from checker.readers.containers.archives.zip_members import is_archive

    return is_archive(content)
