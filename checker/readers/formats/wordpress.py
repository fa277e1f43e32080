"""WXR, the file that WordPress exports: RSS with the posts as they are stored, published or not."""

from __future__ import annotations

from checker.readers.reader import Reader

READER = Reader((), "web.wordpress.wxr", 100_000_000, (b"<",))
