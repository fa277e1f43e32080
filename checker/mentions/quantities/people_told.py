"""Tells that a number counts people whom no noun names: "12 were killed", "more than 80 fled", "the jet seats 410"."""

from __future__ import annotations

from checker.mentions.quantities.fates import number_of_dead, of_people
from checker.mentions.quantities.lexing import Lexed
from checker.mentions.quantities.word_forms import STOPS, is_plural
from checker.mentions.quantities.word_lists import word_lists
from checker.text.tallies import CROWDS, DOINGS, DOINGS_OF_TWO, STATES
from checker.text.words import verb_table

_LISTS = word_lists("people_told")

_BEFORE_PEOPLE = _LISTS["before people"]
_DIE = frozenset({"die", "perish", "drown"})
_GROUPS = CROWDS | {"toll", "tolls"}
_BE = frozenset("were was are have had has is remain remained been being be got".split())


def behind(words: Lexed, index: int) -> bool:
    """Whether a verb or a state behind a number tells that it counts people: "12 were killed", "30 injured"."""
    word = words.lower[index]
    if word in ("who", "aboard") or word in DOINGS or in_two_words(words, index) or _on_board(words, index):
        return True
    if word in STATES or (word in ("others", "more") and words.lower[index + 1] in STATES):
        return True
    group = verb_table().get(word)
    if group is not None and group.group == "kill" and ("past" in group.forms or word in _DIE):
        return True
    step = index + (word in ("others", "more"))
    for ahead in range(step, step + 4):
        if words.lower[ahead] not in _BE and words.lower[ahead] not in (
            "also",
            "still",
            "reported",
            "reportedly",
            "confirmed",
            "feared",
        ):
            break
    verb = verb_table().get(words.lower[ahead])
    return ahead > step and (words.lower[ahead] in STATES or (verb is not None and of_people(verb)))


def _on_board(words: Lexed, index: int) -> bool:
    """ "All 17 on board died", not "12 on board exams"."""
    noun = words.lower[index + 2]
    return words.lower[index] == "on" and words.lower[index + 1] == "board" and not is_plural(noun)


def in_two_words(words: Lexed, index: int) -> bool:
    """Whether two words that only people do begin at `index`: "took part", "turned out", "came to"."""
    return (words.lower[index], words.lower[index + 1]) in DOINGS_OF_TWO


def before(words: Lexed, index: int) -> bool:
    """Whether the verb before a number and its hedge tells that it counts people: "killing at least 12"."""
    if words.before(index) == "of" and words.before(index, 2) in _GROUPS:
        return True
    if words.before(index) in ("to", "at", "reached", "hits", "passes", "tops", "of") and (
        "toll" in words.lower[max(0, index - 20) : index] or number_of_dead(words, index)
    ):
        return True
    numbered = words.before(index) == "numbered" and words.before(index, 2) in STATES
    return words.before(index) in _BEFORE_PEOPLE or numbered or _seats(words, index)


def _seats(words: Lexed, index: int) -> bool:
    """ "The jet seats 410", not "in seats 12 and 14" nor "won seats"."""
    at = index - 2
    if at > 0 and words.is_digits(at) and words.glued(at) and words.is_capital(at - 1):
        return words.before(index) == "seats"
    named = at >= 0 and words.is_word(at) and not is_plural(words.lower[at]) and words.lower[at] not in verb_table()
    subject = named and (words.lower[at] not in STOPS or words.lower[at] in ("it", "which"))
    return words.before(index) in ("seats", "sleeps") and subject
