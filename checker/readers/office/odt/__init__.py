"""OpenDocument text (LibreOffice): one article a file, a package or flat XML, as its reader sees it.

Tracked deletions, annotations, hidden and struck-out words, headers and footers are not read; notes stand at the end.

wire/release.odt    "paragraph 4", "table 1", "footnote 2"
"""

from __future__ import annotations

LARGEST = 100_000_000
"""Bytes."""
