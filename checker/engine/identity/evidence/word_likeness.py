"""How alike two statements are in their words, verbs and names, by what the words stand for."""

from __future__ import annotations

from functools import lru_cache

from checker.model.claim import Claim
from checker.text.word_lists import word_lists
from checker.text.words import concept, concepts

_LISTS = word_lists("engine/identity/likeness")

COMMON = _LISTS["common"]
"""Words so common that sharing them says nothing."""

PRONOUNS = frozenset({"he", "she", "it", "they"})


@lru_cache(maxsize=1 << 14)
def content_words(words: frozenset[str]) -> frozenset[str]:
    """What words stand for, common words left out."""
    known = concepts()
    return frozenset([known.get(word, word) for word in words - COMMON])


def dice(left: frozenset[str], right: frozenset[str]) -> float:
    """Dice's coefficient of two sets of words by what they stand for, common words left out."""
    a, b = content_words(left), content_words(right)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names can be one: they share a word, or one is made of the first letters of the other."""
    if set(a) & set(b):
        return True
    shorter, longer = sorted((a, b), key=len)
    letters = "".join(word[0] for word in longer)
    return len(shorter) == 1 and len(longer) > 1 and shorter[0].replace(".", "") == letters


def same_verb(left: Claim, right: Claim) -> float:
    """1 for the same verb or one for the same act; 0.7 where only the act is of one class: killed, hurt, arrested."""
    a, b = concept(left.frame.predicate), concept(right.frame.predicate)
    if a and a == b and a != "be":
        return 1.0
    return 0.7 * float(
        bool(left.frame.action)
        and left.frame.action == right.frame.action
        and left.frame.action in ("kill", "hurt", "arrest")
    )
