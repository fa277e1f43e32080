"""What is not read in a folder: the patterns of the options, then those of the config above the folder."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from checker.config.search import Search
from checker.config.settings import Config
from checker.readers.folders.exclusion import Exclusions, ExclusionsOf, Patterns


def exclusions_in(search: Search, exclude: tuple[str, ...], no_gitignore: bool) -> ExclusionsOf:
    """The exclusions for a folder: the patterns and the switch of the options, and the folder's nearest config."""
    option = (Patterns(exclude, str(Path.cwd()), "excluded by --exclude"),) if exclude else ()

    @cache
    def of_config(path: str, folder: Path, patterns: tuple[str, ...], gitignore: bool) -> Exclusions:
        own = (Patterns(patterns, str(folder), f"excluded by {path}"),) if patterns else ()
        return Exclusions((*option, *own), gitignore)

    def of(folder: Path) -> Exclusions:
        config = search.of(folder)
        return of_config(config.path, config.folder, config.exclude, heeds_gitignore(no_gitignore, config))

    return of


def heeds_gitignore(no_gitignore: bool, config: Config) -> bool:
    """Whether `.gitignore` files count: `--no-gitignore`, else the config, else they do."""
    return not no_gitignore and config.gitignore is not False
