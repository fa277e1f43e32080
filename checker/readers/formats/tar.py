"""Tar archives, packed or not: every file in them is read as in a folder."""

from __future__ import annotations

from checker.readers.archives.tars import recognises
from checker.readers.limits import FILE
from checker.readers.reader import Reader

READER = Reader((".tar", ".tgz", ".tbz2", ".txz"), "archives.tars", FILE, seen=recognises)
