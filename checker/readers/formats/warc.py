"""WARC, the format of web crawls, packed or not."""

from __future__ import annotations

from checker.readers.limits import FILE
from checker.readers.reader import Reader

READER = Reader((".warc", ".gz"), "containers.crawls.warc", FILE, (b"WARC/", b"\x1f\x8b"))
