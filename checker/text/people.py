"""Nouns for people who are counted."""

from __future__ import annotations

from checker.text.words import concept

PERSONS = frozenset(
    "man woman person people child boy girl teenager baby victim suspect passenger driver pilot officer soldier "
    "policeman student pupil worker employee resident villager civilian protester tourist climber hiker swimmer "
    "player sailor firefighter miner guard hostage migrant refugee patient brother sister son daughter parent "
    "attacker gunman robber occupant survivor crewman fisherman co-worker colleague bystander pedestrian".split()
)
ANYONE = frozenset({"person", "people", "victim", "casualty", "individual"})
"""These nouns are interchangeable: none says more than another about who was counted."""
_LOOSE = ANYONE | {"man", "woman", "other", "dead", "wounded", "injured", "missing", "member", "survivor"}
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
