"""NewsML-G2, the IPTC's format of news items and messages, all versions, with and without its namespace."""

from __future__ import annotations

from checker.readers.newsml_g2 import LARGEST
from checker.readers.reader import Reader

READER = Reader((".g2", ".newsml", ".xml"), "newsml_g2.reading", LARGEST, (b"<",), frozenset({".xml"}))
