"""Recognises counts of people without a noun: "12 were killed", "more than 80 fled", "the jet seats 410"."""

from __future__ import annotations

from checker.mentions.quantities.kinds.fates import number_of_dead, of_people
from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.word_forms import STOPS, is_plural
from checker.text.grammar import Pattern, either, maybe, unless
from checker.text.tallies import CROWDS, DOINGS, DOINGS_OF_TWO, STATES
from checker.text.word_lists import word_lists
from checker.text.words import verb_table

_LISTS = word_lists("mentions/quantities/people_told")

_BEFORE_PEOPLE = _LISTS["before people"]
_DIE = frozenset({"die", "perish", "drown"})
_GROUPS = CROWDS | {"toll", "tolls"}
_BE = _LISTS["be"]


def behind(words: Lexed, index: int) -> bool:
    """Whether a verb or a state after a number shows that it counts people: "12 were killed", "30 injured"."""
    word = words.lower[index]
    if word in DOINGS or _TOLD_BEHIND.at(words, index):
        return True
    group = verb_table().get(word)
    if group is not None and group.group == "kill" and ("past" in group.forms or word in _DIE):
        return True
    auxiliaries = _AUXILIARIES.at(words, index)
    told = words.lower[auxiliaries.last] if auxiliaries else ""
    verb = verb_table().get(told)
    return told in STATES or (verb is not None and of_people(verb))


def in_two_words(words: Lexed, index: int) -> bool:
    """Whether two words for what only people do begin at `index`: "took part", "turned out", "came to"."""
    return _DOING_OF_TWO.at(words, index) is not None


def _is_plural(words: Lexed, index: int) -> bool:
    return is_plural(words.lower[index])


_DOING_OF_TWO = Pattern(either(*(Pattern(*pair) for pair in sorted(DOINGS_OF_TWO))))
_ON_BOARD = Pattern("on", "board", unless(_is_plural))
"""As in "all 17 on board died", not in "12 on board exams"."""
_TOLD_BEHIND = Pattern(either("who aboard", _DOING_OF_TWO, _ON_BOARD, Pattern(maybe("others more"), STATES)))
_AUXILIARY = _BE | frozenset("also still reported reportedly confirmed feared".split())
_AUXILIARIES = Pattern(maybe("others more"), _AUXILIARY, maybe(_AUXILIARY), maybe(_AUXILIARY))


def before(words: Lexed, index: int) -> bool:
    """Whether the verb before a number and its hedge shows that it counts people: "killing at least 12"."""
    if words.before(index) == "of" and words.before(index, 2) in _GROUPS:
        return True
    if words.before(index) in ("to", "at", "reached", "hits", "passes", "tops", "of") and (
        "toll" in words.near(index, 20) or number_of_dead(words, index)
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
