"""OpenDocument text (LibreOffice): one article a file, a package or flat XML, as its reader sees it."""

from __future__ import annotations

from checker.readers.odt import LARGEST
from checker.readers.reader import Reader

READER = Reader((".odt", ".ott", ".fodt"), "odt.reading", LARGEST, (b"PK", b"<"))
