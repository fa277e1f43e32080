"""NewsML-G2, the IPTC's format of news items and messages, all versions, with and without its namespace."""

from __future__ import annotations

from checker.readers.reader import Reader
from checker.readers.wire.newsml_g2 import LARGEST

READER = Reader((".g2", ".newsml", ".xml"), "wire.newsml_g2.reading", LARGEST, (b"<",), frozenset({".xml"}))
