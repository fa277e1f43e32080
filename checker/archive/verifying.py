"""Looks through a whole archive: the file itself, every article's content, and whether index and articles agree."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterator

from checker.archive.connection import transaction
from checker.archive.entry import checksum, numbers, read_name
from checker.archive.failure import told
from checker.archive.indexing import Progress
from checker.archive.store import Archive, Extract


def faults(archive: Archive, extract: Extract, progress: Progress | None = None) -> Iterator[str]:
    """What is wrong with the archive, a line each; nothing for a sound one. Reads all of it, at one moment."""
    tell = progress or (lambda *_: None)
    with told(archive.file), transaction(archive.connection):
        broken = [row[0] for row in archive.connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        yield from broken
        if not broken:
            yield from _articles(archive, extract, tell)


def _articles(archive: Archive, extract: Extract, tell: Progress) -> Iterator[str]:
    """Each article alone, then the words and totals that all of them make."""
    run = archive.connection.execute
    articles, claims = run("SELECT articles, claims FROM total").fetchone()
    seen, held = 0, 0
    frequency: Counter[int] = Counter()
    for row in run("SELECT number, id, about, text, claims, words, sum, amount, day FROM article ORDER BY number"):
        number, name, about, text, stored, words, expected, amount, day = row
        tell("verifying", seen, articles)
        seen, held = seen + 1, held + amount
        own = numbers(words)
        frequency.update(own)
        if checksum(about, text, stored, words) != expected:
            yield f"{read_name(name)}: what is stored is not what was written"
        elif (found := _readable(archive, number, extract)) != amount:
            yield f"{read_name(name)}: {found} claims can be read, not {amount}"
        find = "SELECT count(*) FROM posting WHERE word = ? AND day = ? AND article = ?"
        if sum(run(find, (word, day, number)).fetchone()[0] for word in own) != len(own):
            yield f"{read_name(name)}: the index of words lacks some of its words"
    if (seen, held) != (articles, claims):
        yield f"{seen} articles with {held} claims are stored, not {articles} with {claims}"
    if dict(run("SELECT number, articles FROM word")) != dict(frequency):
        yield "the frequencies of words are not those of the articles"
    if run("SELECT count(*) FROM posting").fetchone()[0] != frequency.total():
        yield "the index of words has words of articles that are not there"


def _readable(archive: Archive, number: int, extract: Extract) -> int | str:
    """How many claims of an article can be read, or what prevents it; of an outdated one as many as it should have."""
    row = archive.connection.execute("SELECT extractor, amount FROM article WHERE number = ?", (number,)).fetchone()
    try:
        found = next(archive.load([number], extract), None)
    except (ValueError, KeyError, TypeError, zlib.error) as error:
        return f"no ({error})"
    if found is None:
        return "no"
    return int(row[1]) if found[1] else len(found[0].claims)
