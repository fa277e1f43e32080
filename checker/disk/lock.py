"""One writer at a time in a folder. If a process is killed, the system releases its lock; no file is left behind."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PAUSE = 0.05
"""Seconds between two attempts."""
_TRIES = 200
"""10 seconds in all; a writer holds the lock for a few milliseconds."""


class LockedError(OSError):
    """Another process has held the lock the whole time."""


@contextmanager
def exclusive(folder: Path, tries: int = _TRIES) -> Iterator[None]:
    """Waits for the folder's lock and holds it. Raises LockedError after `tries`, OSError if there is no folder."""
    handle = _opened(folder)
    try:
        _wait(handle, folder, tries)
        yield
    finally:
        os.close(handle)


def _opened(folder: Path) -> int:
    """The folder itself, which can be locked without permission to write in it; on Windows, a file `lock` instead."""
    if os.name == "nt":
        return os.open(folder / "lock", os.O_RDWR | os.O_CREAT)
    return os.open(folder, os.O_RDONLY)


def _wait(handle: int, folder: Path, tries: int) -> None:
    from filelock import lock_descriptor  # 35 ms to import, which only a writer pays

    for turn in range(tries):
        if turn:
            time.sleep(_PAUSE)
        if lock_descriptor(handle, blocking=False):
            return
    raise LockedError(11, "another claimcheck is writing here", str(folder))
