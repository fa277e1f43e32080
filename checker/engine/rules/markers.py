"""`[[ ]]` in the articles of a rule's tests marks a span that must be reported."""

from __future__ import annotations

import re

_MARK = re.compile(r"\[\[|\]\]")


class MarkerError(ValueError):
    """A marker without its partner, or around nothing. `offset` is its position in the text."""

    def __init__(self, message: str, offset: int, hint: str = "mark a span as '[[March 1]]'") -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.hint = hint


def unmark(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without its markers, and the marked spans in it. Raises `MarkerError`."""
    pieces: list[str] = []
    spans: list[tuple[int, int]] = []
    opened: re.Match[str] | None = None
    length = done = start = 0
    for mark in _MARK.finditer(text):
        pieces.append(text[done : mark.start()])
        length += mark.start() - done
        done = mark.end()
        if mark.group() == "[[":
            if opened:
                raise MarkerError("'[[' inside '[['", mark.start())
            opened, start = mark, length
        elif not opened:
            raise MarkerError("']]' without '[['", mark.start())
        elif start == length:
            raise MarkerError("'[[]]' marks nothing", opened.start())
        else:
            spans.append((start, length))
            opened = None
    if opened:
        raise MarkerError("'[[' without ']]'", opened.start(), "close it with ']]'")
    return "".join([*pieces, text[done:]]), tuple(spans)
