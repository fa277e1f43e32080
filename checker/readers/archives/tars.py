"""Tar archives, packed or not: every file in them is read as in a folder."""

from __future__ import annotations

from collections.abc import Iterator

from checker.readers.archives.members import SUFFIXES
from checker.readers.content import Content
from checker.readers.reader import Result

_MAGIC = slice(257, 262)


def records(content: Content) -> Iterator[Result]:
    """What each file in the archive gives, in the order of names."""
    from checker.readers.archives.tar_members import records

    yield from records(content)


def recognises(content: Content) -> bool:
    """Whether a content whose name says that it is an archive is a tar archive, packed or not."""
    if content.suffix not in SUFFIXES:
        return False
    from checker.readers.archives.unpacking import start

    return is_tar(start(content))


def is_tar(head: bytes) -> bool:
    """Whether what begins so is a tar archive by POSIX or GNU."""
    return head[_MAGIC] == b"ustar"
