"""A single file packed by gzip, bzip2 or xz."""

from __future__ import annotations

from checker.readers.limits import FILE
from checker.readers.reader import Reader

READER = Reader((".gz", ".bz2", ".xz"), "containers.archives.packed", FILE, (b"\x1f\x8b", b"BZh", b"\xfd7zXZ"))
