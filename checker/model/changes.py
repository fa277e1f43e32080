"""Which files a change touches, so that a report can keep to what it brought."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate

Lines = tuple[tuple[int, int], ...]
"""Ranges of lines: the first and the last of each, from 1."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Changed files and folders, by their absolute paths without links.

    `checker.disk.git` and `checker.disk.changed_files` make them.
    """

    files: Mapping[str, Lines | None] = field(default_factory=dict)
    """The changed lines of each file; None for the whole file."""
    folders: frozenset[str] = frozenset()
    """Folders in which every file is changed."""

    def __or__(self, other: Changes) -> Changes:
        """What either of them touches; a file whose lines are known on one side only is changed as a whole."""
        files = dict(self.files)
        for path, lines in other.files.items():
            before = files.get(path, ())
            files[path] = None if lines is None or before is None else (*before, *lines)
        return Changes(files, self.folders | other.folders)

    def touches(self, path: str, line: int | None = None) -> bool:
        """Whether a file is changed, by its absolute path without links; with `line`, whether that line is."""
        if path in self.files:
            lines = self.files[path]
            return lines is None or line is None or any(first <= line <= last for first, last in lines)
        return bool(self.folders) and not self.folders.isdisjoint(_above(path))


def _above(path: str) -> list[str]:
    """The path and every folder above it, except the root."""
    return list(accumulate(path.rstrip("/").split("/"), lambda above, name: f"{above}/{name}"))[1:]
