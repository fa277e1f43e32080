"""What of a report matters, as functions of the library: what nobody has accepted, and what a change brought."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from checker.session import PathLike

if TYPE_CHECKING:
    from checker.engine.rules.rule import Rule
    from checker.model.changes import Changes
    from checker.model.finding import Report


def accepted(report: Report, paths: Iterable[PathLike], rules: Sequence[Rule], today: dt.date) -> Report:
    """The report of a check of these articles, with waivers and the baseline applied as the commands apply them.

            report = accepted(check(paths, rules=rules), paths, rules, today=datetime.date.today())

    They are read from the nearest `.claimcheck` folder upward from the articles, and from comments in the articles
    themselves; a faulty comment is among `Report.problems`. `today` decides which waivers have expired; the function
    does not read the clock. Raises LedgerFaults with every fault in the files.
    """
    from checker.engine.rules.rule_files import shipped_rules
    from checker.ledger.apply import apply, open_ledgers

    ledgers = open_ledgers([os.fspath(path) for path in paths])
    shipped = (file.stem for file in shipped_rules().glob("*/*.yaml"))
    return apply(report, ledgers, [rule.id for rule in rules], today, shipped)


def only_changed(report: Report, changes: Changes) -> Report:
    """The report with only the findings that have a side in a changed article, that side first.

            report = only_changed(check(["articles/"]), changed_since("origin/main", ["articles/"]))

    The others are in `Report.unchanged`, the ids of the changed articles in `Report.changed`. Apply it after
    `accepted`, which must see all findings.
    """
    from checker.config.changed import only_changed as kept

    return kept(report, changes)


def changed_since(revision: str, paths: Iterable[PathLike]) -> Changes:
    """The files in the git repositories of these paths that differ from a revision, untracked ones included.

    They are compared with the commit at which the current branch left `revision`. Of a JSON Lines file, the changed
    lines count. Raises CallError if git is not installed, if a path is in no repository, or if the repository does
    not have the revision, as in a shallow clone.
    """
    from checker.disk.git import changes_since

    return changes_since(revision, [os.fspath(path) for path in paths])


def changed_files(paths: Iterable[PathLike]) -> Changes:
    """These files, and all files in these folders, as changed; `a | b` is what either of two changes touches."""
    from checker.disk.changed_files import changed_files as named

    return named(paths)
