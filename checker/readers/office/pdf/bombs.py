"""Refuses a PDF whose packed streams unpack to more than any page needs, before PDFium unpacks them in memory."""

from __future__ import annotations

import re
import zlib

from checker.readers.decode import ContentError

LARGEST_STREAM = 24_000_000
"""Bytes of one stream; the drawing of a detailed map has 20 million. Pictures are not unpacked to read text."""
LARGEST = 100_000_000
"""Bytes of all streams; a page of copy has 10,000 to 100,000."""
_MOST_WORDS = 1_000_000
"""Operators that draw text; a page of a newspaper has 3,000."""

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_BEFORE = 2_000
"""Bytes before a stream in which its dictionary stands."""
_PACKED = re.compile(rb"/Fl(?:ateDecode)?\b")
_PICTURE = re.compile(rb"/Image\b")
_BLOCK = 65_536
_KEPT = 16_000_000
"""Bytes of an unpacked stream that are unpacked again, if it is packed twice."""


def refuse(data: bytes) -> None:
    """Raises ContentError for a PDF that unpacks to too much."""
    total = drawn = 0
    for stream in _STREAM.finditer(data):
        head = data[max(0, stream.start() - _BEFORE) : stream.start()]
        head = head[head.rfind(b"obj") + 1 :]
        times = len(_PACKED.findall(head))
        if times and not _PICTURE.search(head):
            size, words = _unpacked(data, stream.end(), times)
            total, drawn = total + size, drawn + words
            if total > LARGEST:
                raise ContentError(f"it unpacks to more than {LARGEST // 1_000_000} MB", _HINT)
            if drawn > _MOST_WORDS:
                raise ContentError(f"it draws text more than {_MOST_WORDS:,} times", _HINT)


_HINT = "no article is so long; look what wrote the file"


def _unpacked(data: bytes, start: int, times: int) -> tuple[int, int]:
    """The bytes and the operators that draw text of a stream that is packed so many times."""
    size = words = 0
    for _ in range(min(times, 4)):
        size, words, kept = _inflated(data, start)
        data, start = kept, 0
    return size, words


def _inflated(data: bytes, start: int) -> tuple[int, int, bytes]:
    """How many bytes and operators come out of a packed stream, and the first bytes; none if it is not packed so."""
    unpacker = zlib.decompressobj()
    kept = bytearray()
    size = words = 0
    while start < len(data) and not unpacker.eof:
        try:
            block = unpacker.decompress(unpacker.unconsumed_tail or data[start : start + _BLOCK], _BLOCK * 16)
        except zlib.error:
            break
        start += _BLOCK if not unpacker.unconsumed_tail else 0
        size += len(block)
        words += block.count(b"Tj") + block.count(b"TJ")
        if len(kept) < _KEPT:
            kept += block
        if size > LARGEST_STREAM:
            raise ContentError(f"a part of it unpacks to more than {LARGEST_STREAM // 1_000_000} MB", _HINT)
    return size, words, bytes(kept)
