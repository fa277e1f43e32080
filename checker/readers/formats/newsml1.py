"""NewsML 1, the format that many agencies and press-release wires still send."""

from __future__ import annotations

from checker.readers.reader import Reader
from checker.readers.wire.newsml1 import LARGEST

READER = Reader((".newsml", ".xml"), "wire.newsml1.reading", LARGEST, (b"<",), frozenset({".xml"}))
