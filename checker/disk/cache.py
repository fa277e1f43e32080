"""Results that are kept in the user's cache folder: bytes under a key, believed only where nothing can differ.

A file that is missing, damaged, of another key, or open to other users' hands is as if it were not there; a folder that
cannot be written keeps nothing. Neither is an error, since a cache only saves time.
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
"""Set to anything: nothing is read from the cache and nothing written to it."""
KEPT = 12
"""Files of one kind that stay; the oldest go when another is written."""


def folder() -> Path | None:
    """Where the cache is: below `~/.cache`, `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows; outside Windows
    `$XDG_CACHE_HOME` goes before, unless it is relative.

    None where there is no such place, or `CLAIMCHECK_NO_CACHE` is set.
    """
    if os.environ.get(OFF):
        return None
    try:
        return platformdirs.user_cache_path("claimcheck", appauthor=False, opinion=False)
    except RuntimeError:  # there is no home folder
        return None


def recall(kind: str, key: str) -> bytes | None:
    """What was kept under this key (hex digits), if it can be believed."""
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
    """Keeps the bytes under this key, whole or not at all."""
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
    """The first line: the whole key, and what the rest must sum up to."""
    return f"{key} {hashlib.sha256(body).hexdigest()}".encode()


def _private(status: os.stat_result) -> bool:
    """Whether nobody but this user could have written it."""
    if sys.platform == "win32":
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _drop_oldest(kind: str, place: Path) -> None:
    files = sorted(place.glob(f"{kind}-*"), key=lambda path: (path.stat().st_mtime, path.name))
    for path in files[:-KEPT]:
        path.unlink(missing_ok=True)
