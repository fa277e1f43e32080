"""The archive that a call or its config names."""

from __future__ import annotations

import argparse
from pathlib import Path

from checker.cli.exits import UsageError


def archive_option(parser: argparse.ArgumentParser) -> None:
    """Adds the option that names the archive."""
    parser.add_argument("--archive", type=Path, metavar="FILE", help="the file of the archive")


def named_archive(arguments: argparse.Namespace, option: str = "--archive") -> Path:
    """The file that the call names, else the one in the local config. Raises UsageError if neither names one."""
    file = archive_of(arguments)
    if file is None:
        raise UsageError("no archive is named", f"write {option} published.db")
    return file


def archive_of(arguments: argparse.Namespace) -> Path | None:
    """The same; None if neither names one."""
    from checker.cli.rule_set import search
    from checker.model.errors import ConfigFaults

    found = search(arguments)
    file = arguments.archive or found.of(Path.cwd()).archive
    if found.faults:
        raise ConfigFaults(found.faults)
    return Path(file) if file else None
