"""Output: findings to stdout and files, everything else to stderr. A closed pipe is not an error."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from checker import __version__
from checker.cli.exits import UsageError
from checker.model.errors import ClaimcheckError
from checker.reporters import Surface
from checker.reporters.content.printable import literal
from checker.reporters.content.styled import Line, Piece, plain, wrapped


def prepare() -> None:
    """Lets both streams write any text; characters that their encoding lacks are escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


COLOURS = ("auto", "always", "never")
NARROW = 80
"""The width of output that goes to no terminal, unless `COLUMNS` says otherwise."""


def default_format(colour: str = "auto") -> str:
    """`rich` in a terminal or if colours are forced, else `text`."""
    return "rich" if sys.stdout.isatty() or coloured(colour) else "text"


def coloured(colour: str = "auto") -> bool:
    """Whether stdout is in colour.

    `--color` decides, then `NO_COLOR` (any value), then `FORCE_COLOR` and `CLICOLOR_FORCE` (any value but "0"), then
    whether stdout is a terminal that is not `TERM=dumb` and `CLICOLOR` is not "0".
    """
    if colour != "auto":
        return colour == "always"
    said = os.environ.get
    if said("NO_COLOR"):
        return False
    if any(said(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    return sys.stdout.isatty() and said("TERM") != "dumb" and said("CLICOLOR") != "0"


def surface(explain: bool, colour: str = "auto") -> Surface:
    """The properties of stdout: its width, whether it is in colour, and the working directory."""
    return Surface(_columns(), coloured(colour), explain, folder=str(Path.cwd()), version=__version__)


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
    wrap = sys.stderr.isatty()
    _pour([*_lines(message, "", wrap), *(_lines(hint, "  hint: ", wrap) if hint else ())], sys.stderr)


def tell_wrapped(message: str) -> None:
    """Writes a message to stderr, wrapped."""
    _pour(_lines(message, "", True), sys.stderr)


def _lines(text: str, lead: str, wrap: bool) -> Iterator[str]:
    """A text as lines after its lead; the later ones are indented."""
    line = Line((Piece(literal(text)),), lead, "    " if lead else "  ")
    yield from map(plain, wrapped(line, _columns()) if wrap else (line,))


def _columns() -> int:
    return shutil.get_terminal_size((NARROW, 24)).columns


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
