"""The rules that a call asks for."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from checker.cli.failure import UsageError

if TYPE_CHECKING:
    from checker.engine.rule import Rule


def chosen_rules(arguments: argparse.Namespace, experimental: bool = False) -> tuple[Rule, ...]:
    """The built-in rules and those of `--rules`, by `--select` and `--ignore`. Raises UsageError with every fault."""
    from checker.engine.faults import RuleFaults
    from checker.library import load_rules

    try:
        return load_rules(arguments.rules, select=arguments.select, ignore=arguments.ignore, experimental=experimental)
    except RuleFaults as error:
        raise UsageError.of((str(fault), fault.hint) for fault in error.faults) from None
