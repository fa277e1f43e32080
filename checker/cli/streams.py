"""Writes: findings to stdout and files, everything else to stderr. A reader who has gone is no error."""

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
    """Lets both streams write any text: what their encoding lacks is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def default_format() -> str:
    """`rich` where a person looks at it, else `text`."""
    return "rich" if sys.stdout.isatty() else "text"


def surface(explain: bool) -> Surface:
    """What stdout is: a terminal of some width or a file; `NO_COLOR` and `TERM=dumb` turn styles off."""
    terminal = sys.stdout.isatty()
    styled = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    columns = shutil.get_terminal_size().columns if terminal else 100
    return Surface(columns, styled, explain, folder=str(Path.cwd()), version=__version__)


def write(chunks: Iterable[str], machine: bool = False) -> bool:
    """Writes to stdout; `machine` output is UTF-8 whatever the terminal is, as RFC 8259 demands of JSON.

    False where nobody reads it any more. Raises UsageError where it cannot be written, as on a full disk.
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
    """Writes all that an error says to stderr."""
    for fault in error.faults:
        tell(str(fault), fault.hint)


def save(chunks: Iterable[str], file: Path) -> None:
    """Writes a file in UTF-8. Raises UsageError where that cannot be."""
    try:
        with file.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            stream.writelines(chunks)
    except OSError as error:
        raise UsageError(
            f"{file}: cannot be written: {error.strerror}", "look at the folder and its permissions"
        ) from None


def _pour(chunks: Iterable[str], stream: TextIO) -> bool:
    """Writes until the reader goes; then the stream leads nowhere, so that nothing is left to flush at the end.

    Whether there is still a reader.
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
