"""JSON that is a list of articles, or one, in the form of JSON Lines: `[{"id", "text", "published"?, ...}]`."""

from __future__ import annotations

from checker.readers.reader import Reader

READER = Reader((), "prose.json_records", 100_000_000, (b"{", b"["), decoded=True)
