"""Nouns for people who are counted."""

from __future__ import annotations

PERSONS = frozenset(
    "man woman person people child boy girl teenager baby victim suspect passenger driver pilot officer soldier "
    "policeman student pupil worker employee resident villager civilian protester tourist climber hiker swimmer "
    "player sailor firefighter miner guard hostage migrant refugee patient brother sister son daughter parent "
    "attacker gunman robber occupant survivor crewman fisherman co-worker colleague bystander pedestrian".split()
)
ANYONE = frozenset({"person", "people", "victim", "casualty", "individual"})
"""Of these nouns one says no more than another of who was counted."""
