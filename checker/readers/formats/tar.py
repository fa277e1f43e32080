"""Tar archives, packed or not: every file in them is read as in a folder."""

from __future__ import annotations

from checker.readers.containers.archives.recognition import is_tar_archive
from checker.readers.limits import FILE
from checker.readers.reader import Reader

READER = Reader((".tar", ".tgz", ".tbz2", ".txz"), "containers.archives.tar_members", FILE, seen=is_tar_archive)
