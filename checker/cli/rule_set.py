"""The rules and settings of a call: from its config files and its options."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.exits import UsageError

if TYPE_CHECKING:
    from checker.config.governance import Governance, Request
    from checker.config.search import Search
    from checker.engine.rules.rule import Rule
    from checker.readers.folders.exclusion import ExclusionsOf
    from checker.session import Unsaved


def search(arguments: argparse.Namespace) -> Search:
    """The search for configs, as `--config` and `--no-config` set it."""
    from checker.config.search import Search

    return Search(explicit=arguments.config, off=arguments.no_config)


def request(arguments: argparse.Namespace, experimental: bool = False) -> Request:
    """What the options say about the rules. Raises UsageError for a rule package that is not installed."""
    from checker.config.governance import Request
    from checker.model.finding import Level

    return Request(
        tuple(map(folder_of, arguments.rules)),
        arguments.select,
        arguments.ignore,
        arguments.fail_on,
        arguments.published,
        experimental,
        Level(arguments.show) if arguments.show else None,
        patterns(arguments),
        arguments.no_gitignore,
    )


def patterns(arguments: argparse.Namespace) -> tuple[str, ...]:
    """The patterns of `--exclude`. Raises UsageError for one that is not a pattern."""
    from checker.readers.folders.gitignore import is_pattern

    for text in arguments.exclude:
        if not is_pattern(text):
            message = f"--exclude {text}: this is not a pattern as in .gitignore"
            raise UsageError(message, "write --exclude '*.draft.txt'")
    return tuple(arguments.exclude)


def governance(arguments: argparse.Namespace, paths: Iterable[str | Path], experimental: bool = False) -> Governance:
    """The rules and settings for these paths. Raises ConfigFaults or RuleFaults with every fault in them."""
    from checker.config.governance import govern
    from checker.library import default_rules

    return govern(search(arguments), request(arguments, experimental), [default_rules()], paths)


def folder_of(name: str | Path) -> Path:
    """The folder of a `--rules` value: a path, or `package:NAME`. Raises UsageError if the package is not installed."""
    from checker.config.packages import PREFIX, PackageError, package_folder

    if not str(name).startswith(PREFIX):
        return Path(name)
    try:
        return package_folder(str(name).removeprefix(PREFIX))
    except PackageError as error:
        raise UsageError(f"--rules {name}: {error.message}", error.hint) from None


def governance_of_inputs(arguments: argparse.Namespace, unsaved: Unsaved | None = None) -> Governance:
    """The same for the articles that `paths` names, or for the paths themselves if they hold no article."""
    return governance(arguments, inputs(arguments, unsaved) or arguments.paths)


def published_for(arguments: argparse.Namespace, unsaved: Unsaved | None = None) -> Callable[[str], dt.date | None]:
    """The publication day of an article that states none: `--published`, else the day in its config."""
    from checker.config.search import file_of
    from checker.model.errors import ConfigFaults

    found = search(arguments)
    for path in inputs(arguments, unsaved):
        found.of(Path(path))
    if found.faults:
        raise ConfigFaults(found.faults)
    return lambda article: arguments.published or found.of(file_of(article)).published


def inputs(arguments: argparse.Namespace, unsaved: Unsaved | None = None) -> list[str]:
    """The article files that the paths of a call name; a bad path is reported when it is read."""
    from checker.readers import named_files
    from checker.readers.folders.unsaved import Unsaved as Texts

    return [name for name, _ in named_files(arguments.paths, Texts(unsaved), exclusions(arguments))]


def exclusions(arguments: argparse.Namespace) -> ExclusionsOf:
    """What a call does not read in folders.

    A config with faults excludes nothing here; if it applies to an article, its faults are reported with the settings.
    """
    from checker.config.excluded import exclusions_in

    return exclusions_in(search(arguments), patterns(arguments), arguments.no_gitignore)


def chosen_rules(arguments: argparse.Namespace) -> tuple[Rule, ...]:
    """The rules of a call that names no article: those of the working directory, with the experimental ones."""
    return governance(arguments, ["."], experimental=True).rules


def tested_rules(arguments: argparse.Namespace) -> tuple[Rule, ...]:
    """The rules in the files and folders that `paths` names, else all rules of the call."""
    from checker.config.search import absolute

    if not arguments.paths:
        return chosen_rules(arguments)
    named = [absolute(Path(path)) for path in arguments.paths]
    folders = [*arguments.rules, *arguments.paths, *(words for path in named for words in _vocabularies(path))]
    asked = argparse.Namespace(**{**vars(arguments), "rules": folders})
    rules = governance(asked, arguments.paths, experimental=True).rules
    return tuple(rule for rule in rules if any(absolute(Path(rule.path)).is_relative_to(path) for path in named))


def _vocabularies(path: Path) -> list[Path]:
    """The word-list folders that a single rule file, or a subfolder of a rule folder, can need."""
    places = [above / "vocabulary" for above in (path, *list(path.parents)[:2])]
    return [place for place in places if place.is_dir()]
