"""Zip archives: every file in them is read as in a folder."""

from __future__ import annotations

from checker.readers.limits import FILE
from checker.readers.reader import Reader

READER = Reader((".zip",), "containers.archives.zips", FILE, (b"PK",))
