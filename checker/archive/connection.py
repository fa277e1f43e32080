"""Opens the file of an archive, for reading or writing, and explains why it cannot be opened."""

from __future__ import annotations

import os
import sqlite3
import string
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from checker.archive.archive_errors import PATIENCE, REASONS, ArchiveError, translated
from checker.archive.tables import VERSION, VersionError, prepare_tables, version
from checker.disk.atomic import put_new

_MAGIC = b"SQLite format 3\0"
_UNRESERVED = frozenset((string.ascii_letters + string.digits + "/._-~").encode())


def reading(file: Path) -> sqlite3.Connection:
    """A read-only connection. Raises ArchiveError if the file is not an archive that this claimcheck can use."""
    _there(file)
    if os.access(file, os.W_OK) and os.access(file.parent, os.W_OK):
        connection = _opened(file, "mode=rw")  # with write access, closing also removes SQLite's log files
        connection.execute("PRAGMA query_only = ON")
        return connection
    try:
        return _opened(file, "mode=ro")
    except ArchiveError as error:
        unwritten = not _log(file)
        if unwritten and isinstance(error.__cause__, sqlite3.OperationalError) and _shut(error.__cause__):
            return _opened(file, "immutable=1")  # read-only folder: SQLite cannot create its log file
        raise


def writing(file: Path, create: bool = False) -> sqlite3.Connection:
    """A connection for writing; makes the file if `create` is set. Raises ArchiveError."""
    if not create or file.exists():
        _there(file, create)
    elif not file.parent.is_dir():
        raise ArchiveError(file, f"there is no folder {file.parent}", "make it first")
    if not os.access(file.parent, os.W_OK) or (file.exists() and not os.access(file, os.W_OK)):
        raise ArchiveError(file, *REASONS[sqlite3.SQLITE_READONLY])
    if create and not file.exists():
        _make(file.resolve())
    return _opened(file, "mode=rw", write=True)


def _make(file: Path) -> None:
    """Makes an empty archive under another name first, so that no process opens a half-made one.

    If several processes make the same archive at once, the first to finish wins, and all continue with its file.
    """
    fresh = file.with_name(f".claimcheck-{uuid4().hex}.new")
    try:
        _opened(file, "mode=rwc", write=True, at=fresh).close()
        put_new(fresh, file)
    except FileExistsError:
        pass
    except OSError as error:
        raise ArchiveError(file, f"it cannot be made: {error.strerror}", "look at the folder and the disk") from error
    finally:
        for name in (fresh, *(Path(f"{fresh}{end}") for end in _BESIDE)):
            name.unlink(missing_ok=True)


_BESIDE = ("-wal", "-shm", "-journal")
"""The files that SQLite may leave beside an unfinished archive."""


def _opened(file: Path, mode: str, write: bool = False, at: Path | None = None) -> sqlite3.Connection:
    """A connection to the archive `file`, whose content is still `at` another path."""
    with translated(file):
        connection = sqlite3.connect(_uri(at or file, mode), timeout=PATIENCE, isolation_level=None, uri=True)
        try:
            with transaction(connection):
                found = version(connection)
            if write:
                _log_ahead(connection)
                connection.execute("PRAGMA synchronous = NORMAL")
                if found != VERSION:
                    prepare_tables(connection)
            elif found != VERSION:
                raise ArchiveError(file, *_unprepared(found))
        except VersionError as error:
            connection.close()
            raise ArchiveError(file, error.message, error.hint) from None
        except BaseException:
            connection.close()
            raise
    return connection


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Turns on write-ahead logging, which lets readers read during a write; the file keeps the setting.

    The change needs an exclusive lock for a moment, and SQLite does not wait for that one by itself.
    """
    end = time.monotonic() + PATIENCE
    while connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(0.05)


def _unprepared(found: int) -> tuple[str, str]:
    """Why an archive cannot be read without `index`."""
    if found == 0:
        return "the archive is empty", "put articles into it: claimcheck index PATH... --archive FILE"
    return "this archive was made by an older claimcheck", "claimcheck index --archive FILE brings it up to date"


def _there(file: Path, create: bool = False) -> None:
    """Raises ArchiveError if the file does not exist, is truncated, or is not an archive."""
    logged = _log(file)  # first: a writer that ends meanwhile completes the file and drops its log
    try:
        if file.is_dir():
            raise ArchiveError(file, "this is a folder", "name a file made by claimcheck index")
        with file.open("rb") as stream:
            size = stream.seek(0, os.SEEK_END)
            stream.seek(0)
            head = stream.read(100) if size else b""  # a file that has grown meanwhile was empty
    except FileNotFoundError:
        hint = "make it first: claimcheck index PATH... --archive FILE"
        raise ArchiveError(file, "there is no such archive", hint) from None
    except OSError as error:
        raise ArchiveError(file, f"cannot be read: {error.strerror}", "look at its permissions") from None
    if not size and create:
        return
    if not head.startswith(_MAGIC):
        raise ArchiveError(file, "this is not a claimcheck archive", "name a file made by claimcheck index")
    if _cut_off(head, size) and not logged and not _log(file):
        raise ArchiveError(
            file,
            "the archive file is truncated",
            "restore the file from a backup, or move it away and run claimcheck index again",
        )


def _cut_off(head: bytes, size: int) -> bool:
    """Whether the file is shorter than its header says (SQLite file format, 1.3: page size at 16, pages at 28)."""
    page = int.from_bytes(head[16:18], "big")
    return len(head) < 100 or size < int.from_bytes(head[28:32], "big") * (65536 if page == 1 else page)


def _log(file: Path) -> bool:
    """Whether there is a write-ahead log that the file is incomplete without."""
    log = Path(f"{file}-wal")
    return log.exists() and log.stat().st_size > 0


def _shut(error: sqlite3.OperationalError) -> bool:
    return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)


def _uri(file: Path, mode: str) -> str:
    """The file as SQLite's `file:` URI, with all special bytes of its name escaped."""
    name = os.fsencode(file.absolute())
    return "file:" + "".join(chr(byte) if byte in _UNRESERVED else f"%{byte:02x}" for byte in name) + f"?{mode}"


@contextmanager
def transaction(connection: sqlite3.Connection, kind: str = "DEFERRED") -> Iterator[None]:
    """Commits all changes or none; `IMMEDIATE` takes the write lock before anything is read."""
    connection.execute(f"BEGIN {kind}")
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
