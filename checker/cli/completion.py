"""`claimcheck completion bash|zsh|fish`: prints a script that completes commands, options and values in a shell."""

from __future__ import annotations

import argparse

from checker.cli.exits import Exit
from checker.cli.options import add_action
from checker.cli.subcommand import Subcommand

SHELLS = ("bash", "zsh", "fish")
"""Each is a module of `checker.cli.described` with a function `script`."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of this command."""
    add_action(parser, COMMAND.name, SHELLS, "the shell")


def run(arguments: argparse.Namespace) -> Exit:
    """Prints the script; it offers the ids and tags of the rules in force in the working directory."""
    from importlib import import_module

    from checker.cli.described.inventory import command_line
    from checker.cli.outputs import refuse_files
    from checker.cli.rule_set import chosen_rules
    from checker.cli.streams import write

    refuse_files(arguments)
    rules = chosen_rules(arguments)
    words = sorted({rule.id for rule in rules} | {tag for rule in rules for tag in rule.tags})
    write([import_module(f"checker.cli.described.{arguments.action}").script(command_line(tuple(words)))], True)
    return Exit.CLEAN


COMMAND = Subcommand(
    "completion",
    "print a script that completes claimcheck's commands and options in a shell",
    "bash|zsh|fish",
    arguments,
    run,
)
