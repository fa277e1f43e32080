"""The comments of a page that are addressed to claimcheck."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from checker.readers.html.tree import Element
from checker.text.comments import CLOSE, OPEN

_MARK = re.compile(rf"{OPEN}\s*claimcheck:", re.IGNORECASE)
_BREAK = re.compile(r"\r\n|\r|\n")


class Remark(NamedTuple):
    """A comment: its words, its place in the file, and how many elements begin before it."""

    words: str
    line: int
    column: int
    rank: int
    closed: bool


def remarks(text: str, root: Element) -> list[Remark]:
    """The comments for claimcheck, in order. `root` is the whole tree of the text."""
    starts = [match.start() for match in _MARK.finditer(text)]
    if not starts:
        return []
    lines = [0, *(match.end() for match in _BREAK.finditer(text))]
    ranks = _ranks(root)
    found = []
    for number, start in enumerate(starts):
        end = text.find(CLOSE, start)
        words = text[start + len(OPEN) : end if end >= 0 else len(text)].strip()
        line = bisect_right(lines, start)
        rank = ranks[number] if number < len(ranks) else 0
        found.append(Remark(words, line, start - lines[line - 1] + 1, rank, end >= 0))
    return found


def _ranks(root: Element) -> list[int]:
    """The numbers of elements before each comment for claimcheck in the tree."""
    count, found = 0, []
    for node in root.iter():
        if isinstance(node.tag, str):
            count += 1
        elif (node.text or "").lstrip().lower().startswith("claimcheck:"):
            found.append(count)
    return found
