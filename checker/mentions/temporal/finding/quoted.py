"""Whether a place of the text lies inside direct quotation."""

from __future__ import annotations

import re

_REACH = 1500
_MARK = re.compile(r'["“”„«»]')
_OPENING = frozenset("“„«")


def is_quoted(text: str, at: int) -> bool:
    """Whether the last quotation mark of the paragraph before a place opens a quotation.

    A straight mark opens one where white space, a bracket or the paragraph's start is before it, and no space behind.
    """
    start = max(text.rfind("\n\n", 0, at), at - _REACH, 0)
    marks = list(_MARK.finditer(text, start, at))
    return bool(marks) and _opens(text, marks[-1].start())


def _opens(text: str, at: int) -> bool:
    if text[at] != '"':
        return text[at] in _OPENING
    before, behind = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return (not before or before.isspace() or before in "([—–-") and not behind.isspace()
