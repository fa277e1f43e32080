"""How much is read at most, so that no file takes the memory or the time of the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from checker.readers.decode import ContentError

FILE = 20_000_000_000
"""Bytes of an archive or a crawl: it is read bit by bit."""
DEPTH = 3
"""Archives in each other: a crawl in a `.tar.gz` in a `.zip` is 3 deep."""
MEMBERS = 100_000
"""Entries of an archive; a day of an agency has some thousands."""
MEMBER = 256_000_000
"""Bytes of a member: it is held in memory."""
PAGE = 64_000_000
"""Bytes of a page of a crawl, or of what a server sent for it."""
TOTAL = 4_000_000_000
"""Bytes that come out of a file, with all archives in it: half a minute of unpacking."""
RATIO = 200
"""Bytes out of one packed byte. News packs 3 to 10 times, repeated markup 50; deflate's worst is 1,032."""
FREE = 10_000_000
"""Bytes that may come out whatever the ratio: a small file may well be all blanks."""
NAME = 1_000
"""Characters of a member's name."""

BLOCK = 65_536
"""Bytes that are unpacked at a time."""
_HINT = "if you trust it, unpack it and name the folder"


class EndedError(ContentError):
    """What is left of a packed file cannot be unpacked, or is more than is read."""


class Stream(Protocol):
    """What bytes are read from."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""


@dataclass(slots=True)
class Budget:
    """What may still come out of a file and all archives in it."""

    packed: int
    """Bytes of the file itself."""
    out: int = 0
    """Bytes that have come out."""
    most: int = TOTAL
    """Bytes that may come out."""

    def take(self, size: int) -> None:
        """Counts bytes that came out. Raises EndedError once they are too many."""
        self.out += size
        if self.out > self.most:
            raise EndedError(f"more than {self.most // 1_000_000_000} GB come out of it", _HINT)
        if packed_too_tightly(self.out, self.packed):
            raise EndedError(f"more than {RATIO} times its size comes out of it", _HINT)


def packed_too_tightly(out: int, packed: int) -> bool:
    """Whether so many bytes out of so few are a bomb rather than news."""
    return out > max(FREE, RATIO * packed)


def deeper(depth: int) -> int:
    """The depth of what is inside an archive of this depth. Raises ContentError if it is too deep to be read."""
    if depth >= DEPTH:
        raise ContentError(f"archives are packed more than {DEPTH} deep", "unpack the outer ones")
    return depth + 1


def whole(stream: Stream, largest: int = MEMBER, budget: Budget | None = None) -> bytes:
    """All bytes of a stream that unpacks as it is read. Raises ContentError for more than `largest` bytes."""
    parts, size = [], 0
    while part := stream.read(min(BLOCK, largest + 1 - size)):
        size += len(part)
        if budget is not None:
            budget.take(len(part))
        if size > largest:
            raise too_long(largest)
        parts.append(part)
    return b"".join(parts)


def too_long(largest: int) -> ContentError:
    """The error of a content of more bytes than are read."""
    amount = f"{largest // 1_000_000} MB" if largest >= 1_000_000 else f"{largest:,} bytes"
    return ContentError(f"it is longer than {amount}", "split it, one article a file")
