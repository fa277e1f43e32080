"""reStructuredText: one article a file. Its fields are metadata; code, tables, directives and comments are not read."""

from __future__ import annotations

from checker.readers.reader import Reader

READER = Reader((".rst",), "prose.rst", 16_000_000, decoded=True, comment=".. {}\n")
