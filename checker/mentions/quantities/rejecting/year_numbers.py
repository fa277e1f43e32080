"""Distinguishes a year from a count of four digits: "in 2019 homes were cheap", "2019 homes were destroyed"."""

from __future__ import annotations

from checker.mentions.quantities.kinds import hedges, people_told
from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.numerals import Numeral
from checker.mentions.quantities.numbers.word_forms import is_plural, is_stop
from checker.text.tallies import ADDED, DOINGS, TALLIED
from checker.text.word_lists import word_lists
from checker.text.words import verb_table

_LISTS = word_lists("mentions/quantities/years")

_FIRST, _LAST, _LAST_AHEAD = 1500, 2100, 2199
_AHEAD = frozenset("by in until till through before after since".split())
_PEOPLE = _LISTS["people"]
_BEFORE_YEAR = frozenset("in since the of from its his ,".split())
_BEFORE_LENGTH = frozenset({"around", "about", "before"})
_BEFORE_COUNT = frozenset({"", "another", "with", "total", "least", "than"})
_BE = frozenset("were was are have had".split())


def is_year(words: Lexed, numeral: Numeral) -> bool:
    """Four digits without a comma that can be a year, unless a hedge or the things counted show a count.

    Years are 1500 to 2100, or up to 2199 after "by" and similar words.
    """
    raw, last = words.lower[numeral.first], numeral.last
    before = words.before(numeral.first)
    latest = _LAST_AHEAD if before in _AHEAD else _LAST
    if not (len(raw) == 4 and raw.isdecimal() and _FIRST <= int(raw) <= latest) or numeral.last - numeral.first > 1:
        return False
    if words.lower[last] in _PEOPLE:
        return before in _BEFORE_YEAR
    if _counts_things(words, numeral) or _counts_people(words, numeral):
        return False
    hedge = hedges.before(words, numeral.first)
    counted = is_plural(words.lower[last]) and not words.is_capital(last)
    return not (hedge is not None and counted and before not in _BEFORE_LENGTH)


def _counts_things(words: Lexed, numeral: Numeral) -> bool:
    """ "Damaged 2019 homes", "logged 1998 new cases", "2019 homes were destroyed", not "in 1998 new cases rose"."""
    last = numeral.last
    added = words.lower[last] in ADDED
    noun = last + (added or (words.is_word(last) and words.after(last) in TALLIED))
    word, before = words.lower[noun], words.before(numeral.first)
    if word not in TALLIED and not (added and is_plural(word) and not is_stop(word)):
        return False
    verb = verb_table().get(before)
    told = verb is not None and not verb.forms.isdisjoint({"past", "participle", "third", "ing"})
    told = told or (len(before) > 4 and before.endswith("ed"))
    return told or (before in _BEFORE_COUNT and (words.after(noun) in _BE or before != ""))


def _counts_people(words: Lexed, numeral: Numeral) -> bool:
    """ "About 1900 attended", "more than 2000 were killed", "a crowd of 1900", not "in about 1900 fled"."""
    hedge = hedges.before(words, numeral.first)
    first = numeral.first if hedge is None else hedge.edge
    if people_told.before(words, first):
        return True
    if hedge is None:
        return words.before(first) == "" and words.lower[numeral.last] in DOINGS
    return words.before(first) not in _BEFORE_YEAR - {","} and people_told.behind(words, numeral.last)
