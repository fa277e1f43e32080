"""Web pages: the article of a saved page, without what stands around it, or a fragment of HTML without its tags.

trafilatura finds the main text; the date comes from the page's own metadata first (`dates`). A live blog becomes one
article for each entry.
"""

from __future__ import annotations

LARGEST = 16_000_000
"""Bytes; the largest pages of newspapers have two million."""
