"""Tells by its form what a word of a noun phrase is: a plural, a unit of time, one that no noun phrase holds."""

from __future__ import annotations

from checker.mentions.quantities.lexing import Lexed
from checker.text.words import noun_lemma

STOPS = frozenset(
    "a an the this that these those of in on at by for from with without within into onto to through during until "
    "till since between among against toward towards under over above below across along around behind beside "
    "beyond despite near off out up down per than after before upon via versus amid about outside inside ahead as "
    "if when where while because although though whether and or but nor yet he she it they we you i him them us "
    "me who whom which what whose there here is are was were be been being am has have had do does did will would "
    "could should may might must shall can cannot not never n't so then now ago later earlier each apart away "
    "back once also just only even still already again ever very too according including like due plus my your "
    "his her its our their every any no both either neither how why per minus times yesterday today tomorrow "
    "tonight together respectively overall alone altogether instead more less fewer all ago off worth each".split()
)
_PLURALS = frozenset(
    "people men women children police troops cattle staff personnel aircraft series species feet teeth mice lives "
    "wives halves spacecraft offspring fish sheep deer youth crew clergy gentry faculty dice media data bacteria "
    "criteria".split()
)
_TIMES = frozenset(
    "second minute hour day night week weekend fortnight month quarter year decade century millennium morning "
    "afternoon evening summer winter semester millisecond microsecond nanosecond yr hr min sec".split()
)


def is_time(word: str) -> bool:
    """Whether a word is a unit of time, singular or plural; its lengths are read as durations."""
    return (
        word in _TIMES
        or word.removesuffix("s") in _TIMES
        or word in ("centuries", "millennia", "yrs", "hrs", "mins", "secs")
    )


def is_stop(word: str) -> bool:
    """Whether a word in lower case cannot stand in a noun phrase."""
    return word in STOPS


def is_abbreviation(raw: str) -> bool:
    """Whether a word as written is an abbreviation in the plural: "TDs", "MPs", "KO's"."""
    stem = raw.replace("’", "'").removesuffix("s").removesuffix("'")
    return 1 < len(stem) < len(raw) and stem.isupper()


def is_plural(word: str) -> bool:
    """Whether a word in lower case looks like a plural noun."""
    if word == "overseas":
        return False
    return word in _PLURALS or (len(word) > 3 and noun_lemma(word) != word and not word.endswith(("'s", "ous")))


_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday overnight midweek".split())
_BEHIND_EARLY = _DAYS | frozenset("on in at this last yesterday today tonight one".split())


def tells_when(words: Lexed, index: int) -> bool:
    """Whether the phrase at `index` says when, and counts nothing: "injured 37 early on Monday", "killed 14 Friday"."""
    word = words.lower[index]
    return word in _DAYS or (word in ("early", "late") and words.lower[index + 1] in _BEHIND_EARLY)
