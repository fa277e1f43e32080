"""`claimcheck config --for FILE`: the settings in force for a file, and where each of them is set."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.cli.exits import Exit, UsageError
from checker.cli.subcommand import Subcommand

if TYPE_CHECKING:
    from checker.config.origins import Held


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of this command."""
    parser.add_argument("--for", dest="file", metavar="FILE", help="an article or a folder; it need not exist")


def run(arguments: argparse.Namespace) -> Exit:
    """Prints the settings as TOML, each with its place in a comment; as an object with `--format json`."""
    from checker.cli.outputs import MACHINE, refuse_files
    from checker.cli.rule_set import governance
    from checker.cli.streams import write
    from checker.config.origins import held
    from checker.reporters.content.contract import dumps

    refuse_files(arguments)
    if arguments.file is None:
        raise UsageError("config: no file is named", "write claimcheck config --for drafts/article.md")
    settled = governance(arguments, [arguments.file])
    config = settled.of(arguments.file).config
    rows = list(held(settled, arguments.file))
    if arguments.format in MACHINE:
        told = {"for": arguments.file, "config": config.path or None, "values": [row.as_dict() for row in rows]}
        write([dumps(told, indent=2 if arguments.format == "json" else None), "\n"], True)
    else:
        write(_lines(arguments.file, config.path, rows))
    return Exit.CLEAN


def _lines(file: str, config: str, rows: list[Held]) -> Iterator[str]:
    from checker.reporters.content.contract import dumps

    yield f"# {file}: {f'governed by {config}' if config else 'no config file above it'}\n"
    for row in rows:
        yield f"{row.key} = {dumps(row.value)}  # {'; '.join(row.places)}\n"


COMMAND = Subcommand("config", "show the settings for a file, and where each is set", "--for FILE", arguments, run)
