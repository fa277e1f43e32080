"""Word documents: one article a file, as its reader sees it with all tracked changes accepted."""

from __future__ import annotations

from checker.readers.docx import LARGEST
from checker.readers.reader import Reader

READER = Reader((".docx", ".docm", ".dotx", ".dotm"), "docx.reading", LARGEST, (b"PK",))
