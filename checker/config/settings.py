"""One config file as the run uses it, and what it holds for one path."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from checker.documents.faults import Fault
from checker.model.finding import Level

THRESHOLDS = ("error", "warning", "note", "never")
"""What `fail-on` can be, the default first; each fails on more findings than the one before it, and `never` on none."""

SHOWN = Level.WARNING
"""The least level that is shown where `show` is not given."""

Place = tuple[str, ...]
"""Where a value stands in a config: `("select",)`, `("paths", "drafts/**", "levels", "record")`."""

Named = tuple[Place, str, bool]
"""Where a config calls rules by a name, the name, and whether it must be an id."""


@dataclass(frozen=True, slots=True)
class Section:
    """What a config says of all its articles, or of the paths that match `pattern`."""

    pattern: str | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    levels: tuple[tuple[str, Level], ...] = ()
    show: Level | None = None

    def place(self, *keys: str) -> Place:
        """Where one of its keys stands."""
        return keys if self.pattern is None else ("paths", self.pattern, *keys)


@dataclass(frozen=True, slots=True)
class Config:
    """A config file; without `path`, that there is none."""

    path: str = ""
    """The file as messages name it."""
    folder: Path = Path()
    """Its folder, absolute: relative paths in the file and patterns count from here."""
    sections: tuple[Section, ...] = (Section(),)
    """First what holds for all, then the `paths` in the order of the file."""
    rules: tuple[Path, ...] = ()
    published: dt.date | None = None
    archive: Path | None = None
    names: tuple[Named, ...] = ()
    places: dict[Place, tuple[int, int]] = field(default_factory=dict)
    """Line and column of each key and of each item of a list (`("select", "0")`), from 1."""

    def matching(self, path: Path) -> tuple[Section, ...]:
        """The sections that hold for an absolute path, in order."""
        return tuple(s for s in self.sections if s.pattern is None or matches(s.pattern, self.relative(path)))

    def relative(self, path: Path) -> str:
        """The path as patterns see it; as it is where it lies outside the config's folder."""
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
    """Whether a path below the config's folder is meant by a pattern.

    `*` and `?` stay within one name, `**` stands for any number of folders. A pattern without `/` is a file's or
    folder's name at any depth; a folder means all that is in it.
    """
    names = PurePosixPath(path).parts
    parts = pattern.rstrip("/").split("/")
    if len(parts) == 1 and "/" not in pattern:
        return any(fnmatchcase(name, parts[0]) for name in names)
    return _fits(tuple(parts), names)


def _fits(parts: tuple[str, ...], names: tuple[str, ...]) -> bool:
    """Whether the parts of a pattern cover the first names of a path; never more steps than parts times names."""
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
    """Also the places behind a `**` that stands for nothing."""
    found = set(reached)
    for index in range(len(parts)):
        if index in found and parts[index] == "**":
            found.add(index + 1)
    return found
