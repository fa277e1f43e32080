"""`claimcheck check PATH...`: checks articles against each other."""

from __future__ import annotations

import argparse
from pathlib import Path

from checker.cli.failure import Exit

NAME = "check"
SUMMARY = "check articles against each other (the command when none is named)"
USAGE = "PATH... [--against ARCHIVE]"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes besides the options of all commands."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders: .txt, .md, .jsonl")
    parser.add_argument(
        "--against",
        type=Path,
        metavar="ARCHIVE",
        help="check each of these drafts against what an archive has of its story, which claimcheck index has made",
    )


def run(arguments: argparse.Namespace) -> Exit:
    """Checks, prints the findings, and says how much there was."""
    from checker.cli.archive_faults import archive_faults
    from checker.cli.outputs import check_call, deliver, refuse_explained_lines
    from checker.cli.progress import Bar
    from checker.cli.rule_set import governance_of_inputs
    from checker.cli.summary import outcome, say
    from checker.library import check, check_against

    check_call(arguments)
    refuse_explained_lines(arguments)
    governance = governance_of_inputs(arguments)
    with Bar() as bar, archive_faults():
        if arguments.against is None:
            report = check(arguments.paths, governance=governance, explain=arguments.explain, progress=bar)
        else:
            report = check_against(
                arguments.paths, arguments.against, governance=governance, explain=arguments.explain, progress=bar
            )
    deliver(arguments, lambda reporter, surface: reporter.findings(report, surface))
    say(report, checked=True)
    published = frozenset(article.id for article in report.published)
    return outcome(report, lambda finding: governance.threshold(finding, published))
