"""One config file as a run uses it, and its settings for one path."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from checker.documents.faults import Fault
from checker.model.finding import Level

THRESHOLDS = ("error", "warning", "note", "never")
"""The values of `fail-on`, the default first; each makes more findings fail than the one before, `never` none."""

SHOWN = Level.WARNING
"""The lowest level that is shown by default."""

Place = tuple[str, ...]
"""The place of a value in a config: `("select",)`, `("paths", "drafts/**", "levels", "record")`."""

Named = tuple[Place, str, bool]
"""The place of a name for rules in a config, the name, and whether it must be an id."""


@dataclass(frozen=True, slots=True)
class Section:
    """The settings of a config for all its articles, or for the paths that match `pattern`."""

    pattern: str | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    levels: tuple[tuple[str, Level], ...] = ()
    show: Level | None = None

    def place(self, *keys: str) -> Place:
        """The place of one of its keys."""
        return keys if self.pattern is None else ("paths", self.pattern, *keys)


@dataclass(frozen=True, slots=True)
class Config:
    """A config file; without `path`, the absence of one."""

    path: str = ""
    """The name of the file in messages."""
    folder: Path = Path()
    """The absolute folder of the file; relative paths and patterns in the file start here."""
    sections: tuple[Section, ...] = (Section(),)
    """The settings for all paths, then `paths` in the order of the file."""
    rules: tuple[Path, ...] = ()
    published: dt.date | None = None
    archive: Path | None = None
    exclude: tuple[str, ...] = ()
    """Gitignore patterns of what is not read in a folder, relative to `folder`."""
    gitignore: bool | None = None
    """Whether `.gitignore` files count; None if the file does not say."""
    names: tuple[Named, ...] = ()
    places: dict[Place, tuple[int, int]] = field(default_factory=dict)
    """Line and column of each key and of each item of a list (`("select", "0")`), from 1."""

    def matching(self, path: Path) -> tuple[Section, ...]:
        """The sections that apply to an absolute path, in order."""
        return tuple(s for s in self.sections if s.pattern is None or matches(s.pattern, self.relative(path)))

    def relative(self, path: Path) -> str:
        """The path that patterns are matched with: relative to the config's folder, unchanged if it is outside."""
        return path.relative_to(self.folder).as_posix() if path.is_relative_to(self.folder) else path.as_posix()

    def line(self, place: Place) -> str:
        """`path:line` of a key."""
        return f"{self.path}:{self.places[place][0]}" if place in self.places else self.path

    def fault(self, place: Place, message: str, hint: str = "") -> Fault:
        """A fault at a value, or at the nearest place around it."""
        while place and place not in self.places:
            place = place[:-1]
        line, column = self.places.get(place, (0, 0))
        return Fault(self.path, line, column, message, hint)


def matches(pattern: str, path: str) -> bool:
    """Whether a pattern matches a path below the config's folder.

    `*` and `?` match within one name, `**` matches any number of folders. A pattern without `/` matches a file's or
    folder's name at any depth; a folder includes everything in it.
    """
    names = PurePosixPath(path).parts
    parts = pattern.rstrip("/").split("/")
    if len(parts) == 1 and "/" not in pattern:
        return any(fnmatchcase(name, parts[0]) for name in names)
    return _fits(tuple(parts), names)


def _fits(parts: tuple[str, ...], names: tuple[str, ...]) -> bool:
    """Whether the parts of a pattern match the first names of a path, in at most parts times names steps."""
    reached = {0}
    for name in names:
        reached = _skipped(parts, reached)
        if len(parts) in reached:
            return True
        reached = {
            index if parts[index] == "**" else index + 1
            for index in reached
            if parts[index] == "**" or fnmatchcase(name, parts[index])
        }
    return len(parts) in _skipped(parts, reached)


def _skipped(parts: tuple[str, ...], reached: set[int]) -> set[int]:
    """Adds the positions after each `**` that matches nothing."""
    found = set(reached)
    for index in range(len(parts)):
        if index in found and parts[index] == "**":
            found.add(index + 1)
    return found
