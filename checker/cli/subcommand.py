"""What a command is: a module beside this one declares one."""

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
    """What stands behind the options in its usage line."""
    arguments: Callable[[argparse.ArgumentParser], None]
    """Adds what it takes besides the options of all commands."""
    run: Callable[[argparse.Namespace], Exit]
    """Does it; imports what is heavy inside."""
    stdin: bool = False
    """Whether `-` can be among its paths."""
