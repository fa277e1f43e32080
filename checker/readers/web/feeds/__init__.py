"""RSS 0.9 to 2.0 and Atom 0.3 and 1.0: each entry is an article, with its full text where the feed holds it.

The library feedparser reads the entries, a few at a time, from bytes in memory; it never sees an address or a path.
"""

from __future__ import annotations

LARGEST = 100_000_000
"""Bytes."""
