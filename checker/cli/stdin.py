"""`-` among the paths: the text on stdin, which stands for the file that `--stdin-filename` names."""

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
"""What the text is called where it stands for no file; it is read as plain text."""
_CHUNK = 1 << 20
"""Bytes."""


def stdin_option(parser: argparse.ArgumentParser) -> None:
    """Adds `--stdin-filename` to the parser of a command that takes `-` for a path."""
    parser.add_argument(
        "--stdin-filename",
        metavar="PATH",
        help="the file that the text on stdin (-) stands for: its format, config and waivers hold, and where that "
        "file is among the paths, the text takes its place",
    )


def stdin_name(arguments: argparse.Namespace) -> str | None:
    """The path that `-` stands for, put among the paths in its place; None where the call has no `-`.

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
    """The bytes on stdin under the name of the file that they stand for; nothing where the call has no `-`.

    Of a text beyond the limit of its format no more is read than shows that. Raises UsageError where there is no stdin.
    """
    if name is None:
        return {}
    from checker.readers import form_of

    form = form_of(name)
    limit = form.largest + 1 if form else 0  # of a kind that is not read, which is told as of a file
    return {name: _read(limit)}


def _checked(name: str) -> str:
    """The value of `--stdin-filename`. Raises UsageError where it names no file."""
    if not name or name == MARK:
        raise UsageError("--stdin-filename: no file is named", "write --stdin-filename drafts/article.txt")
    if name.endswith("/") or Path(name).is_dir():
        raise UsageError(f"--stdin-filename {name}: this is a folder", "name the file that the text stands for")
    return name


def _read(limit: int) -> bytes:
    """All bytes on stdin, or the first of them. In a terminal, says how the text is ended.

    What is there is taken at once, never waited for in full, so that a terminal's one end of the text is enough.
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
