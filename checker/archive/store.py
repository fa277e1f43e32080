"""The archive: articles with their claims in one SQLite file, found by the words of their story."""

from __future__ import annotations

import datetime as dt
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType

from checker.archive.archive_errors import translated
from checker.archive.connection import reading, transaction, writing
from checker.archive.entry import Entry, checksum, numbers, packed_words, read_name, stored_name
from checker.archive.extractor import extractor
from checker.archive.row import FIND, Row
from checker.model.article import Article, Published, PublishedFrom
from checker.model.callables import TriedExtract, Wanted
from checker.model.finding import Extraction
from checker.stories.grouping import in_window

ANY_TIME = Published()


@dataclass(frozen=True, slots=True)
class ArchiveInfo:
    """Figures about an archive."""

    articles: int
    claims: int
    words: int
    undated: int
    outdated: int
    """Articles whose claims come from another version of the extractor."""
    first: dt.date | None
    last: dt.date | None
    """The first and last publication day."""
    corrected: int = 0
    """Articles with a correction notice of their own that could be read."""


class Archive:
    """An open archive; a context manager. Every method raises ArchiveError if the file cannot be used.

    It is one connection, for one thread. Any number of readers may open the same file, and writers that wait for each
    other.
    """

    def __init__(self, file: Path, connection: sqlite3.Connection) -> None:
        self.file = file
        self.connection = connection

    @classmethod
    def open(cls, file: str | os.PathLike[str]) -> Archive:
        """Opens an archive for reading."""
        return cls(Path(file), reading(Path(file)))

    @classmethod
    def open_to_write(cls, file: Path, create: bool = False) -> Archive:
        """Opens an archive for writing; with `create`, makes it if it does not exist."""
        return cls(file, writing(file, create))

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file; the last one to close it removes SQLite's extra files."""
        with translated(self.file):
            self.connection.close()

    # ------------------------------------------------------------ writing

    def add(self, entries: Sequence[Entry]) -> None:
        """Stores these articles and replaces those with the same ids; all or none."""
        with translated(self.file), transaction(self.connection, "IMMEDIATE"):
            for entry in entries:
                self._drop(entry.id)
                self._put(entry)

    def forget(self, ids: Iterable[str]) -> int:
        """Removes these articles, all or none; returns how many existed."""
        with translated(self.file), transaction(self.connection, "IMMEDIATE"):
            return sum([self._drop(name) for name in ids])

    def renew(self, number: int, extract: TriedExtract) -> bool:
        """Extracts an article's claims again from its stored text; False if it has changed meanwhile or that failed."""
        with translated(self.file):
            row = self._row(number)
            article = row and row.article()
        if row is None or article is None:
            return False
        extraction = extract(undated(article))
        if extraction is None:
            return False
        entry = Entry.of(extraction, row.hash, extractor())
        with translated(self.file), transaction(self.connection, "IMMEDIATE"):
            unchanged = self._row(number) == row
            if unchanged:
                self._drop(entry.id)
                self._put(entry)
        return unchanged

    def _put(self, entry: Entry) -> None:
        run = self.connection.execute
        words = self._numbered(entry.names) + self._numbered(entry.words)
        blob = packed_words(words)
        article = run(
            "INSERT INTO article (id, hash, extractor, day, about, text, claims, amount, words, names, sum) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(stored_name(entry.id), entry.hash, entry.extractor, entry.day, entry.about, entry.text, entry.claims),
                *(entry.amount, blob, len(entry.names)),
                checksum(entry.day, entry.amount, len(entry.names), blob, entry.about, entry.text, entry.claims),
            ),
        ).lastrowid
        self.connection.executemany(
            "INSERT INTO posting (word, day, article) VALUES (?, ?, ?)",
            ((word, entry.day, article) for word in sorted(words)),
        )
        run("UPDATE total SET articles = articles + 1, claims = claims + ?", (entry.amount,))
        if entry.notices:
            run("INSERT INTO correction (article, notices) VALUES (?, ?)", (article, entry.notices))

    def _numbered(self, words: Sequence[str]) -> list[int]:
        """The numbers of words; adds one to the document frequency of each."""
        self.connection.executemany(
            "INSERT INTO word (word, articles) VALUES (?, 1) ON CONFLICT (word) DO UPDATE SET articles = articles + 1",
            ((word,) for word in words),
        )
        find = "SELECT number FROM word WHERE word = ?"
        return [self.connection.execute(find, (word,)).fetchone()[0] for word in words]

    def _drop(self, name: str) -> bool:
        """Removes an article; returns whether it existed."""
        run = self.connection.execute
        find = "SELECT number, day, amount, words FROM article WHERE id = ?"
        row = run(find, (stored_name(name),)).fetchone()
        if row is None:
            return False
        number, published, amount, blob = row
        words = numbers(blob)
        many = self.connection.executemany
        many("DELETE FROM posting WHERE word = ? AND day = ? AND article = ?", ((w, published, number) for w in words))
        many("UPDATE word SET articles = articles - 1 WHERE number = ?", ((word,) for word in words))
        many("DELETE FROM word WHERE number = ? AND articles = 0", ((word,) for word in words))
        run("DELETE FROM article WHERE number = ?", (number,))
        run("DELETE FROM correction WHERE article = ?", (number,))
        run("UPDATE total SET articles = articles - 1, claims = claims - ?", (amount,))
        return True

    # ------------------------------------------------------------ reading

    def is_current(self, name: str, digest: bytes) -> bool:
        """Whether the archive has this article unchanged, with claims of the current extractor."""
        find = "SELECT 1 FROM article WHERE id = ? AND hash = ? AND extractor = ?"
        with translated(self.file):
            return self.connection.execute(find, (stored_name(name), digest, extractor())).fetchone() is not None

    def ids(self) -> Iterator[str]:
        """The ids of all articles, sorted."""
        with translated(self.file):
            names = [read_name(row[0]) for row in self.connection.execute("SELECT id FROM article")]
        yield from sorted(names)

    def info(self) -> ArchiveInfo:
        """Figures about the archive."""
        with translated(self.file), transaction(self.connection):
            one = self._one
            articles, claims = self.connection.execute("SELECT articles, claims FROM total").fetchone()
            first, last = self.connection.execute("SELECT min(day), max(day) FROM article WHERE day > 0").fetchone()
            return ArchiveInfo(
                articles,
                claims,
                one("SELECT count(*) FROM word"),
                one("SELECT count(*) FROM article WHERE day = 0"),
                one("SELECT count(*) FROM article WHERE extractor <> ?", extractor()),
                dt.date.fromordinal(first) if first else None,
                dt.date.fromordinal(last) if last else None,
                one("SELECT count(*) FROM correction"),
            )

    def load(
        self,
        articles: Iterable[int],
        extract: TriedExtract,
        wanted: Wanted | None = None,
        near: Published = ANY_TIME,
    ) -> Iterator[tuple[Extraction, bool]]:
        """The stored articles with these numbers, if published `near` enough for one story, with the claims `wanted`.

        Claims of another version of the extractor are never used: all claims are then extracted again from the stored
        text, and the flag is True.
        """
        for number in articles:
            with translated(self.file):
                row = self._row(number)
                article = row and row.article()
                if row is None or article is None or not in_window(near, article.published):
                    continue
                anew = row.extractor != extractor()
                claims = () if anew else tuple(row.read_claims(article.id, wanted))
            found = extract(undated(article)) if anew else Extraction(article, claims)
            if found is not None:
                yield found, anew

    def outdated(self) -> dict[int, str]:
        """The articles whose claims come from another version of the extractor: their numbers, and that version."""
        with translated(self.file):
            find = "SELECT number, extractor FROM article WHERE extractor <> ? ORDER BY number"
            return dict(self.connection.execute(find, (extractor(),)))

    def articles(self, numbers: Iterable[int]) -> Iterator[Article]:
        """The stored articles with these numbers, without their claims."""
        for number in numbers:
            with translated(self.file):
                row = self._row(number)
                article = row and row.article()
            if article is not None:
                yield article

    def extractions(self, extract: TriedExtract) -> Iterator[Extraction]:
        """All articles with their claims, in order of id, one in memory at a time."""
        for name in self.ids():
            with translated(self.file):
                found = self.connection.execute("SELECT number FROM article WHERE id = ?", (stored_name(name),))
                row = found.fetchone()
            if row is not None:
                yield from (extraction for extraction, _ in self.load(row, extract))

    def _row(self, number: int) -> Row | None:
        """The stored row of an article. Raises ValueError if it differs from what was written."""
        found = self.connection.execute(FIND, (number,)).fetchone()
        return Row.checked(found) if found else None

    def _one(self, query: str, *values: object) -> int:
        return int(self.connection.execute(query, values).fetchone()[0])


def undated(article: Article) -> Article:
    """The article as it was read, without an inferred publication time."""
    if article.published.source is not PublishedFrom.INFERRED:
        return article
    return replace(article, published=Published())
