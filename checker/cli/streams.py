"""Output: findings to stdout and files, everything else to stderr. A closed pipe is not an error."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from textwrap import wrap
from typing import TextIO

from checker import __version__
from checker.cli.exits import UsageError
from checker.model.errors import ClaimcheckError
from checker.reporters import Surface
from checker.reporters.content.printable import literal

_COLUMNS = 80
"""The width of messages that do not go to a terminal."""


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
    """Writes a message and its hint to stderr, each on one line; in a terminal, lines that are too long are wrapped."""
    columns = _width() if sys.stderr.isatty() else 0
    lines = [*_hanging(literal(message), columns), *(_hanging(f"  hint: {literal(hint)}", columns) if hint else ())]
    _pour(lines, sys.stderr)


def tell_wrapped(message: str) -> None:
    """Writes a message to stderr, wrapped to the width of the terminal, or to 80 columns."""
    _pour(_hanging(literal(message), _width()), sys.stderr)


def _width() -> int:
    """The columns of messages."""
    return shutil.get_terminal_size().columns if sys.stderr.isatty() else _COLUMNS


def _hanging(text: str, columns: int) -> list[str]:
    """The lines of a text, all but the first indented; with no columns, one line. No word is broken."""
    if not columns:
        return [f"{text}\n"]
    indent = " " * (len(text) - len(text.lstrip()) + 2)
    lines = wrap(text, columns, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    return [f"{line}\n" for line in lines]


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
