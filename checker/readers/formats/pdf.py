"""PDF: one article a file, in reading order, without what its pages repeat. PDFium reads it (pypdfium2)."""

from __future__ import annotations

from checker.readers.office.pdf import LARGEST
from checker.readers.reader import Reader

READER = Reader((".pdf",), "office.pdf.reading", LARGEST, (b"%PDF-",))
