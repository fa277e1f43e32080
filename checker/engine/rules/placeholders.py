"""The placeholders of a rule's `message`: one row each."""

from __future__ import annotations

PLACEHOLDERS = {
    "fact": "the rule's `title`, with the words that name the fact",
    "left": "the value of the first side",
    "right": "the value of the last side",
    "values": "the values of all sides",
    "count": "the number of sides",
}
"""The names that `message` can have in braces, and the text that replaces each."""
