"""What a reader is: a module beside this one declares one, for the files of some suffixes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from checker.model.finding import Problem
from checker.model.skipped import Skipped
from checker.readers.content import Content
from checker.readers.decode import UnreadableError
from checker.readers.record import Record

Result = Record | Problem | Skipped
"""What a reader makes of an article, of what is wrong, or of what it leaves out."""


class Records(Protocol):
    """Reads the articles of a file."""

    def __call__(self, content: Content) -> Iterator[Result]:
        """A record or a problem for each article, and what is left out. Raises UnreadableError and OSError."""


class TextRecords(Protocol):
    """Reads the articles of a text."""

    def __call__(self, path: str, text: str) -> Iterator[Result]:
        """The same, for a text that is decoded already; `path` names the file."""


@dataclass(frozen=True, slots=True)
class Reader:
    """An input format."""

    suffixes: tuple[str, ...]
    records: Records
    largest: int
    """Bytes that a file can have."""
    recognises: Callable[[Content], bool] | None = None
    """Whether a content is of this format, whatever its name; judged by `Content.head` first. None for prose."""
    shared: frozenset[str] = frozenset()
    """Suffixes shared with other kinds of file: in a folder, only the files that a reader recognises are read."""
    starts: tuple[bytes, ...] = ()
    """What such a content begins with, after byte order marks and blanks; no other is asked about."""
    comment: str | None = None
    """How a comment is written, with `{}` for its words; None if the format has no comments."""


def of_text(records: TextRecords) -> Records:
    """The reader of bytes that decodes them for a reader of text."""

    def decoded(content: Content) -> Iterator[Result]:
        text = content.text
        if not text.strip():
            raise UnreadableError("the file is empty", "remove it, or save the article again")
        yield from records(content.name, text)

    return decoded
