"""The records of a WARC file, one at a time; behind a damaged one, reading goes on at the next that can be found."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from checker.extras import library
from checker.readers.containers.archives.unpacking import starts
from checker.readers.content import Content
from checker.readers.decode import ContentError
from checker.readers.limits import BLOCK, FILE, PAGE, RATIO, Budget

FAULTS = 100
"""Damaged records after which a file is given up."""
_PACKED, _PLAIN = b"\x1f\x8b\x08", b"\nWARC/1."
_MARK = b"WARC/"
_SEARCHED = 1_000_000
"""Bytes in which the next record is searched at a time."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A record: where it begins in the file, its own headers, and its block; None for one that is not kept."""

    position: int
    headers: dict[str, str]
    """By names in small letters."""
    block: bytes | None


@dataclass(frozen=True, slots=True)
class Fault:
    """A record that cannot be read."""

    words: str
    """Where it is in the file, and what is wrong."""
    is_last: bool
    """Whether nothing behind it is read."""


def entries(content: Content, kept: frozenset[str]) -> Iterator[Entry | Fault]:
    """The records; the blocks of those whose WARC-Type is in `kept`, unless they are too long to be a page.

    Raises ContentError if there is none, or if more comes out than a crawl holds.
    """
    library("fastwarc", "a web crawl", "warc")
    crawl = importlib.import_module("fastwarc.warc")
    position: int | None = 0
    faults, known = 0, False
    budget = Budget(content.size, most=FILE * RATIO)  # a crawl may be large, but is no bomb
    while position is not None:
        last, words, begun = position, "", False
        with content.opened() as stream:
            stream.seek(position)
            try:
                for record in crawl.ArchiveIterator(stream, parse_http=False):
                    last, begun = max(last, record.stream_pos), True
                    entry, words = _entry(record, last, kept, budget)
                    if entry is None:
                        words = f"the record at byte {last:,} is {words}"
                        break
                    known = True
                    yield entry
            except (OSError, ValueError):
                words = f"what {'follows the record' if begun else 'stands'} at byte {last:,} is damaged"
        position = None
        if words:
            faults += 1
            position = _next(content, last + 1) if faults < FAULTS else None
            if not known and position is None:
                break
            yield Fault(words, position is None)
    if not known:
        raise ContentError("this is no web crawl in WARC, or a damaged one", "fetch it again")


def _entry(record: Any, position: int, kept: frozenset[str], budget: Budget) -> tuple[Entry | None, str]:
    """A record, or what is wrong with it."""
    headers = {name.lower(): value for name, value in record.headers.items()}
    stated = headers.get("content-length", "")
    if not stated.isdecimal() or "warc-type" not in headers:
        return None, "no record of WARC"
    is_kept = headers["warc-type"] in kept and int(stated) <= PAGE
    size, parts = 0, []
    while part := record.reader.read(BLOCK):
        size += len(part)
        budget.take(len(part))
        if is_kept:
            parts.append(part)
    if size < int(stated):
        return None, f"cut off: {size:,} of {int(stated):,} bytes are there"
    return Entry(position, headers, b"".join(parts) if is_kept else None), ""


def _next(content: Content, start: int) -> int | None:
    """Where the next record begins, at `start` or behind it."""
    mark = _PACKED if content.head.startswith(_PACKED) else _PLAIN
    with content.opened() as stream:
        for found in _places(stream, start, mark):
            if mark is _PLAIN:
                return found + 1
            stream.seek(found)
            if starts(stream.read(BLOCK)).startswith(_MARK):
                return found
    return None


def _places(stream: BinaryIO, start: int, mark: bytes) -> Iterator[int]:
    """Where these bytes stand in a stream, from `start` on."""
    at = start
    while True:
        stream.seek(at)
        block = stream.read(_SEARCHED)
        found = block.find(mark)
        while found >= 0:
            yield at + found
            found = block.find(mark, found + 1)
        if len(block) < _SEARCHED:
            return
        at += len(block) - len(mark) + 1
