"""Words that show that a number is a tally: nouns for what is counted one by one, and what only people do or suffer."""

from __future__ import annotations

from checker.text.word_lists import word_lists

_LISTS = word_lists("text/tallies")

TALLIED = _LISTS["tallied"]
"""Nouns for things counted by the thousand and rarely named after a year."""
ADDED = _LISTS["added"]
"""Adjectives before a counted noun."""
STATES = _LISTS["states"]
"""What happens to people, if the word alone shows that it is people."""
DOINGS = _LISTS["doings"]
"""What only people do, so that a number before it counts people: "more than 80 fled"."""
DOINGS_OF_TWO = frozenset(tuple(words.split()) for words in _LISTS["doings of two"])
"""The same in two words."""
CROWDS = frozenset("population crowd audience workforce army congregation".split())
"""Groups of people whose size comes after "of"."""
