"""JSON Lines: one article a line, `{"id", "text", "published"?, "title"?, "source"?, "url"?}`."""

from __future__ import annotations

from checker.readers.reader import Reader

READER = Reader((".jsonl",), "prose.jsonl", 1_000_000_000, (b"{",), decoded=True)
