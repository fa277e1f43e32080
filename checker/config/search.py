"""Finds the config that governs a path, and reads it."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from checker.config.settings import Config, Place, Section
from checker.engine.faults import Fault, RuleFaults
from checker.model.finding import Level

if TYPE_CHECKING:
    from checker.config.schema import ConfigModel, PathModel
    from checker.engine.source import Document

FILE = "claimcheck.toml"
PYPROJECT = "pyproject.toml"
TABLE = ("tool", "claimcheck")
NONE = Config()
"""What holds where there is no config file."""


@dataclass(slots=True)
class Search:
    """Finds configs; each folder is looked at once. `faults` are those of all files that were read."""

    explicit: Path | None = None
    """`--config`: it governs everything, and nothing is searched."""
    off: bool = False
    """`--no-config`."""
    faults: list[Fault] = field(default_factory=list)
    _found: dict[Path, Config] = field(default_factory=dict)

    def of(self, path: Path) -> Config:
        """The config that governs a file or folder, which need not exist: the nearest one above it, `NONE` if none."""
        if self.off:
            return NONE
        if self.explicit is not None:
            return self._named(self.explicit)
        place = absolute(path)
        return self._above(place if place.is_dir() else place.parent)

    def _named(self, file: Path) -> Config:
        if file not in self._found:
            table = TABLE if file.name == PYPROJECT else ()
            config = _readable(file, table, self.faults)
            if config is None:
                self.faults.append(Fault(displayed(file), 0, 0, "this file has no table [tool.claimcheck]", "add it"))
            self._found[file] = config or NONE
        return self._found[file]

    def _above(self, folder: Path) -> Config:
        """The nearest config of a folder or one above it; of each folder on the way the answer is kept."""
        way = []
        config = NONE
        for place in (folder, *folder.parents):
            if place in self._found:
                config = self._found[place]
                break
            way.append(place)
            found = self._in(place)
            if found is not None:
                config = found
                break
        self._found.update(dict.fromkeys(way, config))
        return config

    def _in(self, folder: Path) -> Config | None:
        own, shared = folder / FILE, folder / PYPROJECT
        found = _readable(own, (), self.faults) if own.is_file() else None
        table = _readable(shared, TABLE, self.faults) if shared.is_file() else None
        if found is not None and table is not None:
            hint = f"{displayed(own)} is one; keep one of the two"
            self.faults.append(Fault(displayed(shared), 0, 0, "a second config for this folder", hint))
        return found or table


def absolute(path: Path) -> Path:
    """The path from the root, without `..` and without following links."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.resolve would follow links


def displayed(path: Path) -> str:
    """The path as messages show it: from the working directory where it lies below."""
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else path.as_posix()


def _readable(file: Path, table: tuple[str, ...], faults: list[Fault]) -> Config | None:
    """The config in a file; one with faults, which are kept, is `NONE`."""
    from checker.config.toml import read
    from checker.engine.source import UnreadableError

    try:
        document = read(file, displayed(file), table)
    except UnreadableError as error:
        faults.append(error.fault)
        return NONE
    return None if document is None else _config(file, document, faults)


def _config(file: Path, document: Document, faults: list[Fault]) -> Config:
    from checker.config.schema import ConfigModel
    from checker.engine.validation import validate

    folder = absolute(file).parent
    if not document.data:
        return Config(document.path, folder)
    model, mistakes = validate(document, ConfigModel, {})
    mistakes = (*mistakes, *_missing_folders(folder, document))
    faults.extend(mistakes)
    if model is None or mistakes:
        return NONE
    return Config(
        path=document.path,
        folder=folder,
        sections=(_section(model), *(_section(inner, pattern) for pattern, inner in model.paths.items())),
        rules=tuple(_below(folder, name) for name in model.rules),
        published=dt.date.fromisoformat(model.published) if model.published else None,
        archive=_below(folder, model.archive) if model.archive else None,
        places=dict(_places(document)),
    )


def _below(folder: Path, name: str) -> Path:
    """A path of the config as the reports name it."""
    return Path(displayed(absolute(folder / Path(name).expanduser())))


def _missing_folders(folder: Path, document: Document) -> Iterator[Fault]:
    names = document.data.get("rules") if isinstance(document.data, dict) else None
    for index, name in enumerate([names] if isinstance(names, str) else names if isinstance(names, list) else ()):
        if isinstance(name, str) and name.strip() and not _below(folder, name).exists():
            hint = "a path here counts from the folder of this file"
            yield document.fault(("rules", index), f"there is no rule folder '{name}'", hint)


def _section(model: ConfigModel | PathModel, pattern: str | None = None) -> Section:
    levels = tuple((name, Level(level)) for name, level in model.levels.items())
    return Section(pattern, model.select, model.ignore, model.fail_on, levels)


def _places(document: Document) -> Iterator[tuple[Place, tuple[int, int]]]:
    for at, spot in {**document.values, **document.keys}.items():
        yield tuple(map(str, at)), (spot.line + 1, spot.column + 1)
