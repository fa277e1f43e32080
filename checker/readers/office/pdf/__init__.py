"""PDF: one article a file, in reading order, without what its pages repeat. PDFium reads it (pypdfium2).

wire/release.pdf    "page 2, paragraph 3"
"""

from __future__ import annotations

LARGEST = 100_000_000
"""Bytes."""
