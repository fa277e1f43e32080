"""What a reader is given: the bytes of a file, or of a member of one, under a name."""

from __future__ import annotations

import io
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from checker.readers.decode import decode
from checker.readers.limits import Budget

HEAD = 65_536
"""Bytes by which a format is recognised."""
_KEPT = 16_000_000
"""Bytes of a file that are kept once they are read."""


class Content:
    """The bytes of a file, or of a member of an archive, a message or a crawl.

    `name` is the path as given; that of a member is the path, `#` and its name inside. `data` replaces the bytes of
    `file`. `depth` counts the archives around it, and `budget` what may still come out of them. `suffix` says what it
    is if its name does not, as the type that a server stated of a page. Reading raises OSError.
    """

    def __init__(
        self,
        name: str,
        file: Path | None = None,
        data: bytes | None = None,
        depth: int = 0,
        *,
        suffix: str | None = None,
        budget: Budget | None = None,
    ) -> None:
        assert file is not None or data is not None
        self.name, self.file, self.depth, self._budget = name, file, depth, budget
        self.suffix = suffix if suffix is not None else suffix_of(name)
        self._held = data

    @cached_property
    def budget(self) -> Budget:
        """What may come out of it, if it is packed."""
        return self._budget or Budget(self.size)

    @cached_property
    def size(self) -> int:
        """Bytes."""
        return len(self._held) if self._held is not None else self._path.stat().st_size

    @property
    def data(self) -> bytes:
        """All bytes; ask for `size` first."""
        if self._held is not None:
            return self._held
        data = self._path.read_bytes()
        if len(data) <= _KEPT:
            self._held = data
        return data

    @cached_property
    def head(self) -> bytes:
        """The first bytes, up to `HEAD`."""
        if self.size <= HEAD:
            return self.data[:HEAD]
        with self.opened() as stream:
            return stream.read(HEAD)

    @cached_property
    def start(self) -> bytes:
        """The first bytes without byte order marks, the zero bytes of UTF-16, and blanks."""
        return self.head[:256].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n\f\v")

    @property
    def text(self) -> str:
        """The text of all bytes. Raises ContentError."""
        return decode(self.data)

    def opened(self) -> BinaryIO:
        """A stream of the bytes that can seek, for a format that is read bit by bit; close it."""
        return io.BytesIO(self._held) if self._held is not None else self._path.open("rb")

    @property
    def _path(self) -> Path:
        assert self.file is not None
        return self.file


def suffix_of(name: str) -> str:
    """The suffix of a file, or of a member of an archive, in small letters; "" if it has none."""
    return PurePosixPath(name.rpartition("#")[2] or name).suffix.lower()
