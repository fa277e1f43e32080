"""Replaces a file as a whole: readers see the old content or the new, even if the writer is stopped."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Mapping
from pathlib import Path

from checker.disk.lock import exclusive


def replace_files(texts: Mapping[Path, str]) -> None:
    """Writes each text as UTF-8 to a new file next to its path, syncs it to disk, then renames it to the path.

    All are on disk before the first is renamed; they are renamed in order. Links are followed, permissions are kept,
    and a write-protected file is not replaced. Two writers of one file must hold `checker.disk.lock.exclusive`. Raises
    OSError; the files that were not renamed are as they were.
    """
    targets = [path.resolve() for path in texts]
    fresh = [target.with_name(f".{target.name}.new") for target in targets]
    try:
        for path, target, text in zip(fresh, targets, texts.values(), strict=True):
            _write(path, text.encode("utf-8"), _mode(target))
        for path, target in zip(fresh, targets, strict=True):
            path.replace(target)
            sync_folder(target.parent)
    except BaseException:
        for path in fresh:
            with contextlib.suppress(OSError):
                path.unlink()
        raise


def put_new(fresh: Path, path: Path) -> None:
    """Renames a finished file beside `path` to `path`. Raises FileExistsError if `path` exists."""
    try:
        os.link(fresh, path)
    except FileExistsError:
        raise
    except OSError:  # no hard links on this file system: a rename would replace the other file
        with exclusive(path.parent):
            if path.exists():
                raise FileExistsError(17, "the file is there already", str(path)) from None
            fresh.rename(path)
    else:
        fresh.unlink()
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Syncs a folder's names to disk, if the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _mode(target: Path) -> int | None:
    """The permissions to keep. Raises PermissionError for a write-protected file, which a rename would overwrite."""
    if not target.exists():
        return None
    if not os.access(target, os.W_OK):
        raise PermissionError(13, "the file is write-protected", str(target))
    return stat.S_IMODE(target.stat().st_mode)


def _write(path: Path, content: bytes, mode: int | None) -> None:
    """Writes all of it and waits for the disk. A file left by a killed writer is overwritten."""
    with path.open("wb") as stream:
        if mode is not None:
            path.chmod(mode)
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
