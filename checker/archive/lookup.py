"""Finds the stored articles of a story through the index of names and rare words, never by a scan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from os.path import normpath
from typing import NamedTuple, TypeVar

from checker.archive.archive_errors import translated
from checker.archive.connection import transaction
from checker.archive.entry import WIDEST, numbers, read_name
from checker.archive.store import Archive
from checker.model.article import Article, Published, file_and_name
from checker.stories.grouping import NEIGHBOURS, POSTINGS, WINDOW, kinship, whole

FREQUENT = 40
"""The most words looked up that occur in more than POSTINGS stored articles, rarest first; within the window of the
story they may be rare."""
Value = TypeVar("Value", str, int)
_CHUNK = 400
"""Values in one SQL statement."""


class Relative(NamedTuple):
    """A stored article on the same story: its number, its id, and how much they share."""

    number: int
    id: str
    kinship: float


class Own(NamedTuple):
    """The words of an article: the numbers of its names and words known to the archive, and the total count."""

    names: set[int]
    words: set[int]
    length: int


class StoredStory(NamedTuple):
    """The stored articles on an article's story, nearest first, and notes on what a cap left out."""

    relatives: tuple[Relative, ...]
    notes: tuple[str, ...]


def story(archive: Archive, article: Article, without: frozenset[str] = frozenset()) -> StoredStory:
    """The stored articles that share enough with this one by the measure of `checker.stories.grouping`.

    Older versions of the article, with its id, are left out; so are articles with an id in `without`, and records in
    files of several articles with such an id.

    An undated article is compared with articles of any time, others with those in the window of a story.
    """
    names, words = whole(article)
    newer = {normpath(name) for name in (article.id, *without)}
    with translated(archive.file), transaction(archive.connection):
        known = dict(known_words(archive, sorted(words)))
        shared = _shared(archive, list(known.values()), _days(article.published))
        likely = sorted(sorted(shared), key=shared.__getitem__, reverse=True)
        own = Own(
            {known[word][0] for word in names if word in known}, {number for number, _ in known.values()}, len(words)
        )
        found = list(_related(archive, sorted(likely[: 4 * NEIGHBOURS]), own))
    found = [item for item in found if normpath(item.id) not in newer and _record(item.id) not in without]
    kept = sorted(found, key=lambda item: (-item.kinship, item.id))
    capped = len(likely) > 4 * NEIGHBOURS or len(kept) > NEIGHBOURS
    note = (
        f"{article.id}: more published articles may be on its story than are compared; only the nearest were compared"
    )
    return StoredStory(tuple(kept[:NEIGHBOURS]), (note,) if capped else ())


def _record(name: str) -> str | None:
    """An article's id within its file of several: "7" of "published.jsonl#7"."""
    return file_and_name(name)[1] or None


def _days(published: Published) -> tuple[int, int]:
    """The days on which articles of the story can have been published, as ordinals in the archive."""
    if published.first is None or published.last is None or not published.year_known:
        return 1, 10_000_000
    return published.first.toordinal() - WINDOW, published.last.toordinal() + WINDOW + WIDEST


def known_words(archive: Archive, words: Sequence[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    """The words that the archive contains, each with its number and document frequency."""
    for chunk in chunks(words):
        marks = ",".join("?" * len(chunk))
        find = f"SELECT word, number, articles FROM word WHERE word IN ({marks})"
        for word, number, articles in archive.connection.execute(find, chunk):
            yield word, (number, articles)


def _shared(archive: Archive, words: Sequence[tuple[int, int]], days: tuple[int, int]) -> Counter[int]:
    """The number of distinctive words shared by each stored article that is undated or was published on these days."""
    ordered = sorted(words, key=lambda word: (word[1], word[0]))
    shared: Counter[int] = Counter()
    for chunk in chunks([number for number, articles in ordered if articles <= POSTINGS]):
        marks = ",".join("?" * len(chunk))
        find = (
            f"SELECT article FROM posting WHERE word IN ({marks}) AND day BETWEEN ? AND ? "
            f"UNION ALL SELECT article FROM posting WHERE word IN ({marks}) AND day = 0"
        )
        shared.update(row[0] for row in archive.connection.execute(find, (*chunk, *days, *chunk)))
    one = (
        "SELECT article FROM posting WHERE word = ?1 AND day BETWEEN ?2 AND ?3 "
        f"UNION ALL SELECT article FROM posting WHERE word = ?1 AND day = 0 LIMIT {POSTINGS + 1}"
    )
    for number in islice((number for number, articles in ordered if articles > POSTINGS), FREQUENT):
        found = archive.connection.execute(one, (number, *days)).fetchall()
        if len(found) <= POSTINGS:
            shared.update(row[0] for row in found)
    return shared


def _related(archive: Archive, articles: Sequence[int], own: Own) -> Iterator[Relative]:
    """The stored articles that share enough with the article whose words are `own`."""
    for chunk in chunks(articles):
        marks = ",".join("?" * len(chunk))
        find = f"SELECT number, id, words, names FROM article WHERE number IN ({marks})"
        for number, name, blob, names in archive.connection.execute(find, chunk):
            words = numbers(blob)
            shared_names = len(own.names.intersection(words[:names]))
            share = kinship(shared_names, len(own.words.intersection(words)), min(own.length, len(words)))
            if share:
                yield Relative(number, read_name(name), share)


def chunks(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    """The values in parts that one SQL statement can take."""
    for start in range(0, len(values), _CHUNK):
        yield values[start : start + _CHUNK]
