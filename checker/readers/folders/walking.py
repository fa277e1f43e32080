"""Walks a folder: the articles in it, folder by folder, and what is not read, with the reason.

This is the only place that decides what is read inside a folder.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checker.disk.there import exists
from checker.model.skipped import Skipped, Skipping
from checker.readers.folders.exclusion import (
    Excluding,
    ExclusionsOf,
    FolderRules,
    Patterns,
    made_by_content,
    made_by_name,
    no_patterns,
)
from checker.readers.folders.other_kinds import kind_of

Found = tuple[str, Path]
"""The path as shown (as given; inside a folder joined by `/`; without a leading `./`), and the path on disk."""

_ABOUT = frozenset({"README", "LICENSE", "LICENCE"})
"""Files that describe their folder."""
_OF_THE_FINDER = "__MACOSX"
"""The folder in which macOS packs what its own file system holds beside each file."""
_READ_ELSEWHERE = frozenset({"claimcheck.toml"})
"""Files that are not articles, but are read for something else."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What is read inside folders."""

    suffixes: frozenset[str]
    exclusions: ExclusionsOf = no_patterns
    is_other: Callable[[Path], bool] = lambda file: False
    """Whether a file with such a suffix is not an article."""
    is_one: Callable[[Path], bool] = lambda file: False
    """Whether the content of a file is an article, whatever its name."""


@dataclass(frozen=True, slots=True)
class Visited:
    """One folder of a walk, with the entries that are read and those that are not."""

    folder: str
    rules: FolderRules | None = None
    articles: list[Found] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    below: list[os.DirEntry[str]] = field(default_factory=list)
    broken: list[Found] = field(default_factory=list)
    """Links that lead to no file."""
    error: OSError | None = None


def walk(path: str, selection: Selection) -> Iterator[Visited]:
    """The folder at a path and all folders below it that are read, each before those inside it.

    Links to folders are not followed, so a loop of links cannot trap it.
    """
    within = Excluding(os.path.abspath(path), selection.exclusions)  # noqa: PTH100 - Path.resolve would follow links
    base = "" if path.rstrip("/") == "." else f"{path.rstrip('/')}/"
    waiting = [(path, base, within.ignore_files())]
    while waiting:
        folder, shown, above = waiting.pop()
        visited = _visited(folder, shown, above, within, selection)
        yield visited
        if visited.rules is not None:
            ignoring = visited.rules.ignoring
            waiting += [(entry.path, f"{shown}{entry.name}/", ignoring) for entry in reversed(visited.below)]


def is_article(file: Path, suffixes: Collection[str]) -> bool:
    """Whether a file of this name is read in a folder, unless a pattern excludes it."""
    return file.suffix.lower() in suffixes and file.name[0] != "." and not _is_about(file.name)


def would_be_read(file: Path, visits: Sequence[Visited], selection: Selection) -> bool:
    """Whether a walk that made these visits would read a file if it were on disk."""
    known = {Path(visit.folder): visit.rules for visit in visits if visit.rules is not None}
    around = next((place for place in file.parents if place in known), None)
    if around is None or not is_article(file, selection.suffixes):
        return False
    names = file.relative_to(around).parts
    if len(names) > 1 and exists(around / names[0]):
        return False  # the walk has passed over that folder
    steps = [*(f"{'/'.join(names[:end])}/" for end in range(1, len(names))), "/".join(names)]
    return not any(isinstance(known[around].of(step), Patterns) for step in steps)


def _is_about(name: str) -> bool:
    return name.split(".")[0].upper() in _ABOUT


def _visited(folder: str, shown: str, above: tuple[Patterns, ...], within: Excluding, selection: Selection) -> Visited:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        return Visited(folder, error=error)
    names = [entry.name for entry in entries]
    place = os.path.abspath(folder)  # noqa: PTH100
    rules = within.inside(place, names, above)
    content = made_by_content(names) if place != within.root else ""
    if content:
        return Visited(folder, skipped=[Skipped(shown, Skipping.MADE, content)])
    visited = Visited(folder, rules)
    for entry in entries:
        if entry.name in _READ_ELSEWHERE:
            continue
        if entry.is_dir(follow_symlinks=False):
            left_out = folder_left_out(f"{shown}{entry.name}/", entry.name, names, rules.of)
            visited.below.extend(() if left_out else (entry,))
        else:
            left_out = _name_left_out(entry, shown, rules, selection) or _content_left_out(entry, shown, selection)
            if left_out is None:
                kept = visited.articles if _leads_to(entry) else visited.broken
                kept.append((f"{shown}{entry.name}", Path(entry.path)))
        visited.skipped.extend((left_out,) if left_out else ())
    return visited


Said = Callable[[str], Patterns | bool]
"""The patterns that exclude an entry of a folder; True if they include it, False if none does."""


def _nothing_said(_: str) -> Patterns | bool:
    return False


def folder_left_out(path: str, name: str, beside: Sequence[str] = (), said_of: Said = _nothing_said) -> Skipped | None:
    """Why a folder of this name inside a folder or an archive is not read, if it is not; its path ends in `/`."""
    if name.startswith(".") or name == _OF_THE_FINDER:
        return Skipped(path, Skipping.HIDDEN, "hidden")
    said = said_of(f"{name}/")
    if isinstance(said, Patterns):
        return Skipped(path, Skipping.EXCLUDED, said.said_by)
    made = "" if said else made_by_name(name, beside)
    return Skipped(path, Skipping.MADE, made) if made else None


def file_left_out(
    path: str, name: str, suffixes: Collection[str], is_one: Callable[[], bool], said_of: Said = _nothing_said
) -> Skipped | None:
    """Why a file of this name inside a folder or an archive is not read, if its name or a pattern says so.

    `is_one` says whether a file without suffix shows a format.
    """
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122 - a Path is slow
    kind = None if suffix in suffixes else kind_of(suffix)
    if name.startswith("."):
        return Skipped(path, Skipping.HIDDEN, "hidden")
    nameless = not suffix and not _is_about(name) and is_one()
    if suffix not in suffixes and (kind is None or not kind.copy) and not nameless:
        return Skipped(path, Skipping.OTHER, f"not an article: {suffix or 'no suffix'}")
    said = said_of(name)
    if isinstance(said, Patterns):
        return Skipped(path, Skipping.EXCLUDED, said.said_by)
    if kind is not None:
        return Skipped(path, Skipping.DOCUMENT, f"{kind.name}, which claimcheck does not read")
    return Skipped(path, Skipping.ABOUT, "describes its folder") if _is_about(name) else None


def _name_left_out(entry: os.DirEntry[str], shown: str, rules: FolderRules, selection: Selection) -> Skipped | None:
    """Why an entry that is no folder is not read, if its name or a pattern says so."""
    path = f"{shown}{entry.name}"
    if not entry.name.startswith(".") and entry.is_symlink() and _leads_to(entry, folder=True):
        return Skipped(f"{path}/", Skipping.LINK, "a link to a folder")
    return file_left_out(
        path, entry.name, selection.suffixes, lambda: _leads_to(entry) and selection.is_one(Path(entry.path)), rules.of
    )


def _leads_to(entry: os.DirEntry[str], folder: bool = False) -> bool:
    """Whether an entry is, or is a link to, a file or folder; not so a link to itself or into a closed folder."""
    try:
        return entry.is_dir() if folder else entry.is_file()
    except OSError:
        return False


def _content_left_out(entry: os.DirEntry[str], shown: str, selection: Selection) -> Skipped | None:
    """Why a file with the name of an article is not read, if it holds none."""
    path, file = f"{shown}{entry.name}", Path(entry.path)
    if not _leads_to(entry):
        return None if not exists(file) else Skipped(path, Skipping.OTHER, "neither a file nor a folder")
    if selection.is_other(file):
        return Skipped(path, Skipping.OTHER, f"a {file.suffix.lower()} file without an article")
    return None
