"""An article in the form in which it is stored: what stands in the columns of a row."""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from checker.archive import record_json
from checker.model.article import Published
from checker.model.finding import Extraction
from checker.stories.grouping import whole

WIDEST = 31
"""Days; an article whose publication time is known no better than this is found at any time, as an undated one is."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article on its way into the archive, in the form in which it is stored."""

    id: str
    hash: bytes
    extractor: str
    day: int
    about: str
    text: bytes
    claims: bytes
    amount: int
    names: tuple[str, ...]
    words: tuple[str, ...]
    """The words that are no names."""
    notices: int = 0
    """How many correction notices of it were read."""

    @classmethod
    def of(cls, extraction: Extraction, digest: bytes, version: str) -> Entry:
        """The entry of an article; `digest` is the hash of what was read, `version` that of the extractor."""
        article = extraction.article
        names, words = whole(article)
        return cls(
            id=article.id,
            hash=digest,
            extractor=version,
            day=day(article.published),
            about=record_json.write_article(article),
            text=zlib.compress(article.text.encode("utf-8", "surrogatepass")),
            claims=zlib.compress(record_json.write_claims(extraction.claims).encode()),
            amount=len(extraction.claims),
            names=tuple(sorted(names)),
            words=tuple(sorted(words - names)),
            notices=len(article.corrections),
        )


def day(published: Published) -> int:
    """The last day of the publication window as an ordinal, 0 where it is not known well enough to find it by."""
    first, last = published.first, published.last
    if first is None or last is None or not published.year_known or (last - first).days > WIDEST:
        return 0
    return last.toordinal()


def stored_name(name: str) -> str | bytes:
    """An id as SQLite can hold it: text, or the bytes of a path that is no text."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return name.encode("utf-8", "surrogatepass")
    return name


def read_name(stored: str | bytes) -> str:
    """The id of `stored_name`."""
    return stored if isinstance(stored, str) else stored.decode("utf-8", "surrogatepass")


def packed_words(numbers: Sequence[int]) -> bytes:
    """Numbers of words, 4 bytes each, little-endian."""
    return _little(array("I", numbers)).tobytes()


def numbers(blob: bytes) -> array[int]:
    """The numbers of `packed`."""
    found = array("I")
    found.frombytes(blob)
    return _little(found)


def _little(numbers: array[int]) -> array[int]:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def checksum(day: int, amount: int, names: int, words: bytes, about: str, text: bytes, claims: bytes) -> int:
    """CRC-32 over what is stored of an article, but what finds it and what is compared with its source."""
    found = zlib.crc32(f"{day} {amount} {names} {about}".encode())
    return zlib.crc32(words, zlib.crc32(claims, zlib.crc32(text, found)))
