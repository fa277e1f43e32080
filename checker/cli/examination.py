"""Runs the check of a call: compares its articles with each other, or with an archive."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.claims.remembered import Remembered
    from checker.config.governance import Governance
    from checker.model.finding import Report
    from checker.session import Unsaved


def against_option(parser: argparse.ArgumentParser) -> None:
    """Adds `--against` to the parser of a command that checks."""
    parser.add_argument(
        "--against",
        type=Path,
        metavar="ARCHIVE",
        help="also check these drafts against an archive of published articles, made by claimcheck index",
    )


def examined(
    arguments: argparse.Namespace, unsaved: Unsaved | None = None, remembered: Remembered | None = None
) -> tuple[Report, Governance]:
    """The report, and its articles' settings. Raises ClaimcheckError for faults in configs, rules or the archive."""
    from checker.cli.progress import Bar
    from checker.cli.rule_set import governance_of_inputs
    from checker.session import Session

    governance = governance_of_inputs(arguments, unsaved)
    with Bar() as bar:
        session = Session(governance, arguments.explain, bar, unsaved or {}, remembered)
        if arguments.against is None:
            return session.check(arguments.paths), governance
        return session.check_against(arguments.paths, arguments.against), governance
