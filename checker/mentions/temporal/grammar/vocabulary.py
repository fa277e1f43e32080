"""The words of time expressions, and what each means."""

from __future__ import annotations

from checker.text.calendar import MONTHS, WEEKDAYS
from checker.text.counting_words import BELOW_TWENTY
from checker.text.word_lists import meanings, words_by_name

MONTH_NUMBERS = {name.lower()[:3]: number for number, name in enumerate(MONTHS, 1)}
WEEKDAY_NUMBERS = {name.lower()[:3]: number for number, name in enumerate(WEEKDAYS, 1)}

_MEANINGS = meanings("mentions/temporal/vocabulary")
_LISTS = words_by_name("mentions/temporal/vocabulary")
ONES = {word: number for word, number in BELOW_TWENTY.items() if number}
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
ORDINALS = {word: int(number) for word, number in _MEANINGS["ordinals"].items()}
NTH = {word: int(number) for word, number in _MEANINGS["nth"].items()}
"""Which of the weekdays, weeks or days of a month; -1 for the last one."""
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
VAGUE_NUMBERS = {"a couple of": 2, "couple of": 2, "a couple": 2, "couple": 2, "a pair of": 2}
"""Vague counts that TimeML writes as a number; all others are `X`."""

UNITS = _MEANINGS["units"]
"""TIMEX3 designator of each unit; one that begins with T counts times of day, F is two weeks."""
LONG_UNITS = {"E": (10, "Y"), "C": (100, "Y"), "F": (2, "W")}
"""Units that TIMEX3 writes in a smaller unit when they are counted."""

SEASON_CODES = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
PART_CODES = _MEANINGS["parts of the day"]
NAMED_HOURS = {"noon": 12, "midday": 12, "midnight": 24}

ZONES = {word: int(minutes) for word, minutes in _MEANINGS["zones"].items()}
"""Minutes east of UTC. A name that two continents share stands for the American zone, as in agency copy. Names that are
also English words ("eat", "west") are left out; they are read only in glosses (`checker.text.zones`)."""
NAMED_ZONES = _LISTS["named zones"]
"""Zone names that do not say whether summer time applies, or which place is meant; they give no offset."""

MODIFIERS = {word: code.strip("-") for word, code in _MEANINGS["modifiers"].items()}
APPROXIMATORS = _MEANINGS["approximators"]

PAST_WORDS = frozenset({"last", "past", "previous", "this past", "prior", "preceding", "the last", "latest"})
NEXT_WORDS = frozenset({"next", "coming", "this coming", "following", "upcoming"})
THIS_WORDS = frozenset(_LISTS["this"])
BACK_WORDS = frozenset({"that", "same", "that same", "following", "previous", "preceding"})
"""Words that refer to a time mentioned earlier: "that year", "the following month"."""

DECADES = {word: int(number) for word, number in _MEANINGS["decades"].items()}

VAGUE_TIMES = _MEANINGS["vague times"]
SET_WORDS = _MEANINGS["sets"]


def alternatives(*words: str) -> str:
    """A pattern that matches any of the words, longest first; a space stands for any white space between words."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return (
        "(?:" + "|".join(word.replace(".", r"\.?").replace("'", "['’]").replace(" ", "{s}") for word in ordered) + ")"
    )
