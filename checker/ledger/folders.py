"""Finds `.claimcheck`: the nearest one from an article's folder upward, or a place for one beside a config."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from checker.disk.there import exists, is_file, is_folder
from checker.model.article import TITLE, file_and_name
from checker.model.errors import CallError

FOLDER = ".claimcheck"
WAIVERS = "waivers.yaml"
BASELINE = "baseline.json"
LOG = "log.jsonl"
_CONFIG = "claimcheck.toml"
_TABLE = re.compile(r"^\[tool\.claimcheck[].]", re.MULTILINE)


def folders(paths: Iterable[str]) -> tuple[Path, ...]:
    """The existing `.claimcheck` folders of these articles, sorted."""
    homes = {home for path in paths if (home := _home(path)) is not None}
    return tuple(_shown(home / FOLDER) for home in sorted(homes) if is_folder(home / FOLDER))


class SeveralFoldersError(CallError):
    """The articles have more than one `.claimcheck`, so it is unclear where to write."""


def folder_to_write(paths: Sequence[str], otherwise: Path | None = None) -> tuple[Path, bool]:
    """The `.claimcheck` to store an acceptance in, and whether it must be made.

    The first one is made beside the config file of these articles, else in `otherwise`, by default the working
    directory. Raises SeveralFoldersError.
    """
    found = folders(paths)
    if len(found) > 1:
        message = f"these articles have {len(found)} folders: {' and '.join(map(str, found))}"
        raise SeveralFoldersError(message, "name articles of one of them")
    if found:
        return found[0], False
    homes = sorted({home for path in paths if (home := _home(path)) is not None})
    return _shown((homes[0] if homes else otherwise or Path.cwd()) / FOLDER), True


def root_of(folder: Path) -> str:
    """The folder that contains `.claimcheck`; paths in its files are relative to it."""
    return os.path.realpath(folder.parent)


def from_root(article: str, root: str) -> str:
    """The path of an article (or `file.jsonl#id`) relative to `root`, with `/`; what is not UTF-8 is escaped."""
    file, mark, name = _file_and_name(article)
    path = os.path.relpath(os.path.realpath(file), root).replace(os.sep, "/")
    return (path + mark + name).encode("utf-8", "backslashreplace").decode("utf-8")


def is_there(article: str, root: str) -> bool:
    """Whether the file of an article, relative to `root`, exists."""
    return exists(Path(root, _file_and_name(article)[0]))


def _file_and_name(article: str) -> tuple[str, str, str]:
    """The file and the name of the record in it: "a.jsonl", "#", "7". A title belongs to the file of its article."""
    if article.endswith(TITLE):
        file, mark, name = _file_and_name(article.removesuffix(TITLE))
        return file, mark or "#", name + TITLE if mark else TITLE[1:]
    file, name = file_and_name(article)
    return (file, "#", name) if name else (article, "", "")


def _home(path: str) -> Path | None:
    """The nearest folder from a path upward that contains `.claimcheck` or a config file."""
    start = Path(os.path.realpath(path))
    around = (start, *start.parents) if is_folder(start) else start.parents
    return next((place for place in around if is_folder(place / FOLDER) or _has_config(place)), None)


def _has_config(place: Path) -> bool:
    project = place / "pyproject.toml"
    if is_file(place / _CONFIG):
        return True
    return is_file(project) and bool(_TABLE.search(project.read_text(encoding="utf-8", errors="replace")))


def _shown(folder: Path) -> Path:
    """The path relative to the working directory, for messages."""
    return Path(os.path.relpath(folder, os.path.realpath(".")))
