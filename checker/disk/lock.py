"""One writer at a time in a folder. The system drops the lock of a process that is killed; no file is left behind."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PAUSE = 0.05
"""Seconds between two tries."""
_TRIES = 200
"""10 seconds in all; a writer holds the lock for some milliseconds."""


class LockedError(OSError):
    """Another process has held the lock all the time."""


@contextmanager
def exclusive(folder: Path, tries: int = _TRIES) -> Iterator[None]:
    """Holds the folder's lock; waits its turn. Raises LockedError after `tries`, OSError where there is no folder."""
    handle = _open(folder)
    try:
        _wait(handle, folder, tries)
        yield
    finally:
        os.close(handle)


def _wait(handle: int, folder: Path, tries: int) -> None:
    for turn in range(tries):
        if turn:
            time.sleep(_PAUSE)
        try:
            _take(handle)
        except (BlockingIOError, PermissionError):
            continue
        return
    raise LockedError(11, "another claimcheck is writing here", str(folder))


if sys.platform == "win32":
    import msvcrt

    def _open(folder: Path) -> int:
        """A folder has no lock there: a file in it stands for it."""
        return os.open(folder / "lock", os.O_RDWR | os.O_CREAT)

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _open(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY)

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
