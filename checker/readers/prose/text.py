"""Plain text: one article a file, with or without front matter."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.finding import Problem
from checker.readers.prose.front_matter import record
from checker.readers.record import Record


def records(path: str, text: str) -> Iterator[Record | Problem]:
    """The article, or what is wrong with its front matter."""
    yield record(path, text)
