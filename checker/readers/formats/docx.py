"""Word documents: one article a file, as its reader sees it with all tracked changes accepted."""

from __future__ import annotations

from checker.readers.office.docx import LARGEST
from checker.readers.reader import Reader

READER = Reader((".docx", ".docm", ".dotx", ".dotm"), "office.docx.reading", LARGEST, (b"PK",))
