"""A stored article as read back; its checksum is verified before anything is decoded."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import NamedTuple

from checker.archive import record_json
from checker.archive.entry import checksum
from checker.model.article import Article
from checker.model.callables import Wanted
from checker.model.claim import Claim

FIND = "SELECT extractor, hash, sum, day, amount, names, words, about, text, claims FROM article WHERE number = ?"


class Row(NamedTuple):
    """The columns of an article, in the order of `FIND`."""

    extractor: str
    hash: bytes
    sum: int
    day: int
    amount: int
    names: int
    words: bytes
    about: str
    text: bytes
    claims: bytes

    @classmethod
    def checked(cls, columns: tuple[object, ...]) -> Row:
        """The row. Raises ValueError or TypeError if it differs from what was written."""
        row = cls(*columns)  # type: ignore[arg-type]
        found = checksum(row.day, row.amount, row.names, row.words, row.about, row.text, row.claims)
        if found != row.sum:
            raise ValueError("the checksum is another")
        return row

    def article(self) -> Article:
        """The article with its text."""
        return record_json.read_article(self.about, zlib.decompress(self.text).decode("utf-8", "surrogatepass"))

    def read_claims(self, article: str, wanted: Wanted | None = None) -> Iterator[Claim]:
        """Its claims; with `wanted`, only those."""
        return record_json.read_claims(zlib.decompress(self.claims).decode(), article, wanted)
