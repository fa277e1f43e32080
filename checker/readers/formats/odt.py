"""OpenDocument text (LibreOffice): one article a file, a package or flat XML, as its reader sees it."""

from __future__ import annotations

from checker.readers.office.odt import LARGEST
from checker.readers.reader import Reader

READER = Reader((".odt", ".ott", ".fodt"), "office.odt.reading", LARGEST, (b"PK", b"<"))
