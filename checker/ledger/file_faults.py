"""Faults of the files in `.claimcheck`, in the form of those of rule files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from checker.disk.lock import LockedError
from checker.documents.faults import Fault, describe


class LedgerFaults(Exception):  # noqa: N818 - it carries many faults
    """All faults of one file, in order of their places."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(sorted(set(faults)))
        super().__init__("\n".join(describe(fault) for fault in self.faults))


def text_of(path: Path) -> str:
    """The text of a file; empty where there is none. Raises LedgerFaults."""
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        fault = Fault(path.as_posix(), 0, 0, f"byte {error.start} of this file is no UTF-8 text", RESTORE)
    except OSError as error:
        fault = Fault(path.as_posix(), 0, 0, f"cannot read this file: {error.strerror}", "look at its permissions")
    raise LedgerFaults([fault])


def refusals(error: LedgerFaults | OSError) -> list[tuple[str, str]]:
    """Why nothing was accepted, each with a hint: faults of the files, another writer, or a disk that fails."""
    if isinstance(error, LedgerFaults):
        return [(str(fault), fault.hint) for fault in error.faults]
    if isinstance(error, LockedError):
        return [(f"{error.filename}: {error.strerror}", "try again when it has ended")]
    hint = "nothing was changed; look at the disk, the folder and its permissions"
    return [(f"{error.filename or '.claimcheck'}: cannot be written: {error.strerror}", hint)]


RESTORE = "take it back from version control or a backup"
"""The hint for a file that nobody edits by hand."""
