"""How alike two statements are in their words, verbs and names, compared by concept."""

from __future__ import annotations

from functools import lru_cache

from checker.model.claim import Claim
from checker.text.word_lists import word_lists
from checker.text.words import concept, concepts

_LISTS = word_lists("engine/identity/likeness")

COMMON = _LISTS["common"]
"""Words so common that sharing them proves nothing."""

LIKE_ACTIONS = frozenset({"kill", "hurt", "arrest"})
"""Classes of verbs that are alike even if the verbs differ."""

PRONOUNS = frozenset({"he", "she", "it", "they"})


@lru_cache(maxsize=1 << 14)
def content_words(words: frozenset[str]) -> frozenset[str]:
    """The concepts of words, without common words."""
    known = concepts()
    return frozenset([known.get(word, word) for word in words - COMMON])


def dice(left: frozenset[str], right: frozenset[str]) -> float:
    """Dice's coefficient of two sets of words, compared by concept, without common words."""
    a, b = content_words(left), content_words(right)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names can be one: they share a word, or one is an abbreviation of the other."""
    if set(a) & set(b):
        return True
    shorter, longer = sorted((a, b), key=len)
    letters = "".join(word[0] for word in longer)
    return len(shorter) == 1 and len(longer) > 1 and shorter[0].replace(".", "") == letters


def same_verb(left: Claim, right: Claim) -> float:
    """1 for the same verb or a synonym; 0.7 if only the class is the same: killed, hurt, arrested."""
    a, b = concept(left.frame.predicate), concept(right.frame.predicate)
    if a and a == b and a != "be":
        return 1.0
    return 0.7 * float(
        bool(left.frame.action) and left.frame.action == right.frame.action and left.frame.action in LIKE_ACTIONS
    )
