"""Lists of names in a sentence: "a, b and c", "a, b, c and 9 more"."""

from __future__ import annotations

from collections.abc import Sequence

NAMED = 3
"""The most names that are written out."""


def listed(items: Sequence[str], joint: str = "and") -> str:
    """ "a, b and c", or with another word before the last item."""
    return f"{', '.join(items[:-1])} {joint} {items[-1]}" if len(items) > 1 else "".join(items)


def first_of(names: Sequence[str]) -> str:
    """ "a, b and c", or the first names "and 9 more"."""
    more = len(names) - NAMED
    return listed([*names[:NAMED], *([f"{more:,} more"] if more > 0 else [])])
