"""Texts that replace files: what an editor has not saved yet, or what comes from stdin."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

Identity = tuple[int, int] | str


def identity(file: Path) -> Identity:
    """The identity of a file under any path: its device and inode, or its path if it does not exist."""
    try:
        status = file.stat()
    except ValueError:  # a zero byte: no file has such a name
        return str(file)
    except OSError:
        return os.path.realpath(file)
    return status.st_dev, status.st_ino


class Unsaved:
    """The bytes read instead of these files' contents; the files need not exist."""

    def __init__(self, texts: Mapping[str, bytes] | None = None) -> None:
        self._texts = {identity(Path(name)): data for name, data in (texts or {}).items()}
        self._names = tuple(texts or {})

    def of(self, file: Path) -> bytes | None:
        """The bytes that replace a file; None if it is read from disk."""
        return self._texts.get(identity(file)) if self._texts else None

    def below(self, folder: str) -> Iterator[Path]:
        """Paths below a folder of replaced files that do not exist on disk and are not hidden."""
        base = Path(os.path.realpath(folder))
        for name in self._names:
            place = Path(os.path.realpath(name))
            if not place.exists() and place.is_relative_to(base):
                inside = place.relative_to(base)
                if not any(part.startswith(".") for part in inside.parts):
                    yield Path(folder, inside)


SAVED = Unsaved()
"""No replacement: everything is read from disk."""
