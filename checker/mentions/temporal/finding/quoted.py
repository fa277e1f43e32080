"""Whether an offset of the text lies inside a direct quotation."""

from __future__ import annotations

import re

_REACH = 1500
_MARK = re.compile(r'["“”„«»]')
_OPENING = frozenset("“„«")


def is_quoted(text: str, at: int) -> bool:
    """Whether the last quotation mark before offset `at`, within its paragraph, opens a quotation.

    A straight mark opens one if white space, a bracket, a dash or the start of the text precedes it and no space
    follows.
    """
    start = max(text.rfind("\n\n", 0, at), at - _REACH, 0)
    marks = list(_MARK.finditer(text, start, at))
    return bool(marks) and _opens(text, marks[-1].start())


def _opens(text: str, at: int) -> bool:
    if text[at] != '"':
        return text[at] in _OPENING
    before, behind = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return (not before or before.isspace() or before in "([—–-") and not behind.isspace()
