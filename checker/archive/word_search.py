"""Finds the stored articles that have the words of a question, through the index and never by a scan."""

from __future__ import annotations

import datetime as dt
import difflib
import math
from collections.abc import Iterable, Sequence
from itertools import compress
from typing import NamedTuple

from checker.archive.archive_errors import translated
from checker.archive.connection import transaction
from checker.archive.entry import numbers
from checker.archive.lookup import chunks, known_words
from checker.archive.store import Archive

NEWEST = 300
"""The most articles looked up for one form of a word, newest first. Chosen, not measured."""
CANDIDATES = 3000
"""Articles after which the more frequent words of a question only rank what the rarer ones have found."""
SHARE = 0.7
"""The weight of the question's words that an article must have, as a share of that of the best article: a rare word
weighs more. Chosen, not measured."""
_LONG_AGO, _FAR_OFF = 0, 10_000_000
_FIND = "SELECT article, day FROM posting WHERE word = ? AND day BETWEEN ? AND ? ORDER BY day DESC LIMIT ?"
_RANK = "SELECT number, day, words FROM article WHERE number IN ({})"
_NEAR = "SELECT word FROM word WHERE word >= ? AND word < ? LIMIT 400"


class Span(NamedTuple):
    """The days of publication to search, first and last included; None leaves an end open."""

    since: dt.date | None = None
    until: dt.date | None = None

    @property
    def ordinals(self) -> tuple[int, int]:
        """The days as the archive stores them. Undated articles, stored as day 0, are in a span without ends only."""
        if self == Span():
            return _LONG_AGO, _FAR_OFF
        first = self.since.toordinal() if self.since else 1
        return first, self.until.toordinal() if self.until else _FAR_OFF


class WordMatch(NamedTuple):
    """A stored article and the indices of the terms that it has, with their summed rarity."""

    number: int
    day: int
    terms: frozenset[int]
    weight: float
    more: float
    """The rarity of the words that only rank."""


class WordMatches(NamedTuple):
    """The articles that have most of the terms, best and newest first, and how many articles have each term."""

    articles: tuple[WordMatch, ...]
    whole: float
    """The weight of all terms that the archive has."""
    frequency: tuple[int, ...]
    """For each term an upper bound: the sum for its forms; 0 if the archive has none of them."""


ALWAYS = Span()


def search_words(
    archive: Archive, terms: Sequence[Sequence[str]], span: Span, ranking: Sequence[Sequence[str]] = ()
) -> WordMatches:
    """The articles that have the words; each term is a word in all its spellings. Reads only.

    The terms of `ranking` find nothing: an article that has them comes before one that does not.
    """
    whole = [*terms, *ranking]
    with translated(archive.file), transaction(archive.connection):
        known = dict(known_words(archive, sorted({form for forms in whole for form in forms})))
        held = [{known[form][0] for form in forms if form in known} for forms in whole]
        frequency = tuple(sum(known[form][1] for form in forms if form in known) for forms in whole)
        total = int(archive.connection.execute("SELECT articles FROM total").fetchone()[0])
        found: set[int] = set()
        for index in sorted(range(len(terms)), key=frequency.__getitem__):
            if len(found) < CANDIDATES:
                found |= _having(archive, sorted(held[index]), span)
        weights = [_weight(total, count) if count else 0.0 for count in frequency]
        own, more = weights[: len(terms)], weights[len(terms) :]
        ranked = _ranked(archive, sorted(found), held, own, more)
    least = SHARE * max((match.weight for match in ranked), default=0.0)
    kept = (match for match in ranked if match.weight and match.weight >= least)
    best = tuple(sorted(kept, key=lambda item: (-item.weight - item.more, -item.day, item.number)))
    return WordMatches(best, sum(own), frequency[: len(terms)])


def near_word(archive: Archive, word: str) -> str | None:
    """A word of the archive that begins alike and that `word` may be a misspelling of."""
    head = word.lower()[:2]
    if not head.isalpha() or len(word) < 4:
        return None
    with translated(archive.file):
        found = [row[0] for row in archive.connection.execute(_NEAR, (head, head[:-1] + chr(ord(head[-1]) + 1)))]
    return next(iter(difflib.get_close_matches(word.lower(), found, n=1, cutoff=0.8)), None)


def _having(archive: Archive, words: Iterable[int], span: Span) -> set[int]:
    """The newest articles of the span that have one of these words."""
    run = archive.connection.execute
    return {row[0] for word in words for row in run(_FIND, (word, *span.ordinals, NEWEST))}


def _ranked(
    archive: Archive, articles: Sequence[int], held: Sequence[set[int]], own: Sequence[float], more: Sequence[float]
) -> list[WordMatch]:
    """Which terms each article has; those with a weight in `own` come before those that only rank."""
    found = []
    for chunk in chunks(articles):
        for number, day, blob in archive.connection.execute(_RANK.format(",".join("?" * len(chunk))), chunk):
            words = set(numbers(blob))
            has = [not words.isdisjoint(one) for one in held]
            terms = frozenset(index for index in range(len(own)) if has[index])
            weight, rest = (sum(compress(weights, flags)) for weights, flags in ((own, has), (more, has[len(own) :])))
            found.append(WordMatch(number, day, terms, weight, rest))
    return found


def _weight(total: int, count: int) -> float:
    """Inverse document frequency, as in every search engine."""
    return math.log((total + 1) / (min(count, total) + 0.5))
