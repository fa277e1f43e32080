"""The command line as data, read from the argument parsers: commands, options, and the kind of value of each option."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from checker.cli.main import commands, parser_of
from checker.cli.options import Choice, Parser, add_options
from checker.cli.subcommand import Subcommand
from checker.reporters import names


class Kind(Enum):
    """What a shell can complete a value with."""

    FLAG = "flag"
    """The option takes no value."""
    TEXT = "text"
    """The value cannot be completed: a date, a number, a name."""
    WORDS = "words"
    FILE = "file"
    FOLDER = "folder"


class Argument(NamedTuple):
    """An option, or a positional argument (`names` is empty)."""

    names: tuple[str, ...]
    form: str
    """The placeholder for the value in help texts, such as `FORMAT`; empty for a flag."""
    help: str
    kind: Kind
    words: tuple[str, ...] = ()


class Command(NamedTuple):
    """A command with its own arguments, without the common options."""

    name: str
    summary: str
    usage: str
    positionals: tuple[Argument, ...]
    options: tuple[Argument, ...]

    @property
    def first_words(self) -> tuple[str, ...]:
        """The choices for the first word after the command; empty if it is a file or free text."""
        return self.positionals[0].words if self.positionals else ()


class CommandLine(NamedTuple):
    """All commands, and the options they share."""

    commands: tuple[Command, ...]
    common: tuple[Argument, ...]

    def valued(self, *kinds: Kind) -> tuple[Argument, ...]:
        """The options of all commands that take a value of one of these kinds, each name once."""
        options = [*self.common, *(option for command in self.commands for option in command.options)]
        return tuple({option.names: option for option in options if option.kind in kinds}.values())


_KINDS = {
    "PATH": Kind.FILE,
    "FILE": Kind.FILE,
    "ARCHIVE": Kind.FILE,
    "DIR": Kind.FOLDER,
    "FOLDER": Kind.FOLDER,
}
"""The kind of value by its placeholder in help texts; any other is text."""
_NAMES_OF_RULES = ("rule", "select", "ignore")
"""The arguments that name rules."""


def command_line(rules: tuple[str, ...] = ()) -> CommandLine:
    """The whole command line; `rules` are the words to offer for names of rules."""
    bare = Parser(prog="claimcheck")
    add_options(bare)
    shared = tuple(_arguments(bare, rules))
    common = {option.names for option in shared}
    known = commands()
    return CommandLine(tuple(_command(known[name], common, rules) for name in known), shared)


def _command(command: Subcommand, common: set[tuple[str, ...]], rules: tuple[str, ...]) -> Command:
    found = [*_arguments(parser_of(command, f"claimcheck {command.name}"), rules)]
    return Command(
        command.name,
        command.summary,
        command.usage,
        tuple(argument for argument in found if not argument.names),
        tuple(argument for argument in found if argument.names and argument.names not in common),
    )


def _arguments(parser: argparse.ArgumentParser, rules: tuple[str, ...]) -> Iterator[Argument]:
    for action in parser._actions:
        kind, words = _value(action, rules)
        form = "" if kind is Kind.FLAG else str(action.metavar)
        yield Argument(tuple(action.option_strings), form, action.help or "", kind, words)


def _value(action: argparse.Action, rules: tuple[str, ...]) -> tuple[Kind, tuple[str, ...]]:
    """The kind of value, and the words if it is a choice."""
    if action.nargs == 0:
        return Kind.FLAG, ()
    if isinstance(action.type, Choice):
        return Kind.WORDS, action.type.words
    if action.metavar == "FORMAT[=FILE]":
        return Kind.WORDS, names()
    if action.dest in _NAMES_OF_RULES:
        return Kind.WORDS, rules
    return _KINDS.get(str(action.metavar), Kind.TEXT), ()
