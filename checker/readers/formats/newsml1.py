"""NewsML 1, the format that many agencies and press-release wires still send."""

from __future__ import annotations

from checker.readers.newsml1 import LARGEST
from checker.readers.reader import Reader

READER = Reader((".newsml", ".xml"), "newsml1.reading", LARGEST, (b"<",), frozenset({".xml"}))
