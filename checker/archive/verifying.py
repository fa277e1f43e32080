"""Verifies a whole archive: the file itself, every article, and whether index and articles agree."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator

from checker.archive.archive_errors import translated
from checker.archive.connection import transaction
from checker.archive.entry import numbers, read_name
from checker.archive.extractor import extractor
from checker.archive.row import FIND, Row
from checker.archive.store import Archive
from checker.model.callables import Progress


def faults(archive: Archive, progress: Progress | None = None) -> Iterator[str]:
    """What is wrong with the archive, one line each; empty if it is intact. Reads all of it in one transaction."""
    tell = progress or (lambda *_: None)
    with translated(archive.file), transaction(archive.connection):
        broken = [row[0] for row in archive.connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        yield from broken
        if not broken:
            yield from _articles(archive, tell)


def _articles(archive: Archive, tell: Progress) -> Iterator[str]:
    """Verifies each article, then the words and totals of all of them."""
    run = archive.connection.execute
    articles, claims = run("SELECT articles, claims FROM total").fetchone()
    seen, held = 0, 0
    frequency: Counter[int] = Counter()
    corrected: dict[int, int] = {}
    for number, name in run("SELECT number, id FROM article ORDER BY number"):
        tell("verifying", seen, articles)
        seen += 1
        try:
            row = Row.checked(run(FIND, (number,)).fetchone())
        except (ValueError, TypeError, AttributeError, sqlite3.OperationalError):
            yield f"{read_name(name)}: the stored content differs from what was written"
            continue
        held += row.amount
        if notices := len(row.article().corrections):
            corrected[number] = notices
        own = numbers(row.words)
        frequency.update(own)
        if row.extractor == extractor() and (found := len(list(row.read_claims("")))) != row.amount:
            yield f"{read_name(name)}: {found} claims can be read, not {row.amount}"
        find = "SELECT count(*) FROM posting WHERE word = ? AND day = ? AND article = ?"
        if sum(run(find, (word, row.day, number)).fetchone()[0] for word in own) != len(own):
            yield f"{read_name(name)}: the word index lacks some of its words"
    if corrected != dict(run("SELECT article, notices FROM correction")):
        yield "the list of corrections does not match the articles"
    if (seen, held) != (articles, claims):
        yield f"{seen} articles with {held} claims are stored, not {articles} with {claims}"
    if dict(run("SELECT number, articles FROM word")) != dict(frequency):
        yield "the word frequencies do not match the articles"
    if run("SELECT count(*) FROM posting").fetchone()[0] != frequency.total():
        yield "the word index contains words of articles that do not exist"
