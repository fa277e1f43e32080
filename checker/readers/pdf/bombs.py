"""Refuses a PDF whose packed streams unpack to more than any page needs, before PDFium unpacks them in memory."""

from __future__ import annotations

import re
import zlib

from checker.readers.decode import UnreadableError

LARGEST_STREAM = 48_000_000
"""Bytes of one stream; the drawing of a detailed map has 20 million. Pictures are not unpacked to read text."""
LARGEST = 400_000_000
"""Bytes of all streams."""

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_BEFORE = 2_000
"""Bytes before a stream in which its dictionary stands."""
_PACKED = re.compile(rb"/Fl(?:ateDecode)?\b")
_PICTURE = re.compile(rb"/Image\b")
_BLOCK = 65_536
_KEPT = 16_000_000
"""Bytes of an unpacked stream that are unpacked again, if it is packed twice."""


def refuse(data: bytes) -> None:
    """Raises UnreadableError for a PDF that unpacks to too much."""
    total = 0
    for stream in _STREAM.finditer(data):
        head = data[max(0, stream.start() - _BEFORE) : stream.start()]
        head = head[head.rfind(b"obj") + 1 :]
        times = len(_PACKED.findall(head))
        if times and not _PICTURE.search(head):
            total += _unpacked(data, stream.end(), times)
            if total > LARGEST:
                raise UnreadableError(f"it unpacks to more than {LARGEST // 1_000_000} MB", _HINT)


_HINT = "no article is so long; look what wrote the file"


def _unpacked(data: bytes, start: int, times: int) -> int:
    """The bytes of a stream that is packed so many times."""
    size = 0
    for _ in range(min(times, 4)):
        size, kept = _inflated(data, start)
        data, start = kept, 0
    return size


def _inflated(data: bytes, start: int) -> tuple[int, bytes]:
    """How many bytes come out of a packed stream, and the first of them; none if it is not packed so."""
    unpacker = zlib.decompressobj()
    kept = bytearray()
    size = 0
    while start < len(data) and not unpacker.eof:
        try:
            block = unpacker.decompress(unpacker.unconsumed_tail or data[start : start + _BLOCK], _BLOCK * 16)
        except zlib.error:
            break
        start += _BLOCK if not unpacker.unconsumed_tail else 0
        size += len(block)
        if len(kept) < _KEPT:
            kept += block
        if size > LARGEST_STREAM:
            raise UnreadableError(f"a part of it unpacks to more than {LARGEST_STREAM // 1_000_000} MB", _HINT)
    return size, bytes(kept)
