"""The type of a command; each module beside this one declares one."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from checker.cli.exits import Exit


@dataclass(frozen=True, slots=True)
class Subcommand:
    """A command of `claimcheck`."""

    name: str
    summary: str
    """One line for the list of commands."""
    usage: str
    """The arguments in its usage line, after the options."""
    arguments: Callable[[argparse.ArgumentParser], None]
    """Adds its own arguments to the parser."""
    run: Callable[[argparse.Namespace], Exit]
    """Runs the command; heavy imports belong inside."""
    stdin: bool = False
    """Whether it takes `-` as a path."""
