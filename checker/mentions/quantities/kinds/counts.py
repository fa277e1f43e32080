"""Reads counts: a number and what it counts, or a number of times. Marks lengths of time, which are read elsewhere."""

from __future__ import annotations

from dataclasses import replace

from checker.mentions.quantities.kinds import counted, hedges, people_told, units
from checker.mentions.quantities.kinds.rates import read_rate, with_rate
from checker.mentions.quantities.numbers import word_forms
from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.numerals import Numeral
from checker.mentions.quantities.numbers.reading import Reading, bare, with_millions
from checker.model.mention import Kind
from checker.text.grammar import Pattern, either, unless
from checker.text.word_lists import word_lists
from checker.text.words import verb_table

_LISTS = word_lists("mentions/quantities/counts")

_BEFORE_TIME = _LISTS["before time"]
_DETERMINERS = frozenset("the these those its his her their our".split())
_BEHIND_PEOPLE = _LISTS["behind people"]


_OF_THE = Pattern("of", _DETERMINERS)


def read(words: Lexed, numeral: Numeral) -> Reading | None:
    """What a number counts. A length of time is marked `drop`, because durations are read elsewhere."""
    index = numeral.last
    special = _length(words, numeral) or _times(words, numeral)
    if special is not None or numeral.form in ("fraction", "ratio"):
        return special
    index = _behind_hedge(words, index)
    number = with_millions(words, numeral)
    index = max(index, number.last)
    partitive = _OF_THE.at(words, index) is not None
    of = numeral.form == "vague" or number is not numeral or partitive
    found = counted.read(words, index, numeral.low, of)
    if found is None:
        return _people(words, number, index) or _initials(words, number, index)
    if found.head == "other" and (people_told.before(words, number.first) or counted.read(words, index + 1, 2.0)):
        found = found._replace(head="person", phrase="people")
    last = found.last if found.last > found.first else number.last
    return Reading(number, Kind.COUNT, found.head, number.first, last, found.phrase)


def _length(words: Lexed, numeral: Numeral) -> Reading | None:
    """A length of time; with a rate ("40 hours a week") it is a measure."""
    index = numeral.last
    joined = words.lower[index] == "-" or (words.lower[index] == "of" and numeral.form == "vague")
    behind = index + (joined or (words.lower[index] in ("a", "an") and numeral.form == "fraction"))
    timed = word_forms.is_time(words.lower[behind])
    if not timed and not (word_forms.is_time(words.after(behind)) and words.lower[behind] in _BEFORE_TIME):
        return None
    length = Reading(numeral, Kind.NUMBER, units.singular(words.lower[behind]), numeral.first, behind + 1, drop=True)
    rated = with_rate(words, replace(length, kind=Kind.MEASURE, drop=False))
    return rated if "/" in rated.unit else length


_NO_TIMES = Pattern(either("time", Pattern("x", Lexed.is_digits)))
_JOINED_TIMES = Pattern("-", "fold time")


def _times(words: Lexed, numeral: Numeral) -> Reading | None:
    """A number of times: "6.5 times", "3x". "4x4" and "two-time" are not counts and are marked `drop`."""
    index = numeral.last
    word = words.lower[index]
    if _NO_TIMES.at(words, index):
        return replace(bare(numeral), drop=True)
    joined = _JOINED_TIMES.at(words, index)
    if joined is not None:
        champion = numeral.low > 1 and words.glued(index + 1)
        drop = words.before(joined.last) == "time" and not champion
        return Reading(numeral, Kind.NUMBER, "time", numeral.first, joined.last, drop=drop)
    if numeral.form != "fraction" and (word == "times" or (word == "x" and words.glued(index))):
        return Reading(numeral, Kind.NUMBER, "time", numeral.first, index + 1)
    return None


def _behind_hedge(words: Lexed, index: int) -> int:
    """Where the noun begins after "or so", "or more", "+" and "-odd"."""
    hedge = _HEDGE.at(words, index)
    return hedge.last if hedge else index


def _is_no_word(words: Lexed, index: int) -> bool:
    return not words.is_word(index)


_HEDGE = Pattern(either(Pattern("or", "so more fewer", unless(_is_no_word)), Pattern("-", "plus odd"), "+ plus"))


_NO_UNITS = _LISTS["no units"]


def rated(words: Lexed, numeral: Numeral) -> Reading | None:
    """A rate of something named earlier: "about 400 a month are hurt", "100,000 per day"."""
    rate = read_rate(words, numeral.last) if numeral.form in ("digits", "words") else None
    if rate is None or not (rate[0] in units.PERIODS or rate[0][:1].isdecimal()):
        return None
    base, last = rate
    if people_told.behind(words, last):
        return Reading(numeral, Kind.COUNT, f"person/{base}", numeral.first, last, "people")
    return Reading(numeral, Kind.NUMBER, f"/{base}", numeral.first, last)


def _initials(words: Lexed, number: Numeral, index: int) -> Reading | None:
    """A singular abbreviation that ends its phrase, as in sports statistics: "(24 KO)", "12 HR,"."""
    raw = words.raw(index)
    short = 1 < len(raw) < 5 and raw.isupper() and raw.isalpha() and raw not in _NO_UNITS
    if not short or number.form != "digits" or words.is_word(index + 1) or words.titled():
        return None
    noun = words.lower[index]
    return Reading(number, Kind.COUNT, noun, number.first, index + 1, noun)


def _people(words: Lexed, number: Numeral, index: int) -> Reading | None:
    """People, if the verb before the number shows it: "killing 12"."""
    hedge = hedges.before(words, number.first)
    found = people_told.before(words, hedge.edge if hedge else number.first)
    following = words.lower[index]
    open_end = not words.is_word(index) or following in _BEHIND_PEOPLE or following in verb_table()
    open_end = open_end or word_forms.tells_when(words, index) or following in ("yesterday", "today", "tonight", "last")
    open_end = open_end or (following in ("more", "others") and not word_forms.is_plural(words.after(index)))
    if not found or not open_end:
        return None
    return Reading(number, Kind.COUNT, "person", number.first, number.last, "people")
