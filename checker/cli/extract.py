"""`claimcheck extract PATH...`: shows the claims of articles."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.cli.exits import Exit
from checker.cli.stdin import stdin_option
from checker.cli.subcommand import Subcommand

if TYPE_CHECKING:
    from checker.reporters import Reporter, Surface


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of this command."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="files and folders: .txt, .md, .ninjs, .json, .jsonl; - for stdin"
    )
    stdin_option(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Extracts and prints the claims, then a summary."""
    from checker.cli.outputs import check_call, deliver
    from checker.cli.progress import Bar
    from checker.cli.rule_set import exclusions, published_for
    from checker.cli.stdin import stdin_name, stdin_text
    from checker.cli.summary import outcome, say
    from checker.session import Plain, Session

    name = stdin_name(arguments)
    check_call(arguments, shows="claims")
    unsaved = stdin_text(name)
    policy = Plain(day=published_for(arguments, unsaved), excluding=exclusions(arguments))
    with Bar() as bar:
        report = Session(policy, progress=bar, unsaved=unsaved).extract(arguments.paths)

    def render(reporter: Reporter, surface: Surface) -> Iterator[str]:
        assert reporter.claims is not None, "check_call refuses such a format"
        return reporter.claims(report.extractions, surface)

    deliver(arguments, render)
    say(report, checked=False, debug=arguments.debug)
    return outcome(report)


COMMAND = Subcommand("extract", "show the claims of articles", "PATH...", arguments, run, stdin=True)
