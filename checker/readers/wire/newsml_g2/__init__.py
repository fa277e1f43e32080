"""NewsML-G2, the IPTC's format of news items and messages, all versions, with and without its namespace.

A news item of text is an article; pictures, packages, concepts and planned coverage are left out, each with its reason.
If a message holds several versions of an item, the newest counts.
"""

from __future__ import annotations

LARGEST = 64_000_000
"""Bytes; a message can hold the items of a day."""
