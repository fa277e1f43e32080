"""AsciiDoc: one article a file. Its header is metadata; code, tables, macros and comments are not reporting."""

from __future__ import annotations

from checker.readers.reader import Reader

READER = Reader((".adoc", ".asciidoc"), "prose.asciidoc", 16_000_000, decoded=True, comment="// {}")
