"""Plain text: one article a file, with or without front matter."""

from __future__ import annotations

from checker.readers.reader import Reader

READER = Reader((".txt",), "prose.text", 16_000_000, decoded=True)
