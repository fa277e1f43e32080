"""Output: findings to stdout and files, everything else to stderr. A closed pipe is not an error."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from checker import __version__
from checker.cli.exits import UsageError
from checker.model.errors import ClaimcheckError
from checker.reporters import Surface
from checker.reporters.content.printable import literal


def prepare() -> None:
    """Lets both streams write any text; characters that their encoding lacks are escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def default_format() -> str:
    """`rich` in a terminal, else `text`."""
    return "rich" if sys.stdout.isatty() else "text"


def surface(explain: bool) -> Surface:
    """The properties of stdout: a terminal of some width, or a file. `NO_COLOR` and `TERM=dumb` turn styles off."""
    terminal = sys.stdout.isatty()
    styled = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    columns = shutil.get_terminal_size().columns if terminal else 100
    return Surface(columns, styled, explain, folder=str(Path.cwd()), version=__version__)


def write(chunks: Iterable[str], machine: bool = False) -> bool:
    """Writes to stdout; `machine` output is always UTF-8, as RFC 8259 requires of JSON.

    Returns False if the reader has closed stdout. Raises UsageError if writing fails, as on a full disk.
    """
    if machine and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        return _pour(chunks, sys.stdout)
    except OSError as error:
        _lead_nowhere(sys.stdout)
        raise UsageError(f"stdout cannot be written: {error.strerror}", "make room, or write to another disk") from None


def tell(message: str, hint: str = "") -> None:
    """Writes a message and its hint to stderr."""
    _pour([f"{literal(message)}\n", f"  hint: {literal(hint)}\n" if hint else ""], sys.stderr)


def refuse(error: ClaimcheckError) -> None:
    """Writes all faults of an error to stderr."""
    for fault in error.faults:
        tell(str(fault), fault.hint)


def save(chunks: Iterable[str], file: Path) -> None:
    """Writes a file in UTF-8. Raises UsageError if that fails."""
    try:
        with file.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            stream.writelines(chunks)
    except OSError as error:
        raise UsageError(
            f"{file}: cannot be written: {error.strerror}", "look at the folder and its permissions"
        ) from None


def _pour(chunks: Iterable[str], stream: TextIO) -> bool:
    """Writes until the reader closes the stream; then redirects it to nowhere, so that the flush at exit works.

    Returns whether the stream is still read.
    """
    try:
        stream.writelines(chunks)
        stream.flush()
    except BrokenPipeError:
        _lead_nowhere(stream)
        return False
    return True


def _lead_nowhere(stream: TextIO) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
