"""Streams of what gzip, bzip2 and xz have packed, within the budget of their file."""

from __future__ import annotations

import bz2
import lzma
import zlib
from collections.abc import Callable
from typing import BinaryIO, Protocol

from checker.readers.content import Content
from checker.readers.limits import Budget, EndedError, Stream

_MEMORY = 256_000_000
"""Bytes that xz may use: its strongest usual setting needs 65 MB, a made-up file can ask for gigabytes."""
_BLOCK = 16_384
"""Packed bytes at a time; what is left of a block is copied for each of the pieces in it."""
_MARK = 8
"""Bytes that tell how a content is packed."""
_START = 1024
"""Unpacked bytes by which a format is recognised."""


class _Unpacker(Protocol):
    """What the standard library's decompressors have in common."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int) -> bytes: ...


class _Inflating:
    """zlib's decompressor, which hands back the input that it did not need."""

    def __init__(self) -> None:
        self._inflating, self._waiting = zlib.decompressobj(wbits=31), b""
        self.needs_input = True

    def decompress(self, data: bytes, max_length: int) -> bytes:
        """At most so many bytes."""
        out = self._inflating.decompress(self._waiting + data, max_length)
        self._waiting = self._inflating.unconsumed_tail
        self.needs_input = len(out) < max_length and not self._waiting
        return out

    @property
    def eof(self) -> bool:
        """Whether the packed data has ended."""
        return self._inflating.eof

    @property
    def unused_data(self) -> bytes:
        """What follows the packed data."""
        return self._inflating.unused_data


_UNPACKERS: dict[bytes, Callable[[], _Unpacker]] = {
    b"\x1f\x8b": _Inflating,
    b"BZh": bz2.BZ2Decompressor,
    b"\xfd7zXZ\x00": lambda: lzma.LZMADecompressor(memlimit=_MEMORY),
}


def is_packed(head: bytes) -> bool:
    """Whether a content that begins so is packed by gzip, bzip2 or xz."""
    return _unpacker(head) is not None


def start(content: Content) -> bytes:
    """The first bytes of what a content has packed, or of the content itself."""
    return starts(content.head)


def starts(head: bytes) -> bytes:
    """The first bytes of what is packed in a content that begins so, or of the content itself."""
    make = _unpacker(head)
    if make is None:
        return head[:_START]
    try:
        return make().decompress(head, _START)
    except (OSError, EOFError, zlib.error, lzma.LZMAError):
        return b""


def unpacked(packed: BinaryIO, budget: Budget) -> Stream:
    """The stream of what a stream has packed, or the stream itself. Reading raises EndedError."""
    head = packed.read(_MARK)
    packed.seek(0)
    make = _unpacker(head)
    return packed if make is None else _Unpacked(packed, make, budget)


def _unpacker(head: bytes) -> Callable[[], _Unpacker] | None:
    return next((make for mark, make in _UNPACKERS.items() if head.startswith(mark)), None)


class _Unpacked:
    """What a stream has packed; several packed pieces after each other are one content."""

    def __init__(self, packed: BinaryIO, make: Callable[[], _Unpacker], budget: Budget) -> None:
        self._packed, self._make, self._budget = packed, make, budget
        self._unpacker, self._out = make(), 0

    def read(self, size: int) -> bytes:
        """At least one byte, at most so many; none at the end. Raises EndedError."""
        try:
            data = self._next(size)
        except (EOFError, zlib.error, lzma.LZMAError, OSError) as error:
            said = "it is cut off" if isinstance(error, EOFError) else "it is damaged"
            message = f"{said} after {self._out:,} bytes of what it holds"
            raise EndedError(message, "fetch or pack it again") from None
        self._out += len(data)
        self._budget.take(len(data))
        return data

    def _next(self, size: int) -> bytes:
        rest = b""
        while True:
            if self._unpacker.eof:
                rest = self._unpacker.unused_data.lstrip(b"\0")
                if len(rest) < _MARK:
                    rest = (rest + self._packed.read(_BLOCK)).lstrip(b"\0")
                if _unpacker(rest) is None:  # padding, or what another program has added
                    return b""
                self._unpacker = self._make()
            elif self._unpacker.needs_input:
                rest = self._packed.read(_BLOCK)
                if not rest:
                    raise EOFError
            if data := self._unpacker.decompress(rest, size):
                return data
            rest = b""
