"""NewsML 1, the format that many agencies and press-release wires still send.

An item with a text is an article. Of components that are the same copy in several languages or forms, one is read:
English if there is some. If a file holds several revisions of an item, the newest counts.
"""

from __future__ import annotations

LARGEST = 64_000_000
"""Bytes."""
