"""The parts of an article from the blocks of its pages: what goes on in another column or on another page is joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from checker.readers.office.pdf.hyphens import Vocabulary, join, joined
from checker.readers.office.pdf.paragraphs import Block
from checker.readers.parts import Part

_REACH = 4
"""Blocks of other sizes, such as notes and captions, that may stand between two parts of a paragraph."""
_SAME = 0.05
_ENDS = re.compile(r"[.!?:][\"'”’)]*$")
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§])\s+[A-Z“\"'(]")
"""A note at the foot of a column."""
_LONGEST = 20_000
"""Characters of a paragraph that nothing is joined to any more."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph of the article, and where it begins and goes on."""

    text: str
    last: Block
    page: int
    place: str
    later: list[tuple[int, str]] = field(default_factory=list)
    column: int = 0

    @property
    def part(self) -> Part:
        """What the article holds of it."""
        return Part(self.text, self.place, "table" if self.last.table else "", tuple(self.later))


def paragraphs(pages: Sequence[Sequence[Sequence[Block]]], known: Vocabulary) -> list[Paragraph]:
    """The paragraphs of pages of columns of blocks; `known` are the words of the document."""
    found: list[Paragraph] = []
    indents = _indents(pages)
    for number, page in enumerate(pages, 1):
        count = 0
        for column, held in enumerate(page):
            for index, block in enumerate(held):
                count += 1
                place = f"page {number}, paragraph {count}"
                text = "\n".join(block.lines) if block.table else _lined(block, known)
                may = number > 1 or column
                before = (
                    _open(found, block, number, indents) if may and (index == 0 or _begins_low(block, index)) else None
                )
                if before is None:
                    found.append(Paragraph(text, block, number, place))
                    continue
                whole = join(before.text, text, known)
                before.later.append((len(whole) - len(text), place))
                before.text, before.last = whole, block
    return found


def _begins_low(block: Block, index: int) -> bool:
    """Whether a block goes on below a running header that stands at the top of its column."""
    return index < _REACH - 1 and block.lines[0][:1].islower()


def _lined(block: Block, known: Vocabulary) -> str:
    return joined(block.lines, known)


def _open(found: list[Paragraph], block: Block, page: int, indents: bool) -> Paragraph | None:
    """The paragraph that a block at the top of a column continues."""
    if block.table or block.indented:
        return None
    for before in found[: -_REACH - 1 : -1]:
        if len(before.text) > _LONGEST:
            return None
        if _NOTE.match(before.text):
            continue
        if abs(before.last.size - block.size) <= _SAME * block.size:
            return before if page - before.page <= 1 + len(before.later) and _goes_on(before, block, indents) else None
    return None


def _goes_on(before: Paragraph, block: Block, indents: bool) -> bool:
    """Whether a block is the rest of a paragraph: it begins in lower case, or the last line was full and had no end.

    If the document `indents` its paragraphs, a block that is not indented begins none.
    """
    first = block.lines[0].lstrip("\"'“‘( ")
    if first[:1].islower() or before.text.endswith(("-", "‐", "\xad", ",")):
        return True
    return before.last.is_open and before.last.full and (indents or not _ENDS.search(before.text.rstrip()))


def _indents(pages: Sequence[Sequence[Sequence[Block]]]) -> bool:
    """Whether most paragraphs of several lines begin with an indent."""
    long = [block for page in pages for column in page for block in column if len(block.lines) > 1 and not block.table]
    return sum(block.indented for block in long) > len(long) / 2
