"""Tells tar archives, packed or not, by their first bytes."""

from __future__ import annotations

from checker.readers.content import Content

SUFFIXES = frozenset({".zip", ".tar", ".tgz", ".tbz2", ".txz", ".gz", ".bz2", ".xz"})
_MAGIC = slice(257, 262)


def is_tar_archive(content: Content) -> bool:
    """Whether a content whose name says that it is an archive is a tar archive, packed or not."""
    if content.suffix not in SUFFIXES:
        return False
    from checker.readers.containers.archives.unpacking import start

    return is_tar(start(content))


def is_tar(head: bytes) -> bool:
    """Whether what begins so is a tar archive by POSIX or GNU."""
    return head[_MAGIC] == b"ustar"
