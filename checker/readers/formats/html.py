"""Web pages: the article of a saved page, without what stands around it, or a fragment of HTML without its tags."""

from __future__ import annotations

from checker.readers.reader import Reader
from checker.readers.web.html import LARGEST

READER = Reader(
    (".html", ".htm", ".xhtml"), "web.html.reading", LARGEST, (b"<",), frozenset({".html", ".htm", ".xhtml"})
)
