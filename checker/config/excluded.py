"""What is not read in a folder: the patterns of the options, then those of the config above the folder."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from checker.config.search import Search
from checker.config.settings import Config
from checker.readers.exclusion import Exclusions, ExclusionsOf, Patterns

if TYPE_CHECKING:
    from checker.config.governance import Request


def exclusions_in(search: Search, request: Request) -> ExclusionsOf:
    """The exclusions for a folder, from the options and its nearest config."""
    option = _option(request)

    @cache
    def of_config(path: str, folder: Path, exclude: tuple[str, ...], gitignore: bool) -> Exclusions:
        own = (Patterns(exclude, str(folder), f"excluded by {path}"),) if exclude else ()
        return Exclusions((*option, *own), gitignore)

    def of(folder: Path) -> Exclusions:
        config = search.of(folder)
        return of_config(config.path, config.folder, config.exclude, heeds_gitignore(request, config))

    return of


def heeds_gitignore(request: Request, config: Config) -> bool:
    """Whether `.gitignore` files count: `--no-gitignore`, else the config, else they do."""
    return not request.no_gitignore and config.gitignore is not False


def _option(request: Request) -> tuple[Patterns, ...]:
    return (Patterns(request.exclude, str(Path.cwd()), "excluded by --exclude"),) if request.exclude else ()
