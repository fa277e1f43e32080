"""Answers of WordPress's REST API: a post, or a list of them (developer.wordpress.org/rest-api/reference/posts)."""

from __future__ import annotations

from checker.readers.reader import Reader

READER = Reader((), "web.wordpress.rest", 100_000_000, (b"{", b"["), decoded=True)
