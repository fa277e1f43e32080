"""NITF, the IPTC's News Industry Text Format, all versions 3, with and without its namespace."""

from __future__ import annotations

from checker.readers.reader import Reader

READER = Reader((".nitf", ".xml"), "wire.nitf", 16_000_000, (b"<",), frozenset({".xml"}))
