"""RSS 0.9 to 2.0 and Atom 0.3 and 1.0: each entry is an article, with its full text where the feed holds it."""

from __future__ import annotations

from checker.readers.reader import Reader
from checker.readers.web.feeds import LARGEST

READER = Reader((".rss", ".atom", ".rdf", ".xml"), "web.feeds.reading", LARGEST, (b"<",), frozenset({".xml", ".rdf"}))
