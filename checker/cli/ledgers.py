"""What the commands share about accepted findings: the day, the ledgers, the name of the person, and the errors."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.exits import UsageError

if TYPE_CHECKING:
    from checker.config.governance import Governance
    from checker.ledger.accept import Who
    from checker.ledger.apply import Ledger
    from checker.model.finding import Report


def today(arguments: argparse.Namespace) -> dt.date:
    """`--today`, or the local date; the only place that reads the clock."""
    day: dt.date | None = arguments.today
    return day or dt.date.today()


def ledgers(arguments: argparse.Namespace) -> tuple[Ledger, ...]:
    """What is accepted for these articles. Raises LedgerFaults with every fault in the files."""
    from checker.ledger.folders import folders

    if not folders(arguments.paths):
        return ()
    from checker.ledger.apply import open_ledgers

    return open_ledgers(arguments.paths)


def with_acceptance(
    report: Report, opened: Sequence[Ledger], governance: Governance, arguments: argparse.Namespace
) -> Report:
    """The report with what these ledgers and the comments of its articles accept applied."""
    if not opened and not any(item.article.comments for item in report.extractions):
        return report
    from checker.ledger.apply import apply

    ran, known = ([rule.id for rule in rules] for rules in (governance.rules, governance.loaded))
    return apply(report, opened, ran, today(arguments), known, not (arguments.select or arguments.ignore))


def who(arguments: argparse.Namespace) -> Who:
    """`--by`, or the name of the account. Raises UsageError if there is neither."""
    from checker.ledger.accept import Who, account_name

    name = " ".join((arguments.by or account_name()).split())
    if not name:
        raise UsageError("your account has no name to log", "write --by NAME")
    return Who(name, today(arguments))


def one_folder(paths: Sequence[str]) -> tuple[Path, bool]:
    """The `.claimcheck` folder to write to, and whether it must be made. Raises CallError if there are two."""
    from checker.ledger.folders import folder_to_write

    return folder_to_write(paths)
