"""Results stored in the user's cache folder under a key.

A file that is missing, damaged, of another key, or that other users can write counts as missing. If the folder cannot
be written, nothing is stored. Neither is an error, since a cache only saves time.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
import sys
from pathlib import Path

import platformdirs

OFF = "CLAIMCHECK_NO_CACHE"
"""Set to anything, it turns the cache off: nothing is read or written."""
KEPT = 12
"""The most files of one kind; writing another one removes the oldest."""


def folder() -> Path | None:
    """The cache folder; None if the system names none, or `CLAIMCHECK_NO_CACHE` is set.

    It is below `~/.cache`, `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows. Outside Windows, an absolute
    `$XDG_CACHE_HOME` takes precedence.
    """
    if os.environ.get(OFF):
        return None
    try:
        return platformdirs.user_cache_path("claimcheck", appauthor=False, opinion=False)
    except RuntimeError:  # no home folder
        return None


def recall(kind: str, key: str) -> bytes | None:
    """The bytes stored under this key (hex digits); None if there are none or they cannot be trusted."""
    place = folder()
    if place is None:
        return None
    try:
        with (place / _name(kind, key)).open("rb") as stream:
            if not (_private(os.fstat(stream.fileno())) and _private(place.stat())):
                return None
            head, _, body = stream.read().partition(b"\n")
    except OSError:
        return None
    return body if head == _head(key, body) else None


def keep(kind: str, key: str, body: bytes) -> None:
    """Stores the bytes under this key, as a whole or not at all."""
    import tempfile

    place = folder()
    with contextlib.suppress(OSError):
        if place is None:
            return
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, fresh = tempfile.mkstemp(prefix=f".{kind}-", dir=place)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(_head(key, body) + b"\n" + body)
            Path(fresh).replace(place / _name(kind, key))
        except BaseException:
            Path(fresh).unlink(missing_ok=True)
            raise
        _drop_oldest(kind, place)


def _name(kind: str, key: str) -> str:
    return f"{kind}-{key[:32]}"


def _head(key: str, body: bytes) -> bytes:
    """The first line: the whole key, and a checksum of the rest."""
    return f"{key} {hashlib.sha256(body).hexdigest()}".encode()


def _private(status: os.stat_result) -> bool:
    """Whether only this user can have written the file."""
    if sys.platform == "win32":
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _drop_oldest(kind: str, place: Path) -> None:
    files = sorted(place.glob(f"{kind}-*"), key=lambda path: (path.stat().st_mtime, path.name))
    for path in files[:-KEPT]:
        path.unlink(missing_ok=True)
