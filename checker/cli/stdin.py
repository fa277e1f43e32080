"""`-` among the paths: the text on stdin, which replaces the file that `--stdin-filename` names."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from io import BufferedReader
from pathlib import Path
from typing import cast

from checker.cli.exits import UsageError
from checker.cli.streams import tell

MARK = "-"
NAMELESS = "stdin"
"""The name of a text that replaces no file; it is read as plain text."""
_CHUNK = 1 << 20
"""Bytes."""


def stdin_option(parser: argparse.ArgumentParser) -> None:
    """Adds `--stdin-filename` to the parser of a command that takes `-` as a path."""
    parser.add_argument(
        "--stdin-filename",
        metavar="PATH",
        help="the file that the text on stdin (-) replaces: the text has its format, config and waivers, and is "
        "read instead of the file if that is among the paths",
    )


def stdin_name(arguments: argparse.Namespace) -> str | None:
    """Replaces `-` among the paths with the file's name, and returns that; None if the call has no `-`.

    Raises UsageError for a call that cannot be carried out.
    """
    paths, given = arguments.paths, arguments.stdin_filename
    if MARK not in paths:
        if given is not None:
            raise UsageError("--stdin-filename: no text is read from stdin", "write - among the paths")
        return None
    if paths.count(MARK) > 1:
        raise UsageError("- is named twice", "stdin holds one text")
    name = _checked(given) if given is not None else NAMELESS
    arguments.paths = [name if path == MARK else path for path in paths]
    return name


def stdin_text(name: str | None) -> Mapping[str, bytes]:
    """The bytes on stdin by the name of their file; empty if the call has no `-`.

    Reads at most one byte beyond the size limit of the format. Raises UsageError if stdin is closed.
    """
    if name is None:
        return {}
    from checker.readers.opening import form_of

    form = form_of(name)
    limit = form.largest + 1 if form else 0  # an unknown format is reported as for a file
    return {name: _read(limit)}


def _checked(name: str) -> str:
    """The value of `--stdin-filename`. Raises UsageError if it does not name a file."""
    if not name or name == MARK:
        raise UsageError("--stdin-filename: no file is named", "write --stdin-filename drafts/article.txt")
    if name.endswith("/") or Path(name).is_dir():
        raise UsageError(f"--stdin-filename {name}: this is a folder", "name the file that the text replaces")
    return name


def _read(limit: int) -> bytes:
    """All bytes on stdin, up to the limit. In a terminal, first says how to end the text.

    Reads what is available instead of waiting for a full buffer, so that one Ctrl-D in a terminal is enough.
    """
    if sys.stdin is None:
        raise UsageError("-: stdin is closed", "pipe the text in: claimcheck - < article.txt")
    if sys.stdin.isatty():
        tell("reading the article from the terminal; Ctrl-D at the beginning of a line ends it")
    stream = cast(BufferedReader, sys.stdin.buffer)
    whole = bytearray()
    try:
        while len(whole) < limit:
            chunk = stream.read1(min(_CHUNK, limit - len(whole)))
            if not chunk:
                break
            whole += chunk
    except OSError as error:
        raise UsageError(f"-: stdin cannot be read: {error.strerror}", "pipe the text in") from None
    return bytes(whole)
