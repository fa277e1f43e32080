"""The comments of a page that are addressed to claimcheck."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from checker.model.article import Comment
from checker.readers.web.html.tree import Element
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

    def at(self, offset: int) -> Comment:
        """The comment at an offset of the text of its article."""
        return Comment(offset, offset, self.words, self.line, self.column, self.closed)


def remarks(text: str, root: Element) -> list[Remark]:
    """The comments for claimcheck, in order. `root` is the whole tree of the text."""
    found = [remark for _, remark in marks(text)]
    ranks = _ranks(root) if found else []
    ranks += [0] * (len(found) - len(ranks))  # one in a script is no comment of the tree
    return [remark._replace(rank=rank) for remark, rank in zip(found, ranks, strict=False)]


def marks(text: str) -> list[tuple[int, Remark]]:
    """The comments for claimcheck with their offsets in the source, in order; their ranks are not known yet."""
    starts = [match.start() for match in _MARK.finditer(text)]
    lines = [0, *(match.end() for match in _BREAK.finditer(text))] if starts else []
    found = []
    for start in starts:
        end = text.find(CLOSE, start)
        words = text[start + len(OPEN) : end if end >= 0 else len(text)].strip()
        line = bisect_right(lines, start)
        found.append((start, Remark(words, line, start - lines[line - 1] + 1, 0, end >= 0)))
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
