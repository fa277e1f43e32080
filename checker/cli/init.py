"""`claimcheck init [FOLDER]`: writes a config and a first rule."""

from __future__ import annotations

import argparse
from pathlib import Path

from checker.cli.exits import Exit, UsageError
from checker.cli.subcommand import Subcommand


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of this command."""
    parser.add_argument(
        "folder", nargs="?", default=".", metavar="FOLDER", help="the folder (default: the working directory)"
    )


def run(arguments: argparse.Namespace) -> Exit:
    """Writes all files, or none if one of them exists."""
    from checker.cli.outputs import refuse_files
    from checker.cli.streams import tell
    from checker.config.starter import starter_files

    refuse_files(arguments)
    folder = Path(arguments.folder)
    if not folder.is_dir():
        raise UsageError(f"{folder}: there is no such folder", "make it first")
    contents = {folder / name: text for name, text in starter_files().items()}
    there = [path for path in contents if path.exists() or path.is_symlink()]
    if there:
        raise UsageError.of((f"{path} already exists", "init overwrites nothing: move it away") for path in there)
    for path, text in contents.items():
        _write(path, text)
        tell(f"wrote {path}")
    tell(f"next: claimcheck rules test {folder / 'rules'}")
    return Exit.CLEAN


def _write(path: Path, text: str) -> None:
    """Creates a file; does not overwrite one that another process has just made."""
    try:
        path.parent.mkdir(exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        raise UsageError(
            f"{path}: cannot be written: {error.strerror}", "look at the folder and its permissions"
        ) from None


COMMAND = Subcommand("init", "write a config and a first rule of your own, with its tests", "[FOLDER]", arguments, run)
