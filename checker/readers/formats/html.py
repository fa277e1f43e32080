"""Web pages: the article of a saved page, without what stands around it, or a fragment of HTML without its tags."""

from __future__ import annotations

from checker.readers.html import LARGEST
from checker.readers.reader import Reader

READER = Reader((".html", ".htm", ".xhtml"), "html.reading", LARGEST, (b"<",), frozenset({".html", ".htm", ".xhtml"}))
