"""`claimcheck review PATH...`: goes through the open findings one by one and accepts them with reasons."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from checker.cli.changed import changed_options, keeps_to_changes
from checker.cli.examination import against_option
from checker.cli.exits import Exit, UsageError
from checker.cli.options import iso_day
from checker.cli.stdin import MARK
from checker.cli.subcommand import Subcommand

if TYPE_CHECKING:
    from checker.model.finding import Finding, Report


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of this command."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders, as for check")
    against_option(parser)
    changed_options(parser)
    say = parser.add_argument
    say("--until", type=iso_day("--until"), metavar="DATE", help="the last day on which the waivers hold")
    say("--by", metavar="NAME", help="who accepts (default: the name of your account)")


def run(arguments: argparse.Namespace) -> Exit:
    """Checks, and reviews what is found; each waiver is on disk before the next finding is shown."""
    from checker.cli.outputs import check_call, refuse_files
    from checker.cli.streams import tell
    from checker.cli.summary import failing, outcome, say
    from checker.review.terminal import Keyboard
    from checker.review.walk import Walk

    check_call(arguments)
    refuse_files(arguments)
    _refuse_no_terminal(arguments)
    desk = _Desk(arguments)
    walk = Walk(desk, Keyboard(), desk.check())
    say(walk.report, checked=True, debug=arguments.debug)
    ended = walk.run()
    tell(walk.summary())
    if not ended:
        return Exit.INTERRUPTED
    published = frozenset(article.id for article in walk.report.published)
    return outcome(walk.report, failing(walk.report, lambda item: desk.governance.threshold(item, published)))


class _Desk:
    """The check and the waivers of a call, for the review. Raises ClaimcheckError for a call that cannot accept."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        from checker.claims.remembered import Remembered
        from checker.cli.ledgers import one_folder, who

        self._arguments, self._remembered = arguments, Remembered()
        self._by = who(arguments)
        self._folder, _ = one_folder(arguments.paths)
        if arguments.until and arguments.until < self._by.day:
            raise UsageError(f"--until {arguments.until}: that day has passed", f"today is {self._by.day}")
        self.editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""

    def check(self) -> Report:
        """Checks the articles of the call again."""
        from checker.cli.examination import examined

        report, self.governance = examined(self._arguments, remembered=self._remembered)
        self._remembered.turn()
        return report

    def settle(self, report: Report) -> Report:
        """The report with the waivers that are on disk now; with `--since` or `--changed`, what a change brought."""
        from checker.cli.changed import changes, named_changes
        from checker.cli.ledgers import ledgers, with_acceptance
        from checker.config.changed import only_changed

        arguments = self._arguments
        settled = with_acceptance(report, ledgers(arguments), self.governance, arguments)
        if not keeps_to_changes(arguments):
            return settled
        return only_changed(settled, changes(arguments, named_changes(arguments, None)))

    def accept(self, report: Report, finding: Finding, reason: str) -> str:
        """Stores a waiver, as `claimcheck waive` does."""
        from checker.ledger.accept import waive
        from checker.ledger.binding import articles_of, bind
        from checker.ledger.folders import root_of

        bound = bind(finding, articles_of(report), root_of(self._folder))
        return waive(self._folder, bound, reason, self._by, self._arguments.until).place

    def render(self, report: Report) -> Iterable[str]:
        """The findings as the terminal shows them."""
        from checker.cli.streams import surface
        from checker.reporters import reporter

        return reporter("rich").findings(report, surface(explain=False))


def _refuse_no_terminal(arguments: argparse.Namespace) -> None:
    """Raises UsageError if there is nobody to ask, or if stdin is to hold something else."""
    if MARK in arguments.changed:
        raise UsageError("--changed -: review reads its keys from stdin", "name the changed files")
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "review asks questions, so it needs a terminal for stdin and stdout",
            "run it in a terminal; in a script, write claimcheck waive ID PATH... --reason TEXT",
        )


COMMAND = Subcommand(
    "review", "go through the findings one by one, and accept them with a reason", "PATH... [--by NAME]", arguments, run
)
