"""Faults of the files in `.claimcheck`, reported like those of rule files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checker.disk.lock import LockedError, exclusive
from checker.documents.faults import Fault
from checker.model.errors import LedgerFaults as LedgerFaults


def text_of(path: Path) -> str:
    """The text of a file; empty if it does not exist. Raises LedgerFaults."""
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        fault = Fault(path.as_posix(), 0, 0, f"byte {error.start} of this file is not UTF-8", RESTORE)
    except OSError as error:
        fault = Fault(path.as_posix(), 0, 0, f"cannot read this file: {error.strerror}", "look at its permissions")
    raise LedgerFaults([fault])


@contextmanager
def one_writer(folder: Path) -> Iterator[None]:
    """Holds the lock of a `.claimcheck` folder. Raises LedgerFaults if another writer holds it or the disk fails."""
    try:
        with exclusive(folder):
            yield
    except OSError as error:
        raise not_written(error) from error


def not_written(error: OSError) -> LedgerFaults:
    """The error for a file or folder that could not be written because of another writer or a failing disk."""
    if isinstance(error, LockedError):
        return LedgerFaults([Fault(str(error.filename), 0, 0, str(error.strerror), "try again when it has ended")])
    message = f"cannot be written: {error.strerror}"
    hint = "nothing was changed; look at the disk, the folder and its permissions"
    return LedgerFaults([Fault(str(error.filename or ".claimcheck"), 0, 0, message, hint)])


RESTORE = "restore it from version control or a backup"
"""The hint for a file that must not be edited by hand."""
