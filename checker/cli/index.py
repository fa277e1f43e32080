"""`claimcheck index PATH... --archive FILE`: stores articles and their claims in an archive."""

from __future__ import annotations

import argparse

from checker.cli.archive_faults import archive_option
from checker.cli.exits import Exit, UsageError
from checker.cli.subcommand import Subcommand


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of this command."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders: .txt, .md, .ninjs, .json, .jsonl")
    archive_option(parser)
    parser.add_argument(
        "--drop-removed",
        action="store_true",
        help="also remove stored articles below these paths whose files no longer exist",
    )


def run(arguments: argparse.Namespace) -> Exit:
    """Stores new and changed articles, then prints a summary."""
    from checker.cli.archive_faults import named_archive
    from checker.cli.outputs import refuse_files
    from checker.cli.progress import Bar
    from checker.cli.rule_set import exclusions, published_for
    from checker.cli.streams import tell, tell_wrapped
    from checker.cli.summary import problems
    from checker.drafts import index_published
    from checker.reporters.content.not_read import not_read
    from checker.reporters.content.styled import with_number
    from checker.text.enumeration import first_of

    file = named_archive(arguments)
    refuse_files(arguments)
    if not arguments.paths and not file.exists():
        raise UsageError("no path is named", f"write claimcheck index FOLDER --archive {file}")
    with Bar() as bar:
        done = index_published(
            arguments.paths,
            file,
            exclusions(arguments),
            published_for(arguments),
            arguments.drop_removed,
            bar,
        )
    problems(tuple(done.problems), arguments.debug)
    parts = [f"{with_number(done.added, 'article')} stored", f"{done.unchanged:,} unchanged"]
    parts += [f"{done.renewed:,} of another version of claimcheck renewed"] if done.renewed else []
    parts += [f"{done.dropped:,} dropped"] if arguments.drop_removed else []
    tell(", ".join(parts))
    for line in not_read(done.skipped):
        tell_wrapped(line)
    if done.silent:
        tell_wrapped(f"nothing could be extracted from {first_of(done.silent)}")
    if done.problems:
        tell(f"{with_number(len(done.problems), 'problem')} with the input, named above")
    return Exit.INPUT if done.problems else Exit.CLEAN


COMMAND = Subcommand(
    "index", "store articles in an archive, for check --against", "PATH... --archive FILE", arguments, run
)
