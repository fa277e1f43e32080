"""Words that show that a number is a tally: nouns for what is counted one by one, and what only people do or suffer."""

from __future__ import annotations

TALLIED = frozenset(
    "families customers households homes houses buildings apartments cases deaths infections injuries residents voters "
    "passengers children refugees migrants prisoners firefighters officers vehicles cars boats tickets arrests "
    "complaints signatures visitors spectators beds trees animals votes ballots applications tests patients tents "
    "demonstrators protesters volunteers recruits evacuees".split()
)
"""Nouns for things counted by the thousand and rarely named after a year."""
ADDED = frozenset("new more confirmed additional further active other extra fresh".split())
"""Adjectives before a counted noun."""
STATES = frozenset(
    "dead injured wounded hurt killed missing arrested detained displaced homeless hospitalized hospitalised rescued "
    "evacuated trapped".split()
)
"""What happens to people, if the word alone shows that it is people."""
DOINGS = frozenset(
    "fled flee escaped attended attend gathered marched protested rallied enrolled emigrated testified surrendered "
    "volunteered applied voted survived".split()
)
"""What only people do, so that a number before it counts people: "more than 80 fled"."""
DOINGS_OF_TWO = frozenset(
    {
        ("took", "part"),
        ("take", "part"),
        ("turned", "out"),
        ("turned", "up"),
        ("showed", "up"),
        ("signed", "up"),
        ("came", "to"),
        ("came", "out"),
        ("queued", "up"),
    }
)
"""The same in two words."""
CROWDS = frozenset("population crowd audience workforce army congregation".split())
"""Groups of people whose size comes after "of"."""
