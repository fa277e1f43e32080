"""What a reader is: a module beside this one declares one, for the files of some suffixes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from checker.model.finding import Problem
from checker.model.skipped import Skipped
from checker.readers.record import Record


class Records(Protocol):
    """Reads the articles of a file."""

    def __call__(self, path: str, text: str) -> Iterator[Record | Problem | Skipped]:
        """A record or a problem for each article in the decoded text, and what is left out; `path` names the file."""


def _always(file: Path) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Reader:
    """An input format."""

    suffixes: tuple[str, ...]
    records: Records
    largest: int
    """Bytes that a file can have."""
    shared: frozenset[str] = frozenset()
    """Suffixes shared with other kinds of file: in a folder, only the files that are meant as articles are read."""
    is_meant: Callable[[Path], bool] = _always
    """Whether a file in a folder is an article."""
    comment: str | None = None
    """How a comment is written, with `{}` for its words; None if the format has no comments."""
