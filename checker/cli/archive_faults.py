"""An archive that cannot be used is a call that cannot be carried out."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checker.cli.exits import UsageError


@contextmanager
def archive_faults() -> Iterator[None]:
    """Turns an ArchiveError into a UsageError; loads nothing of the archive for a call that uses none."""
    try:
        yield
    except Exception as error:
        failure = sys.modules.get("checker.archive.archive_errors")
        if failure and isinstance(error, failure.ArchiveError):
            raise UsageError(error.message, error.hint) from error
        raise


def archive_option(parser: argparse.ArgumentParser) -> None:
    """The option that names the archive."""
    parser.add_argument("--archive", type=Path, metavar="FILE", help="the file of the archive")


def named_archive(arguments: argparse.Namespace, option: str = "--archive") -> Path:
    """The file that the call names, else the config of the working directory. Raises UsageError where none does."""
    from checker.cli.rule_set import refusal, search

    found = search(arguments)
    file = arguments.archive or found.of(Path.cwd()).archive
    if found.faults:
        raise refusal(found.faults)
    if file is None:
        raise UsageError("no archive is named", f"write {option} published.db")
    return Path(file)
