"""`claimcheck extract PATH...`: shows the claims of articles."""

from __future__ import annotations

import argparse

from checker.cli.failure import Exit

NAME = "extract"
SUMMARY = "show the claims of articles"
USAGE = "PATH..."


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes besides the options of all commands."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders: .txt, .md, .jsonl")


def run(arguments: argparse.Namespace) -> Exit:
    """Extracts, prints the claims, and says how much there was."""
    from checker.cli.outputs import check_call, deliver
    from checker.cli.progress import Bar
    from checker.cli.rule_set import published_for
    from checker.cli.summary import outcome, say
    from checker.library import extract

    check_call(arguments, shows="claims")
    published = published_for(arguments)
    with Bar() as bar:
        report = extract(arguments.paths, published=published, progress=bar)
    deliver(arguments, lambda reporter, surface: reporter.claims(report.extractions, surface))
    say(report, checked=False)
    return outcome(report)
