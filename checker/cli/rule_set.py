"""The rules that a call asks for."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from checker.cli.failure import UsageError

if TYPE_CHECKING:
    from checker.engine.rule import Rule


class FaultyRulesError(UsageError):
    """Rules that cannot be used; each line is one fault with its hint."""


def chosen_rules(arguments: argparse.Namespace) -> tuple[Rule, ...]:
    """The built-in rules and those of `--rules`, by `--select` and `--ignore`. Raises FaultyRulesError."""
    from checker.engine.faults import RuleFaults
    from checker.library import load_rules

    try:
        return load_rules(arguments.rules, select=arguments.select, ignore=arguments.ignore)
    except RuleFaults as error:
        raise FaultyRulesError(str(error)) from None
