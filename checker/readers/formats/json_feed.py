"""JSON Feed 1.0 and 1.1: each item is an article (jsonfeed.org/version/1.1)."""

from __future__ import annotations

from checker.readers.reader import Reader

READER = Reader((".jsonfeed",), "web.json_feed", 100_000_000, (b"{",), decoded=True)
