"""`--since` and `--changed`: keeps to the findings that a change brought."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from checker.cli.exits import UsageError
from checker.cli.stdin import MARK
from checker.disk.there import exists

if TYPE_CHECKING:
    from checker.model.changes import Changes


def changed_options(parser: argparse.ArgumentParser) -> None:
    """Adds both options to the parser of a command that checks."""
    parser.add_argument(
        "--since",
        metavar="REV",
        help="only findings with a side in a file that differs from where this branch left a git revision, such as "
        "origin/main or HEAD; the other side can stand in any file",
    )
    parser.add_argument(
        "--changed",
        action="append",
        default=[],
        metavar="PATH",
        help="only findings with a side in this file or folder, wherever the other side stands; may be repeated; "
        "- reads the paths from stdin, one a line",
    )


def keeps_to_changes(arguments: argparse.Namespace) -> bool:
    """Whether the call asks for what a change brought."""
    return arguments.since is not None or bool(arguments.changed)


def named_changes(arguments: argparse.Namespace, stdin: str | None) -> Changes:
    """The files that `--changed` names, and the text on stdin, which somebody is writing.

    `stdin` is its name, None if it holds no text. Raises UsageError for a path that does not exist.
    """
    from checker.disk.changed_files import changed_files

    listed = [path for path in arguments.changed if path != MARK]
    for path in listed:
        if not os.path.lexists(path):
            raise UsageError(f"--changed {path}: there is no such file or folder", "look at the spelling")
    if MARK in arguments.changed:
        if stdin is not None:
            raise UsageError("--changed -: stdin holds an article", "name the changed files in place of --changed -")
        listed += _listed()
    return changed_files([*listed, *([stdin] if stdin is not None else [])])


def changes(arguments: argparse.Namespace, named: Changes) -> Changes:
    """`named`, and what differs from the revision of `--since` now. Raises CallError if git cannot say."""
    if arguments.since is None:
        return named
    from checker.disk.git import changes_since

    return named | changes_since(arguments.since, arguments.paths)


def _listed() -> list[str]:
    """The paths on stdin, separated by line ends or zero bytes. A deleted file can be among them."""
    if sys.stdin is None:
        raise UsageError("--changed -: stdin is closed", "pipe the paths in: git diff --name-only | claimcheck ...")
    data = sys.stdin.buffer.read()
    separator = b"\0" if b"\0" in data else b"\n"
    paths = (os.fsdecode(word.rstrip(b"\r")) for word in data.split(separator))
    return [path for path in paths if path and exists(path)]
