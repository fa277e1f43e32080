"""Markdown: one article a file. Code, tables, HTML, comments and targets of links are not reporting."""

from __future__ import annotations

from checker.readers.reader import Reader

READER = Reader((".md", ".markdown"), "prose.markdown", 16_000_000, decoded=True, comment="<!-- {} -->")
