"""Finds and reads the config for a path."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.config.packages import PREFIX, PackageError, package_folder
from checker.config.settings import Config, Named, Place, Section
from checker.disk.cache import keep, recall
from checker.disk.packed_records import decoded, encoded
from checker.disk.there import exists, is_file, is_folder
from checker.documents.faults import Fault
from checker.engine.rules.rule_cache import rules_digest
from checker.model.finding import Level

if TYPE_CHECKING:
    from checker.config.config_document import ConfigModel, PathModel
    from checker.documents.yaml_source import Document

FILE = "claimcheck.toml"
PYPROJECT = "pyproject.toml"
_KIND = "config"
TABLE = ("tool", "claimcheck")
NONE = Config()
"""The config if there is no file."""


@dataclass(slots=True)
class Search:
    """Finds configs; searches each folder once. `faults` are those of all files read."""

    explicit: Path | None = None
    """`--config`: it applies to everything, and nothing is searched."""
    off: bool = False
    """`--no-config`."""
    faults: list[Fault] = field(default_factory=list)
    _found: dict[Path, Config] = field(default_factory=dict)

    def of(self, path: Path) -> Config:
        """The nearest config above a file or folder, which need not exist; `NONE` if there is none."""
        if self.off:
            return NONE
        if self.explicit is not None:
            return self._named(self.explicit)
        place = absolute(path)
        return self._above(place if is_folder(place) else place.parent)

    def _named(self, file: Path) -> Config:
        if file not in self._found:
            table = TABLE if file.name == PYPROJECT else ()
            config = _readable(file, table, self.faults)
            if config is None:
                self.faults.append(Fault(displayed(file), 0, 0, "this file has no table [tool.claimcheck]", "add it"))
            self._found[file] = config or NONE
        return self._found[file]

    def _above(self, folder: Path) -> Config:
        """The nearest config of a folder or of one above it; caches the result for each folder on the way."""
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
        found = _readable(own, (), self.faults) if is_file(own) else None
        table = _readable(shared, TABLE, self.faults) if is_file(shared) else None
        if found is not None and table is not None:
            hint = f"the other is {displayed(own)}; keep one of the two"
            self.faults.append(Fault(displayed(shared), 0, 0, "this folder has two configs", hint))
        return found or table


def file_of(article: str) -> Path:
    """The file of an article: its id, or the part before a `#` if only that is a file."""
    if "#" not in article or exists(article):
        return Path(article)
    marks = [index for index, character in enumerate(article) if character == "#"]
    return Path(next((article[:index] for index in marks if is_file(article[:index])), article))


def absolute(path: Path) -> Path:
    """The absolute path, without `..` and without following links."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.resolve would follow links


def displayed(path: Path) -> str:
    """The path as shown in messages: relative to the working directory if it is below that."""
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else path.as_posix()


def _readable(file: Path, table: tuple[str, ...], faults: list[Fault]) -> Config | None:
    """The config in a file, None if the file has no table for one; adds its faults to `faults`.

    A config without faults is cached for the user, as rules are, because parsing it again would import pydantic.
    """
    key = _key(file, table)
    kept = _recalled(key)
    if kept is not None:
        return kept
    told = len(faults)
    config = _read(file, table, faults)
    if key and config is not None and len(faults) == told:
        with contextlib.suppress(UnicodeEncodeError):  # a path that is not UTF-8: read again each time
            keep(_KIND, key, encoded(config))
    return config


def _key(file: Path, table: tuple[str, ...]) -> str:
    """The cache key of a config: its content, its place, and the working directory, since shown paths depend on it.

    Empty if the config names a rule package, which depends on what is installed.
    """
    try:
        content = file.read_bytes()
    except OSError:
        return ""
    texts = (str(absolute(file)), str(Path.cwd()), ".".join(table))
    parts = [*(text.encode("utf-8", "surrogateescape") for text in texts), content]
    return "" if PREFIX.encode() in content else rules_digest(parts)


def _recalled(key: str) -> Config | None:
    """The cached config of a key, if its rule folders still exist."""
    stored = recall(_KIND, key) if key else None
    if stored is None:
        return None
    try:
        config = decoded(stored, Config)
    except ValueError:  # not in this version's format: treat it as missing
        return None
    return config if all(folder.exists() for folder in config.rules) else None


def _read(file: Path, table: tuple[str, ...], faults: list[Fault]) -> Config | None:
    from checker.documents.toml_source import read
    from checker.documents.yaml_source import UnreadableError

    try:
        document = read(file, displayed(file), table)
    except UnreadableError as error:
        faults.append(error.fault)
        return NONE
    return None if document is None else _config(file, document, faults)


def _config(file: Path, document: Document, faults: list[Fault]) -> Config:
    from checker.config.config_document import ConfigModel
    from checker.documents.validation import validate

    folder = absolute(file).parent
    if not document.data:
        return Config(document.path, folder)
    model, mistakes = validate(document, ConfigModel, {})
    folders, missing = _rule_folders(folder, document)
    faults += [*mistakes, *missing]
    config = Config(
        path=document.path,
        folder=folder,
        rules=folders,
        names=tuple(_names(document.data)),
        places=dict(_places(document)),
    )
    if model is None:
        return config
    return replace(
        config,
        sections=(_section(model), *(_section(inner, pattern) for pattern, inner in model.paths.items())),
        published=dt.date.fromisoformat(model.published) if model.published else None,
        archive=_below(folder, model.archive) if model.archive else None,
        exclude=model.exclude,
        gitignore=model.gitignore,
    )


def _below(folder: Path, name: str) -> Path:
    """A path of the config as reports show it."""
    return Path(displayed(absolute(folder / Path(name).expanduser())))


def _rule_folders(folder: Path, document: Document) -> tuple[tuple[Path, ...], list[Fault]]:
    """The rule folders that exist, and faults for those that don't."""
    found, missing = [], []
    for index, name in enumerate(_listed(document.data, "rules")):
        try:
            found.append(rule_folder(name, folder))
        except PackageError as error:
            missing.append(document.fault(("rules", index), error.message, error.hint))
    return tuple(found), missing


def rule_folder(name: str, folder: Path) -> Path:
    """The folder that `rules` names, relative to `folder`. Raises `PackageError` if it does not exist."""
    if name.startswith(PREFIX):
        return package_folder(name.removeprefix(PREFIX))
    path = _below(folder, name)
    if not path.exists():
        raise PackageError(f"there is no rule folder '{name}'", "the path is relative to the folder of this file")
    return path


def _names(data: Any) -> Iterator[Named]:
    """The names by which a config refers to rules, even if the config has other faults."""
    inner = data.get("paths") if isinstance(data, dict) else None
    sections = {(): data} | {("paths", name): part for name, part in (inner if isinstance(inner, dict) else {}).items()}
    for at, section in sections.items():
        for key in ("select", "ignore"):
            for index, name in enumerate(_listed(section, key)):
                yield (*at, key, str(index)), name, False
        levels = section.get("levels") if isinstance(section, dict) else None
        for name in levels if isinstance(levels, dict) else ():
            yield (*at, "levels", name), name, True


def _listed(data: Any, key: str) -> list[str]:
    """The texts under a key, or a single text; empty for anything else."""
    value = data.get(key) if isinstance(data, dict) else None
    items = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return [item.strip() for item in items if isinstance(item, str) and item.strip()]


def _section(model: ConfigModel | PathModel, pattern: str | None = None) -> Section:
    levels = tuple((name, Level(level)) for name, level in model.levels.items())
    show = Level(model.show) if model.show else None
    return Section(pattern, model.select, model.ignore, model.fail_on, levels, show)


def _places(document: Document) -> Iterator[tuple[Place, tuple[int, int]]]:
    for at, spot in {**document.values, **document.keys}.items():
        yield tuple(map(str, at)), (spot.line + 1, spot.column + 1)
