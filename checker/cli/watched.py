"""What a check depends on: the state of articles, configs, rules, waivers, archive and git's HEAD on disk."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.cli.exits import UsageError

Stamp = tuple[int, ...]
"""Device, inode, size, and the times of the last change of content and of metadata, in ns."""


@dataclass(frozen=True, slots=True)
class WatchedState:
    """The files that a check reads or looks for, and the folders to watch for changes of them."""

    files: dict[str, Stamp | None]
    """By path; None if the file does not exist."""
    folders: frozenset[str]

    def changes(self, later: WatchedState) -> list[str]:
        """The paths of the files that differ in a later state, sorted."""
        names = self.files.keys() | later.files.keys()
        return sorted(name for name in names if self.files.get(name) != later.files.get(name))


def state(arguments: argparse.Namespace) -> WatchedState:
    """The state of everything that the check of this call depends on."""
    from checker.cli.rule_set import exclusions, inputs, search
    from checker.readers import selection
    from checker.readers.folders.exclusion import IGNORE_FILES
    from checker.readers.folders.walking import walk

    found = search(arguments)
    chosen = selection(exclusions(arguments))
    articles = [Path(path) for path in inputs(arguments)]
    named = [Path(path) for path in arguments.paths]
    places = list(dict.fromkeys([*named, *(file.parent for file in articles)]))
    above = list(dict.fromkeys(folder for place in places for folder in _above(place)))
    configs = {config.path: config for config in map(found.of, places)}
    rules = list(_rule_folders(arguments, [folder for config in configs.values() for folder in config.rules]))
    walked = [Path(visit.folder) for path in named if path.is_dir() for visit in walk(str(path), chosen)]
    ignoring = [folder / name for folder in (*map(Path.absolute, walked), *above) for name in IGNORE_FILES]
    files = [*articles, *ignoring, *_rule_files(rules), *_settings(arguments, above), *_archive(arguments.against)]
    files += _revisions(arguments)
    stamps = {str(file): _stamp(file) for file in files}
    near = {file.parent for file in files if stamps[str(file)] is not None} | set(map(_target, articles))
    trees = {folder for path in rules for folder in (_tree(path) if path.is_dir() else (path.parent,))}
    trees |= {*walked, *(path.parent for path in named if not path.is_dir())}
    return WatchedState(
        stamps, frozenset(str(_there(place).absolute()) for place in near | trees | set(_within(above)))
    )


def _stamp(file: Path) -> Stamp | None:
    try:
        status = file.stat()
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def _above(path: Path) -> Iterator[Path]:
    """The folders in which settings for a path can be, nearest first."""
    place = path.absolute()
    yield from ((place, *place.parents) if place.is_dir() else place.parents)


def _within(above: Iterable[Path]) -> Iterator[Path]:
    """The folders among them inside the working directory; a change further up is seen a little later."""
    here = Path.cwd()
    yield from (place for place in above if place.is_relative_to(here))


def _tree(folder: Path) -> Iterator[Path]:
    """A folder and all folders below it that are not hidden."""
    for place, below, _ in os.walk(folder):
        below[:] = [name for name in below if not name.startswith(".")]
        yield Path(place)


def _target(file: Path) -> Path:
    """The folder of the file; of a link, the folder of its target."""
    return Path(os.path.realpath(file)).parent if file.is_symlink() else file.parent


def _there(place: Path) -> Path:
    """The folder, or the nearest existing one above it."""
    return next((above for above in (place, *place.absolute().parents) if above.is_dir()), Path.cwd())


def _rule_folders(arguments: argparse.Namespace, configured: Iterable[Path]) -> Iterator[Path]:
    """The folders, or single files, of rules; the check reports a package that is not installed."""
    from checker.cli.rule_set import folder_of
    from checker.library import default_rules

    yield default_rules()
    yield from configured
    for name in arguments.rules:
        try:
            yield folder_of(name)
        except UsageError:
            continue


def _rule_files(folders: Iterable[Path]) -> Iterator[Path]:
    from checker.engine.rules.rule_files import rule_files

    for folder in folders:
        yield from rule_files(folder)


def _settings(arguments: argparse.Namespace, above: Iterable[Path]) -> Iterator[Path]:
    """The paths at which configs, waivers and baselines are looked for."""
    from checker.config.search import FILE, PYPROJECT
    from checker.ledger.folders import BASELINE, FOLDER, WAIVERS

    names = (Path(FILE), Path(PYPROJECT), Path(FOLDER, WAIVERS), Path(FOLDER, BASELINE))
    yield from (place / name for place in above for name in names)
    if arguments.config is not None:
        yield arguments.config


def _archive(file: Path | None) -> Iterator[Path]:
    """The archive, and its write-ahead log, which holds the latest changes."""
    if file is not None:
        yield file
        log = Path(f"{file}-wal")
        if log.exists() and log.stat().st_size:
            yield log


def _revisions(arguments: argparse.Namespace) -> Iterator[Path]:
    """With `--since`, the files that tell when a commit or a checkout makes other files the changed ones."""
    from checker.disk.git import moves

    if arguments.since is not None:
        yield from moves(arguments.paths)
