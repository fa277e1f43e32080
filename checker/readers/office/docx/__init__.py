"""Word documents: one article a file, as its reader sees it with all tracked changes accepted.

Tracked insertions are read; deletions, hidden and struck-out words, comments, headers and footers are not. The notes
stand at the end. The parts of the package are read as XML by the standard library: nothing in a damaged or hostile
document reaches another parser.

wire/release.docx    "paragraph 4", "table 1", "text box 1", "footnote 2"
"""

from __future__ import annotations

LARGEST = 100_000_000
"""Bytes."""
