"""The options of all commands, and the readers of their values."""

from __future__ import annotations

import argparse
import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, NoReturn

from checker import __version__
from checker.cli.exits import UsageError, nearest_known, one_of
from checker.cli.streams import COLOURS
from checker.reporters import names

_LEVELS = ("error", "warning", "note")
_THRESHOLDS = (*_LEVELS, "never")


class Parser(argparse.ArgumentParser):
    """A parser that raises UsageError instead of printing the whole usage."""

    def error(self, message: str) -> NoReturn:
        """Called by argparse with its own message."""
        raise UsageError(message, f"see {self.prog} --help")


class Output(NamedTuple):
    """A format and the file it goes to; stdout if `file` is None."""

    format: str
    file: Path | None


def add_options(parser: argparse.ArgumentParser) -> None:
    """Adds the common options to a command's parser."""
    say = parser.add_argument
    say("--format", type=_format(), metavar="FORMAT", help=f"{', '.join(names())}; rich in a terminal, else text")
    say(
        "--output",
        type=_output,
        action="append",
        default=[],
        metavar="FORMAT[=FILE]",
        help="write this format to the file, or to stdout; may be repeated",
    )
    say(
        "--color",
        type=Choice(COLOURS, "--color {}: no such choice"),
        default="auto",
        metavar="WHEN",
        help="colours: auto (default; in a terminal), always, never; NO_COLOR and FORCE_COLOR are respected",
    )
    say("--explain", action="store_true", help="also show every pair that a rule looked at, and what was left out")
    say(
        "--published",
        type=iso_day("--published"),
        metavar="DATE",
        help="publication day of articles that state none, such as 2019-02-15",
    )
    say(
        "--rules",
        action="append",
        default=[],
        metavar="DIR",
        help="a folder of your own rules, or package:NAME, in addition to the built-in rules; may be repeated",
    )
    say(
        "--select",
        action=_Names,
        default=(),
        metavar="ID",
        help="only these rules: ids, tags or levels, separated by commas",
    )
    say("--ignore", action=_Names, default=(), metavar="ID", help="all rules but these")
    say(
        "--show",
        type=_level_of("--show", _LEVELS),
        metavar="LEVEL",
        help="the lowest level of findings to show: error, warning (default), note",
    )
    say(
        "--fail-on",
        type=_level_of("--fail-on", _THRESHOLDS),
        metavar="LEVEL",
        help="the lowest level that makes the exit code 1, and is always shown: error (default), warning, note, never",
    )
    say(
        "--exclude",
        action="append",
        default=[],
        metavar="PATTERN",
        help="leave this out of folders: a pattern as in .gitignore, such as '*.draft.txt'; may be repeated",
    )
    say("--no-gitignore", action="store_true", help="in folders, also read what .gitignore files exclude")
    say(
        "--today",
        type=iso_day("--today"),
        metavar="DATE",
        help="the day that decides which waivers have expired (default: today)",
    )
    say("--debug", action="store_true", help="show the traceback of a bug")
    say("--config", type=_config, metavar="FILE", help="use this config file instead of those above the articles")
    say("--no-config", action="store_true", help="use no config file")
    say("--version", action="version", version=f"claimcheck {__version__}")


def options_with_value(parser: argparse.ArgumentParser) -> frozenset[str]:
    """The options of a parser that take a value."""
    return frozenset(name for action in parser._actions if action.nargs != 0 for name in action.option_strings)


def split(argv: Sequence[str], options: frozenset[str]) -> tuple[str | None, int]:
    """The first word of a call that is neither an option nor an option's value, and its index."""
    words = enumerate(argv)
    for index, word in words:
        if word == "--":
            break
        if not word.startswith("-") or word == "-":
            return word, index
        if word in options:
            next(words, None)
    return None, len(argv)


def unknown_options(parser: argparse.ArgumentParser, rest: Sequence[str]) -> list[tuple[str, str]]:
    """The errors for the words that a parser did not understand; if options are among them, only for those."""
    known = [name for action in parser._actions for name in action.option_strings if name.startswith("--")]
    options = [word.partition("=")[0] for word in rest if word.startswith("-")]
    if not options:
        return [(f"unexpected argument: {word}", f"see {parser.prog} --help") for word in rest]
    near = [nearest_known(option, known, 0.7) for option in options]
    return [
        (f"there is no option {option}", f"did you mean {meant!r}?" if meant else f"see {parser.prog} --help")
        for option, meant in zip(options, near, strict=True)
    ]


@dataclass(frozen=True)
class Choice:
    """Reads a value that must be one of `words`. Raises UsageError for any other, with the nearest word as a hint.

    `refusal` is the message, a format string that takes the word. A completion script offers the words.
    """

    words: tuple[str, ...]
    refusal: str

    def __call__(self, word: str) -> str:
        """Called by argparse."""
        if word in self.words:
            return word
        raise UsageError(self.refusal.format(word), one_of(word, self.words))


def add_action(parser: argparse.ArgumentParser, command: str, known: Iterable[str], summary: str) -> None:
    """Adds the word that selects the action of a command, such as `list` of `rules`."""
    words = tuple(known)
    read = Choice(words, f"{command} has no {{!r}}")
    parser.add_argument("action", type=read, metavar="|".join(words), help=summary)


class _Names(argparse.Action):
    """Collects comma-separated names over several uses of the option."""

    def __call__(
        self, parser: object, namespace: argparse.Namespace, values: object, option: str | None = None
    ) -> None:
        """Called by argparse."""
        found = tuple(name.strip() for name in str(values).split(",") if name.strip())
        setattr(namespace, self.dest, (*getattr(namespace, self.dest), *found))


def _format() -> Choice:
    return Choice(names(), "there is no format {!r}")


def _level_of(option: str, levels: tuple[str, ...]) -> Choice:
    """The reader of a level given to the option."""
    return Choice(levels, f"{option} {{}}: no such level")


def _config(text: str) -> Path:
    if not Path(text).is_file():
        raise UsageError(f"--config {text}: there is no such file", "name a claimcheck.toml or pyproject.toml")
    return Path(text)


def _output(text: str) -> Output:
    form, sign, file = text.partition("=")
    if sign and not file:
        raise UsageError(f"--output {text}: no file is named", "write --output json=findings.json")
    return Output(_format()(form), Path(file) if sign else None)


def iso_day(option: str) -> Callable[[str], dt.date]:
    """The reader of a day in ISO form. It takes no other form, since 03/04 can be two days."""

    def read(text: str) -> dt.date:
        try:
            if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
                return dt.date.fromisoformat(text)
        except ValueError as error:
            raise UsageError(
                f"{option} {text}: there is no such day ({error})", "write year-month-day: 2019-02-15"
            ) from None
        raise UsageError(f"{option} {text}: this is not a date", "write year-month-day: 2019-02-15")

    return read
