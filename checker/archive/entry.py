"""An article in its stored form: the values of a row's columns."""

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
"""In days. An article whose publication time is less precise than this is found at any time, like an undated one."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article to store, in its stored form."""

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
    """The words that are not names."""
    notices: int = 0
    """The number of its correction notices that could be read."""

    @classmethod
    def of(cls, extraction: Extraction, digest: bytes, version: str) -> Entry:
        """The entry of an article; `digest` is the hash of its source, `version` that of the extractor."""
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
    """The last day of the publication window as an ordinal; 0 if the window is unknown or too wide."""
    first, last = published.first, published.last
    if first is None or last is None or not published.year_known or (last - first).days > WIDEST:
        return 0
    return last.toordinal()


def stored_name(name: str) -> str | bytes:
    """An id in a form that SQLite can store: text, or the bytes of a path that is not valid text."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return name.encode("utf-8", "surrogatepass")
    return name


def read_name(stored: str | bytes) -> str:
    """The id of `stored_name`."""
    return stored if isinstance(stored, str) else stored.decode("utf-8", "surrogatepass")


def packed_words(numbers: Sequence[int]) -> bytes:
    """The numbers of words as bytes, 4 each, little-endian."""
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
    """CRC-32 of all stored values, except those that only find the article or compare it with its source."""
    found = zlib.crc32(f"{day} {amount} {names} {about}".encode())
    return zlib.crc32(words, zlib.crc32(claims, zlib.crc32(text, found)))
