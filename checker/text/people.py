"""Nouns for people who are counted."""

from __future__ import annotations

from checker.text.word_lists import word_lists
from checker.text.words import concept

_LISTS = word_lists("text/people")

PERSONS = _LISTS["persons"]
ANYONE = frozenset({"person", "people", "victim", "casualty", "individual"})
"""These nouns are interchangeable: none says more than another about who was counted."""
_LOOSE = ANYONE | _LISTS["loose"]
"""One of these nouns may be used for any other noun for people."""


def one_thing(left: str, right: str) -> bool:
    """Whether two counted nouns can count the same thing: "film" and "movie", "three men" and "three robbers"."""
    a, b = concept(left), concept(right)
    if a == b:
        return True
    if not (counts_people(left) and counts_people(right)) or not {left, right} & _LOOSE:
        return False
    return len({_GENDER[noun] for noun in (left, right) if noun in _GENDER}) < 2


def counts_people(noun: str) -> bool:
    """Whether a counted noun refers to people."""
    return noun in PERSONS or noun in _LOOSE


_GENDER = {"man": "male", "boy": "male", "woman": "female", "girl": "female"}
