"""Where the front matter of a text ends, and where the title's value is in it.

Finds offsets only, without a YAML parser; `checker.readers.front_matter` reads the keys.
"""

from __future__ import annotations

import re
from typing import NamedTuple

Span = tuple[int, int]

_FENCE = re.compile(r"---[ \t]*(?:\r\n|\n)")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,30}[ \t]*:")
_LONGEST = 65_536
"""Characters; a closing fence further down belongs to the text."""
_TITLE = re.compile(
    r"^title[ \t]*:(?:[ \t]*[>|][-+\d]{0,2}[ \t]*(?=\r?\n))?(?P<value>[^\n]*(?:\n[ \t]+[^\n]*)*)", re.MULTILINE
)
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'", re.DOTALL)
_COMMENT = re.compile(r"(?:^|[ \t])#.*", re.DOTALL)


class FrontMatter(NamedTuple):
    """Metadata between two fences at the top of a text."""

    start: int
    """Where its first key is."""
    stop: int
    """Where the closing fence begins; -1 if there is none."""
    end: int
    """Where the closing fence ends."""


def front_matter(text: str) -> FrontMatter | None:
    """The front matter of `text`; None if it has none. A rule `---` above prose is not front matter."""
    opening = _FENCE.match(text)
    if not opening or not _KEY.match(text, opening.end()):
        return None
    closing = _END.search(text, opening.end(), opening.end() + _LONGEST)
    return FrontMatter(opening.end(), *(closing.span() if closing else (-1, -1)))


def title_span(text: str, matter: FrontMatter) -> Span | None:
    """The span of the title's value, without quotes, a comment and white space; None if there is none."""
    found = _TITLE.search(text[: matter.stop], matter.start)
    if found is None:
        return None
    start, end = _stripped(text, *found.span("value"))
    quoted = _QUOTED.match(text, start, end)
    if quoted:
        start, end = _stripped(text, start + 1, quoted.end() - 1)
    elif comment := _COMMENT.search(text, start, end):
        start, end = _stripped(text, start, comment.start())
    return (start, end) if start < end else None


def _stripped(text: str, start: int, end: int) -> Span:
    """The span without the white space at its ends."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())
