"""What a reader is: each module of `formats` declares one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import Protocol, cast

from checker.model.finding import Problem
from checker.model.skipped import Skipped
from checker.readers.content import Content
from checker.readers.decode import ContentError
from checker.readers.record import Record

Result = Record | Problem | Skipped
"""What a reader makes of an article, of what is wrong, or of what it leaves out."""


class _Format(Protocol):
    """The module of a format."""

    def records(self, content: Content) -> Iterator[Result]:
        """A record or a problem for each article, and what is left out. Raises ContentError and OSError."""

    def recognises(self, content: Content) -> bool:
        """Whether a content is of this format, whatever its name; judged by `Content.head` first. Raises OSError."""


class _TextFormat(Protocol):
    """The module of a format of decoded text."""

    def records(self, path: str, text: str) -> Iterator[Result]:
        """The same; `path` names the file."""


@dataclass(frozen=True, slots=True)
class Reader:
    """An input format."""

    suffixes: tuple[str, ...]
    module: str
    """The module below `checker.readers` with `records` and, if the content shows the format, `recognises`."""
    largest: int
    """Bytes that a file can have."""
    starts: tuple[bytes, ...] = ()
    """What each content begins with that the module may recognise, after byte order marks and blanks."""
    shared: frozenset[str] = frozenset()
    """Suffixes shared with other kinds of file: in a folder, only the files that a reader recognises are read."""
    decoded: bool = False
    """Whether `records` takes a path and a text."""
    comment: str | None = None
    """How a comment is written, with `{}` for its words; None if the format has no comments."""
    seen: Callable[[Content], bool] | None = None
    """Recognises a content whose start does not tell."""

    def records(self, content: Content) -> Iterator[Result]:
        """What the format makes of a content. Raises ContentError and OSError."""
        if not self.decoded:
            return cast(_Format, self._loaded()).records(content)
        text = content.text
        if not text.strip():
            raise ContentError("the file is empty", "remove it, or save the article again")
        return cast(_TextFormat, self._loaded()).records(content.name, text)

    def recognises(self, content: Content) -> bool:
        """Whether a content is of this format, whatever its name. Raises OSError."""
        if self.seen is not None:
            return self.seen(content)
        if not self.starts or not content.start.startswith(self.starts):
            return False
        return cast(_Format, self._loaded()).recognises(content)

    def _loaded(self) -> ModuleType:
        return import_module(f"{__package__}.{self.module}")
