"""Classifies words of a noun phrase by their form: a plural, a unit of time, a word that no noun phrase contains."""

from __future__ import annotations

from checker.mentions.quantities.numbers.lexing import Lexed
from checker.text.word_lists import word_lists
from checker.text.words import noun_lemma

_LISTS = word_lists("mentions/quantities/word_forms")

STOPS = _LISTS["stops"]
_PLURALS = _LISTS["plurals"]
_TIMES = _LISTS["times"]


def is_time(word: str) -> bool:
    """Whether a word is a unit of time, singular or plural; lengths of time are read as durations."""
    return (
        word in _TIMES
        or word.removesuffix("s") in _TIMES
        or word in ("centuries", "millennia", "yrs", "hrs", "mins", "secs")
    )


def is_stop(word: str) -> bool:
    """Whether a lower-case word cannot be in a noun phrase."""
    return word in STOPS


def is_abbreviation(raw: str) -> bool:
    """Whether a word as written is a plural abbreviation: "TDs", "MPs", "KO's"."""
    stem = raw.replace("’", "'").removesuffix("s").removesuffix("'")
    return 1 < len(stem) < len(raw) and stem.isupper()


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word == "overseas":
        return False
    return word in _PLURALS or (len(word) > 3 and noun_lemma(word) != word and not word.endswith(("'s", "ous")))


_DAYS = _LISTS["days"]
_BEHIND_EARLY = _DAYS | _LISTS["behind early"]


def tells_when(words: Lexed, index: int) -> bool:
    """Whether the phrase at `index` is a time and not a noun: "injured 37 early on Monday", "killed 14 Friday"."""
    word = words.lower[index]
    return word in _DAYS or (word in ("early", "late") and words.after(index) in _BEHIND_EARLY)
