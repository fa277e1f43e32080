"""The words around a value: those near it show what it measures, whatever the grammar of the sentence."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from checker.engine.identity.thresholds import thresholds
from checker.model.claim import Claim
from checker.text.word_lists import word_lists
from checker.text.words import concept, lemma

_LISTS = word_lists("engine/identity/around")

_WORD = re.compile(r"[^\W\d_]+|\d[\d.,]*")
_GRAMMAR = _LISTS["grammar"]
"""Words that occur near any value."""
LIMITS = thresholds()


class Around(NamedTuple):
    """The content words of a sentence by concept, with the nearness of each to the value: 1 right beside it.

    `left` and `right` are the exact words beside the value; `before` has the words of the sentences before.
    """

    words: frozenset[str]
    close: Mapping[str, float]
    far: Mapping[str, float]
    left: str
    right: str
    before: Mapping[str, float]


def words_around(claim: Claim, text: str) -> Around:
    """The words around a claim's value in the text of its article."""
    start, end = claim.sentence.start, claim.sentence.end
    return _around(
        text[start:end], claim.mention.start - start, claim.mention.end - start, text[max(0, start - 250) : start]
    )


@lru_cache(maxsize=1 << 14)
def _around(sentence: str, start: int, end: int, earlier: str) -> Around:
    words = _cut(sentence)
    left = [word for word in words if word.end <= start]
    right = [word for word in words if word.start >= end]
    before, after = _content(left)[::-1], _content(right)
    return Around(
        frozenset(_content(words)),
        _nearness(before, after, LIMITS.close_words),
        _nearness(before, after, LIMITS.far_words),
        left[-1].lower if left else "",
        right[0].lower if right else "",
        dict.fromkeys(_content(_cut(earlier)), 1.0),
    )


class _Cut(NamedTuple):
    """A word of a text with its place, and what it stands for: nothing for a number or a word of grammar."""

    start: int
    end: int
    lower: str
    content: str


@lru_cache(maxsize=1 << 13)
def _cut(text: str) -> tuple[_Cut, ...]:
    """The words of a text. They are the same for every value in it: one may begin or end inside a word ("a½b")."""
    found = [(*match.span(), match[0], match[0].lower()) for match in _WORD.finditer(text)]
    return tuple(
        [
            _Cut(start, end, lower, "" if lower in _GRAMMAR or word[0].isdigit() else _norm(word))
            for start, end, word, lower in found
        ]
    )


def _content(words: Iterable[_Cut]) -> list[str]:
    """What the content words stand for, in order; no numbers."""
    return [word.content for word in words if word.content]


@lru_cache(maxsize=1 << 16)
def _norm(word: str) -> str:
    stem = lemma(word.lower())
    return concept(stem) or stem


def _nearness(before: list[str], after: list[str], reach: float) -> dict[str, float]:
    near: dict[str, float] = {}
    for side in (before, after):
        for place, word in enumerate(side):
            near[word] = max(near.get(word, 0.0), math.exp(-place / reach))
    return near


class Weighted(NamedTuple):
    """Words with their weights, and the length of the weights as a vector."""

    words: Mapping[str, float]
    length: float


def weighted(words: Mapping[str, float], rarity: Mapping[str, float]) -> Weighted:
    """Multiplies the weight of each word by its rarity."""
    told = {word: weight * rarity.get(word, 1.0) for word, weight in words.items()}
    return Weighted(told, math.sqrt(sum([weight * weight for weight in told.values()])))


def cosine(left: Weighted, right: Weighted) -> float:
    """The cosine of two sets of weighted words."""
    if not left.length or not right.length:
        return 0.0
    fewer, more = sorted((left.words, right.words), key=len)
    return sum([weight * more[word] for word, weight in fewer.items() if word in more]) / (left.length * right.length)
