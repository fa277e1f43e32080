"""The check that a call asks for: of its articles with each other, or with what was published."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.claims.remembered import Remembered
    from checker.config.governance import Governance
    from checker.library import Unsaved
    from checker.model.finding import Report


def against_option(parser: argparse.ArgumentParser) -> None:
    """Adds `--against` to the parser of a command that checks."""
    parser.add_argument(
        "--against",
        type=Path,
        metavar="ARCHIVE",
        help="also check these drafts against what an archive has of their stories, which claimcheck index has made",
    )


def examined(
    arguments: argparse.Namespace, unsaved: Unsaved | None = None, remembered: Remembered | None = None
) -> tuple[Report, Governance]:
    """The report, and what holds for its articles. Raises UsageError for faults of configs, rules and the archive."""
    from checker.cli.archive_faults import archive_faults
    from checker.cli.progress import Bar
    from checker.cli.rule_set import governance_of_inputs
    from checker.library import check, check_against

    governance = governance_of_inputs(arguments, unsaved)
    examine = check if arguments.against is None else partial(check_against, archive=arguments.against)
    with Bar() as bar, archive_faults():
        report = examine(
            arguments.paths,
            governance=governance,
            explain=arguments.explain,
            progress=bar,
            unsaved=unsaved,
            remembered=remembered,
        )
    return report, governance
