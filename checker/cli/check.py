"""`claimcheck check PATH...`: checks articles against each other."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.cli.changed import changed_options, keeps_to_changes
from checker.cli.examination import against_option
from checker.cli.exits import Exit, UsageError
from checker.cli.stdin import stdin_option
from checker.cli.subcommand import Subcommand
from checker.cli.watching import WatchRound, watch_option

if TYPE_CHECKING:
    from checker.claims.remembered import Remembered
    from checker.model.changes import Changes
    from checker.reporters import Reporter, Surface
    from checker.session import Unsaved


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of this command."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="files and folders: .txt, .md, .ninjs, .json, .jsonl; - for stdin"
    )
    against_option(parser)
    changed_options(parser)
    stdin_option(parser)
    watch_option(parser)
    parser.add_argument("--statistics", action="store_true", help="after the findings, also count them by rule")


def run(arguments: argparse.Namespace) -> Exit:
    """Checks, prints the findings and a summary; with `--watch`, again after each change."""
    from checker.cli.changed import named_changes
    from checker.cli.outputs import check_call, refuse_lost_explanations, refuse_lost_statistics
    from checker.cli.stdin import stdin_name, stdin_text

    name = stdin_name(arguments)
    check_call(arguments)
    refuse_lost_explanations(arguments)
    refuse_lost_statistics(arguments)
    named = named_changes(arguments, name) if keeps_to_changes(arguments) else None
    if arguments.watch:
        from checker.cli.watching import watch

        if name is not None:
            raise UsageError("--watch: stdin is read once", "name the file in place of -")
        return watch(arguments, lambda remembered: _checked(arguments, named, remembered=remembered))
    return _checked(arguments, named, stdin_text(name)).exit


def _checked(
    arguments: argparse.Namespace,
    named: Changes | None,
    unsaved: Unsaved | None = None,
    remembered: Remembered | None = None,
) -> WatchRound:
    """Runs one check; also returns whether stdout is still read. `named` are the files named as changed, if any are."""
    from checker.cli.again import again
    from checker.cli.azure import automation
    from checker.cli.changed import changes
    from checker.cli.examination import examined
    from checker.cli.ledgers import ledgers, with_acceptance
    from checker.cli.outputs import deliver
    from checker.cli.summary import failing, outcome, say
    from checker.config.changed import only_changed

    opened = ledgers(arguments)
    changed = None if named is None else changes(arguments, named)
    report, governance = examined(arguments, unsaved, remembered)
    report = with_acceptance(report, opened, governance, arguments)
    if changed is not None:
        report = only_changed(report, changed)
    published = frozenset(article.id for article in report.published)
    fails = failing(report, lambda finding: governance.threshold(finding, published))
    same, job = again(arguments), automation(os.environ)

    def render(reporter: Reporter, surface: Surface) -> Iterator[str]:
        shown = replace(surface, failing=fails, again=same, automation=job, statistics=arguments.statistics)
        return reporter.findings(report, shown)

    read = deliver(arguments, render)
    say(report, checked=True, debug=arguments.debug)
    return WatchRound(outcome(report, fails), read)


COMMAND = Subcommand(
    "check",
    "check articles against each other (the default command)",
    "PATH... [--against ARCHIVE]",
    arguments,
    run,
    stdin=True,
)
