"""What is excluded inside a folder: by patterns of settings, by `.gitignore` files, or by what the folder is.

The first of these that says anything about a path decides: the patterns of the settings, the `.gitignore` files from
the nearest upward, `.git/info/exclude`, and the names of folders that never hold articles. Within one list of patterns
the last that matches decides, and `!pattern` includes again, as gitignore(5) says.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from checker.readers.folders.gitignore import IgnoreList, is_pattern
from checker.text.word_lists import meanings

GITIGNORE = ".gitignore"
GIT = ".git"
_PRIVATE = f"{GIT}/info/exclude"
IGNORE_FILES = (_PRIVATE, GITIGNORE)
"""The files in which git's patterns for a folder may be."""


@dataclass(frozen=True, eq=False)  # a file is read once, so each list is equal only to itself
class Patterns:
    """A list of gitignore patterns, the absolute folder they are relative to, and who excludes, in words."""

    lines: tuple[str, ...]
    folder: str
    said_by: str

    def excludes(self, path: str, root: str) -> bool | None:
        """Whether they exclude an absolute path, which ends in `/` for a folder; None if they do not say.

        Outside their folder, they are relative to `root`, the folder that was named.
        """
        base = self.folder if path.startswith(_under(self.folder)) else root
        return self._list.excludes(path.removeprefix(_under(base)))

    @cached_property
    def _list(self) -> IgnoreList:
        return IgnoreList(self.lines)


@dataclass(frozen=True, slots=True)
class Exclusions:
    """What settings say for the entries of a folder: `patterns`, the first list first, and if `.gitignore` counts."""

    patterns: tuple[Patterns, ...] = ()
    gitignore: bool = True


ExclusionsOf = Callable[[Path], Exclusions]
"""The exclusions for the entries of an absolute folder."""


def no_patterns(folder: Path) -> Exclusions:
    """The exclusions without settings: only `.gitignore` files."""
    return Exclusions()


def excluding(patterns: Iterable[str], gitignore: bool = True, said_by: str = "the call") -> ExclusionsOf:
    """The same patterns for all folders, relative to the working directory."""
    lines = tuple(patterns)
    given = Exclusions((Patterns(lines, str(Path.cwd()), f"excluded by {said_by}"),) if lines else (), gitignore)
    return lambda folder: given


@dataclass(frozen=True, slots=True)
class Excluding:
    """The exclusions below one named folder, which itself is always read."""

    root: str
    """Absolute."""
    settings: ExclusionsOf

    def ignore_files(self) -> tuple[Patterns, ...]:
        """The `.gitignore` files above the named folder, up to its repository; none outside a repository."""
        above = [str(folder) for folder in Path(self.root).parents]
        repository = next((place for place in (self.root, *above) if os.path.lexists(Path(place, GIT))), None)
        if repository is None or repository == self.root:
            return ()
        way = above[: above.index(repository) + 1]
        return tuple(found for place in reversed(way) for found in _ignore_files(place, place == repository))

    def inside(self, folder: str, names: Iterable[str], above: tuple[Patterns, ...]) -> FolderRules:
        """The exclusions for the entries of a folder with these names; `above` is what counted in the one above."""
        said = self.settings(Path(folder))
        ignoring: tuple[Patterns, ...] = ()
        if said.gitignore:
            repository = GIT in names
            own = _ignore_files(folder, repository) if repository or GITIGNORE in names else ()
            ignoring = (*(() if repository else above), *own)
        return FolderRules(self.root, folder, said.patterns, ignoring)


@dataclass(frozen=True, slots=True)
class FolderRules:
    """The exclusions for the entries of one folder."""

    root: str
    folder: str
    patterns: tuple[Patterns, ...]
    ignoring: tuple[Patterns, ...]
    """The `.gitignore` files that count, the nearest last."""

    def of(self, name: str) -> Patterns | bool:
        """The patterns that exclude an entry (a folder ends in `/`); True if they include it, False if none does."""
        path = f"{_under(self.folder)}{name}"
        for patterns in (*self.patterns, *reversed(self.ignoring)):
            said = patterns.excludes(path, self.root)
            if said is not None:
                return patterns if said else True
        return False


def made_by_name(name: str, beside: Iterable[str]) -> str:
    """What a folder of this name holds, if it never holds articles; `beside` are the names around it."""
    for what, folders in meanings("readers/folders/folder_names").items():
        needed = folders.get(name)
        if needed is not None and (needed == name or set(needed.split()) & set(beside)):
            return what
    return ""


def made_by_content(names: Iterable[str]) -> str:
    """What a folder with these names in it is, if it never holds articles: a virtual environment, a cache."""
    return next((_marks()[name] for name in names if name in _marks()), "")


@lru_cache(maxsize=1)
def _marks() -> dict[str, str]:
    return {mark: what for what, marks in meanings("readers/folders/folder_marks").items() for mark in marks}


def _under(folder: str) -> str:
    return folder if folder.endswith("/") else f"{folder}/"


def _ignore_files(folder: str, repository: bool) -> Iterator[Patterns]:
    """What the ignore files of a folder say; the private one of a repository counts least."""
    for name in (*((_PRIVATE,) if repository else ()), GITIGNORE):
        file = Path(folder, name)
        try:
            lines = file.read_text("utf-8-sig", "surrogateescape").split("\n")
        except OSError:
            continue
        said = tuple(line for line in lines if is_pattern(line))
        if said:
            yield Patterns(said, folder, f"ignored by {_shown(file)}")


def _shown(file: Path) -> str:
    """The path of an ignore file in messages: relative to the working directory if it is below that."""
    here = Path.cwd()
    return (file.relative_to(here) if file.is_relative_to(here) else file).as_posix()
