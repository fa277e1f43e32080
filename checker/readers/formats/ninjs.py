"""ninjs, the IPTC's "News in JSON", versions 1 to 3."""

from __future__ import annotations

from checker.readers.reader import Reader

READER = Reader((".ninjs", ".json"), "wire.ninjs", 16_000_000, (b"{", b"["), frozenset({".json"}), decoded=True)
