"""Finds articles on one event by the names and rare words they share, through an index instead of all pairs."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from checker.model.article import Article, Published
from checker.stories.thresholds import thresholds
from checker.stories.windows import apart
from checker.text.word_lists import word_lists

_LISTS = word_lists("stories/grouping")

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FREQUENT = _LISTS["frequent"]
_LIMITS = thresholds()
POSTINGS = _LIMITS.frequent_word
NEIGHBOURS = _LIMITS.neighbours
SHARES = _LIMITS.shares
SHORT = _LIMITS.short
WINDOW = _LIMITS.story_days


def features(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The names of a text (capitalised words inside a sentence); names and other words of at least five letters."""
    names, words = set(), set()
    end = 0
    for match in _WORD.finditer(text):
        word = match.group()
        inside = text[end : match.start()].isspace() and end > 0
        lower = word.lower().removesuffix("'s").removesuffix("’s")
        if lower not in _FREQUENT and len(word) > 2:
            if word[0].isupper() and inside:
                names.add(lower)
            elif len(lower) > 4:
                words.add(lower)
        end = match.end()
    return frozenset(names), frozenset(words | names)


def whole(article: Article) -> tuple[frozenset[str], frozenset[str]]:
    """The `features` of an article with its title."""
    return _whole(article.title or "", article.text)


@lru_cache(maxsize=1 << 12)
def _whole(title: str, text: str) -> tuple[frozenset[str], frozenset[str]]:
    return features(f"{title}\n{text}")


def _related(left: tuple[frozenset[str], frozenset[str]], right: tuple[frozenset[str], frozenset[str]]) -> float:
    """How much two articles share; 0 if too little for one story."""
    return kinship(len(left[0] & right[0]), len(left[1] & right[1]), min(len(left[1]), len(right[1])))


def in_common(left: Article, right: Article) -> str:
    """What two articles have in common, in words: why they are compared or set aside.

    The share is that of the shorter one's names and long words.
    """
    if not in_window(left.published, right.published):
        return f"published more than {WINDOW} days apart"
    (names, words), (others, told) = whole(left), whole(right)
    share = (len(names & others) + len(words & told)) / (min(len(words), len(told)) + 10)
    count = len(names & others)
    return f"{count} {'name' if count == 1 else 'names'} and {share:.0%} of words in common"


def kinship(names: int, words: int, smaller: int) -> float:
    """How much two articles share by the names and words in common and those of the shorter; 0 if too little."""
    share = (names + words) / (smaller + 10)
    least = next(needed for fewest, needed in SHARES if names >= fewest)
    asked = next((min(least, enough) for fewest, enough in SHORT if smaller < fewest), least)
    return share if share >= asked else 0.0


def link(articles: Sequence[Article]) -> tuple[list[tuple[int, int]], list[str]]:
    """The pairs of articles (indices, smaller first) of one story, in order, and what the caps left out."""
    told = [whole(article) for article in articles]
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for index, (_, words) in enumerate(told):
        for word in sorted(words):
            postings[word].append(index)
    pairs: set[tuple[int, int]] = set()
    capped = 0
    for index, (_, words) in enumerate(told):
        telling = [postings[word] for word in words if len(postings[word]) <= POSTINGS]
        shared = Counter(chain.from_iterable(telling))
        del shared[index]
        likely = sorted(sorted(shared), key=shared.__getitem__, reverse=True)
        capped += len(likely) > 4 * NEIGHBOURS
        scored = [(-_related(told[index], told[other]), other) for other in likely[: 4 * NEIGHBOURS]]
        kept = sorted(item for item in scored if item[0])[:NEIGHBOURS]
        pairs.update(
            (min(index, other), max(index, other))
            for _, other in kept
            if in_window(articles[index].published, articles[other].published)
        )
    notes = (
        [f"{capped} articles have more likely relatives than are compared; each was compared with the nearest"]
        if capped
        else []
    )
    return sorted(pairs), notes


def in_window(left: Published, right: Published) -> bool:
    """Whether two publication times can belong to one story."""
    days = apart(left, right)
    return days is None or days <= WINDOW
