"""The errors of an archive, in words for users. After each of them, the file is in its previous state."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checker.model.errors import ArchiveError as ArchiveError

PATIENCE = 30.0
"""Seconds that a writer waits for the lock."""


_ANEW = "restore the file from a backup, or move it away and run claimcheck index again"
REASONS: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_BUSY: (
        f"another process has been writing for {PATIENCE:.0f} seconds",
        "wait until it has finished, and try again",
    ),
    sqlite3.SQLITE_LOCKED: ("another process has locked it", "wait until it has finished, and try again"),
    sqlite3.SQLITE_CORRUPT: ("the archive is damaged", _ANEW),
    sqlite3.SQLITE_NOTADB: ("this is not a claimcheck archive", "name a file made by claimcheck index"),
    sqlite3.SQLITE_READONLY: ("it cannot be written: read-only", "look at the permissions of the file and its folder"),
    sqlite3.SQLITE_PERM: ("it cannot be opened: no permission", "look at the permissions of the file and its folder"),
    sqlite3.SQLITE_CANTOPEN: ("it cannot be opened", "look at the folder and its permissions"),
    sqlite3.SQLITE_FULL: (
        "the disk is full; articles stored before this point are in the archive, later ones are not",
        "make room, and run the same command again",
    ),
    sqlite3.SQLITE_IOERR: (
        "the disk cannot be read or written; articles stored before this point are in the archive, later ones are not",
        "look at the disk and its free space, and run the same command again",
    ),
    sqlite3.SQLITE_TOOBIG: ("an article is too large for an archive", "leave it out"),
}


@contextmanager
def translated(file: Path | str) -> Iterator[None]:
    """Turns errors of SQLite, and those that damaged content causes, into ArchiveError.

    Use it only around reading and writing: a value of an unexpected type or form there means damage.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code is None and isinstance(error, sqlite3.OperationalError):
            code = sqlite3.SQLITE_CORRUPT  # raised by the module, not by SQLite: stored text is not UTF-8
        reason = REASONS.get(code & 0xFF) if code is not None else None
        if reason is None:
            raise
        raise ArchiveError(file, *reason) from error
    except (TypeError, ValueError, LookupError, AttributeError, OverflowError, zlib.error) as error:
        raise ArchiveError(file, *REASONS[sqlite3.SQLITE_CORRUPT]) from error
