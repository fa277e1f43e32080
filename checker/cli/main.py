"""The entry point: finds the command, parses its options and turns every outcome into an exit code."""

from __future__ import annotations

import sys
import traceback
from argparse import RawDescriptionHelpFormatter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import checker.cli
from checker.cli import streams
from checker.cli.exits import Exit, UsageError, nearest_known
from checker.cli.options import Parser, add_options, options_with_value, split, unknown_options
from checker.cli.subcommand import Subcommand
from checker.declared import declared
from checker.model.errors import ClaimcheckError

_DEFAULT = "check"


def main(argv: Sequence[str] | None = None) -> int:
    """Runs `claimcheck` with these arguments and returns its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    streams.prepare()
    try:
        return int(_run(words))
    except ClaimcheckError as error:
        streams.refuse(error)
        return int(Exit.INPUT)
    except KeyboardInterrupt:
        streams.tell("interrupted")
        return int(Exit.INTERRUPTED)
    except Exception as error:
        return int(_bug(error, "--debug" in words))


@cache
def commands() -> dict[str, Subcommand]:
    """The commands by name, as the modules of this folder declare them."""
    found: dict[str, Subcommand] = declared((Subcommand,), checker.cli.__path__, checker.cli.__name__, deep=False)
    return {command.name: command for command in found.values()}


def _run(words: list[str]) -> Exit:
    known = commands()
    everywhere = Parser(add_help=False)
    known[_DEFAULT].arguments(everywhere)
    add_options(everywhere)
    first, index = split(words, options_with_value(everywhere))
    if first in known:
        return _call(known[first], f"claimcheck {first}", [*words[:index], *words[index + 1 :]])
    if first is not None:
        _refuse_misspelt(first, [*known])
    return _call(known[_DEFAULT], "claimcheck", words)


def parser_of(command: Subcommand, prog: str) -> Parser:
    """The parser of a command of `commands()`; `prog` are the words before its options."""
    parser = Parser(
        prog=prog,
        usage=f"{prog} [OPTIONS] {command.usage}",
        description=command.summary if prog != "claimcheck" else _DESCRIPTION,
        epilog=_epilog(prog),
        allow_abbrev=False,
        formatter_class=RawDescriptionHelpFormatter,
    )
    command.arguments(parser)
    add_options(parser)
    return parser


def _call(command: Subcommand, prog: str, words: list[str]) -> Exit:
    parser = parser_of(command, prog)
    parsed, rest = parser.parse_known_intermixed_args(words)
    mistakes = unknown_options(parser, rest)
    if mistakes:
        raise UsageError.of(mistakes)
    if "-" in getattr(parsed, "paths", ()) and not command.stdin:
        raise UsageError(f"{command.name} does not read stdin", "name files or folders; a file of that name is ./-")
    return Exit(command.run(parsed))


def _epilog(prog: str) -> str:
    """The list of commands, printed below the options of a call without a command."""
    if prog != "claimcheck":
        return EXITS
    lines = [f"  {name:10} {command.summary}" for name, command in commands().items()]
    return "\n".join(["commands:", *lines, "", EXITS])


def _refuse_misspelt(word: str, known: Sequence[str]) -> None:
    """Raises UsageError for a word that is not a path but close to the name of a command."""
    meant = nearest_known(word, known, 0.75)
    if meant and "/" not in word and "." not in word and not Path(word).exists():
        raise UsageError(f"{word}: no such command, file or folder", f"did you mean the command {meant!r}?")


def _bug(error: Exception, debug: bool) -> Exit:
    """Reports an unexpected error."""
    if debug:
        for line in "".join(traceback.format_exception(error)).splitlines():
            streams.tell(line)
    hint = "please report it" if debug else "the same call with --debug shows where; please report it"
    streams.tell(f"this is a bug in claimcheck: {type(error).__name__}: {error}", hint)
    return Exit.BUG


_DESCRIPTION = "Finds the dates and figures on which news articles contradict each other."
EXITS = """exit codes:
  0  nothing at or above --fail-on
  1  findings
  2  wrong usage, path, rule or config
  3  a bug in claimcheck
  130, 143  ended by Ctrl-C, a watch also by SIGTERM"""
