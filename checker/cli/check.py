"""`claimcheck check PATH...`: checks articles against each other."""

from __future__ import annotations

import argparse
from dataclasses import replace

from checker.cli.examination import against_option
from checker.cli.failure import Exit
from checker.cli.stdin import stdin_option

NAME = "check"
STDIN = True
SUMMARY = "check articles against each other (the command when none is named)"
USAGE = "PATH... [--against ARCHIVE]"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes besides the options of all commands."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders: .txt, .md, .jsonl; - for stdin")
    against_option(parser)
    stdin_option(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Checks, prints the findings, and says how much there was."""
    from checker.cli.acceptance import accepted, ledgers
    from checker.cli.examination import examined
    from checker.cli.outputs import check_call, deliver, refuse_lost_explanations
    from checker.cli.stdin import stdin_name, stdin_text
    from checker.cli.summary import failing, outcome, say

    name = stdin_name(arguments)
    check_call(arguments)
    refuse_lost_explanations(arguments)
    unsaved = stdin_text(name)
    opened = ledgers(arguments)
    report, governance = examined(arguments, unsaved)
    report = accepted(report, opened, governance.rules, arguments)
    published = frozenset(article.id for article in report.published)
    fails = failing(report, lambda finding: governance.threshold(finding, published))
    deliver(arguments, lambda reporter, surface: reporter.findings(report, replace(surface, failing=fails)))
    say(report, checked=True)
    return outcome(report, fails)
