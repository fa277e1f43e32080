"""Reads places in an order: "10th", "the third ship", "round two", "No. 1"."""

from __future__ import annotations

from checker.mentions.quantities.kinds import addresses, units
from checker.mentions.quantities.numbers import word_forms
from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.numerals import Numeral
from checker.mentions.quantities.numbers.reading import Reading
from checker.model.mention import Kind
from checker.text import counting_words
from checker.text.calendar import MONTHS
from checker.text.grammar import Pattern, glued, maybe
from checker.text.word_lists import word_lists

_LISTS = word_lists("mentions/quantities/places")

ORDINALS = {word: float(value) for word, value in counting_words.ORDINALS.items() if value <= 20}


_MONTHS = frozenset(map(str.lower, MONTHS))


_DETERMINERS = _LISTS["determiners"]
_BEFORE_BARE = _LISTS["before bare"]
_SEQUENCES = _LISTS["sequences"]
_PLACES = _LISTS["places"]
"""Nouns that an ordinal can come before without a determiner: "Second victim dies", "a seventh-round stoppage"."""


_SUFFIX = Pattern(glued("st nd rd th"))
_OF_MONTH = Pattern(maybe("of"), _MONTHS)


def ordinal(words: Lexed, index: int) -> Reading | None:
    """ "10th", "the third": a place in an order. Days of a month and centuries are not ordinals."""
    word = words.lower[index]
    if word.isdecimal() and _SUFFIX.at(words, index + 1):
        last = index + 2
        if units.is_stone(words, index + 1) or addresses.names_street(words, last):
            return None
        dated = words.before(index) in _MONTHS or _OF_MONTH.at(words, last) is not None
        dropped = dated or word_forms.is_time(words.lower[last]) or words.after(last).startswith("centur")
        return _placed(index, last, float(word), dropped)
    if word not in ORDINALS or addresses.names_street(words, index + 1):
        return None
    places = any(reader(words, index) for reader in (_is_noun, _places_noun, _is_bare, _is_finish))
    return _placed(index, index + 1, ORDINALS[word], False) if places else None


def _determined(words: Lexed, index: int) -> bool:
    before = words.before(index)
    return before in _DETERMINERS or before.endswith("'s")


def _is_noun(words: Lexed, index: int) -> bool:
    """ "the second ship", "Norvale's fourth election": a determiner before it and a noun after it."""
    following = words.after(index)
    if following in ("of", "half") or not words.is_word(index + 1) or word_forms.is_time(following):
        return False
    return _determined(words, index)


_HYPHEN = Pattern(glued("-"))


def _places_noun(words: Lexed, index: int) -> bool:
    """ "Second victim dies", "seventh-round", "third-largest": a noun or a superlative that takes an ordinal."""
    joint = _HYPHEN.at(words, index + 1)
    behind = joint.last if joint else index + 1
    noun = words.lower[behind]
    if joint and noun.endswith("est") and len(noun) > 5:
        return True
    return noun in _PLACES and (joint is not None or words.before(index) not in ("-", "one", "two", "a"))


def _is_bare(words: Lexed, index: int) -> bool:
    """ "stopped in the seventh": no noun after it; "first" is excluded, and so is "a second"."""
    ended = not words.is_word(index + 1) and words.after(index) not in ("-", "'")
    placed = words.before(index) == "the" and words.before(index, 2) in _BEFORE_BARE
    return ended and placed and words.lower[index] != "first"


_FINISHED = frozenset("came finished finish finishes finishing placed".split())
_BEHIND_FINISH = _LISTS["behind finish"]


def _is_finish(words: Lexed, index: int) -> bool:
    """ "Came third", "finished second in the race", "placed fourth, behind Norvale", not "finished first aid"."""
    ended = not words.is_word(index + 1) or words.after(index) in _BEHIND_FINISH
    return ended and words.before(index) in _FINISHED and words.after(index) not in ("-", "'")


_IDENTIFIED = _LISTS["identified"]


_STREETS = _LISTS["streets"]
_TABLES = _LISTS["tables"]
_LAST_RANK = 1000


def _in_table(words: Lexed, index: int) -> bool:
    """ "In the table", "on this year's list": after a number that ranks something."""
    return words.lower[index] in ("in", "on") and not _TABLES.isdisjoint(words.ahead(index + 1, 4))


def _is_moved_rank(words: Lexed, index: int) -> bool:
    """Either number of "up from 48 to 29" and "down from 3 to 12": up to a lower number is between places."""
    move = _MOVE.at(words, index - 2 if words.before(index) == "from" else index - 4)
    if move is None:
        return False
    following, old, new = words.lower[move.last], words.before(move.last, 3), words.before(move.last)
    ended = not words.is_word(move.last) or word_forms.is_stop(following)
    return ended and following not in ("%", "-", "°") and (int(old) > int(new)) is (words.lower[move.first] == "up")


_MOVE = Pattern("up down", "from", Lexed.is_figure, "to", Lexed.is_figure)


def _is_rank(words: Lexed, index: int) -> bool:
    """Whether "No." or "number" before the word at `index` ranks something rather than identifies a bus or a room."""
    if words.before(index) == "number":
        first = words.lower[index] == "one" and words.before(index, 2) not in ("a", "the", *_IDENTIFIED)
        return first or words.before(index, 2) in ("ranked", "world", "seeded") or _in_table(words, index + 1)
    if not _STREETS.isdisjoint(words.ahead(index + 1, 3)):
        return False
    number = _NO.before(words, index) if words.is_digits(index) else None
    return number is not None and words.before(number.first) not in _IDENTIFIED


def _is_capital_no(words: Lexed, index: int) -> bool:
    return words.lower[index] == "no" and words.is_capital(index)


_NO = Pattern(_is_capital_no, maybe("."))


def in_sequence(words: Lexed, number: Numeral) -> Reading | None:
    """ "round two", "Game 7", "No. 1", "number 21 in the table": ordinals, like "the second round"."""
    ranked = _is_rank(words, number.first) or _is_moved_rank(words, number.first)
    numbered = ranked or words.before(number.first) in _SEQUENCES
    low = 1 <= number.low < (_LAST_RANK if ranked else 100)
    whole = number.step == 1 and number.low == number.high and low and number.last == number.first + 1
    if not numbered or not whole or word_forms.is_plural(words.lower[number.last]):
        return None
    return _placed(number.first, number.last, number.low, words.lower[number.last] in ("-", ":", "percent", "%"))


def _placed(first: int, last: int, value: float, drop: bool) -> Reading:
    return Reading(Numeral(first, last, value, value, 1.0, "digits"), Kind.ORDINAL, "", first, last, drop=drop)
