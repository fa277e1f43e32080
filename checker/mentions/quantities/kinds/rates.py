"""Reads the base of a rate: "a year", "per barrel", "/hour", "an ounce", "-a-share"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from checker.mentions.quantities.kinds import counted, tail
from checker.mentions.quantities.kinds.units import PERIODS, WORDS, read_power, read_unit, singular
from checker.mentions.quantities.numbers import number_words, numerals
from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.reading import Reading
from checker.model.mention import Kind
from checker.text.grammar import Match, Pattern, Table, maybe
from checker.text.word_lists import word_lists

_LISTS = word_lists("mentions/quantities/rates")

_PER_SHORT = {"h": "hour", "hr": "hour", "hrs": "hour", "s": "second", "sec": "second", "min": "minute", "l": "litre"}
_ADVERBS = {"annually": "year", "yearly": "year", "hourly": "hour", "monthly": "month", "weekly": "week"}
_BASES = _LISTS["bases"]
_BEHIND_SECOND = _LISTS["behind second"]
_BARE_BASES = PERIODS | _LISTS["bare bases"]


Base = tuple[str, int]
"""The base of a rate, and the index after it."""
_DASH = maybe("-")


def _is_bare_base(words: Lexed, index: int) -> bool:
    return singular(words.lower[index]) in _BARE_BASES


def _is_period(words: Lexed, index: int) -> bool:
    return singular(words.lower[index]) in PERIODS


def _is_other(words: Lexed, index: int) -> bool:
    """Whether the word after "a second" makes it an ordinal: "a second attempt"."""
    return words.is_word(index) and words.lower[index] not in _BEHIND_SECOND


def _no_rate(words: Lexed, match: Match) -> Base | None:
    return None


def _last_word(words: Lexed, match: Match) -> Base:
    return _spelled(singular(words.before(match.last))), match.last


def _written_out(words: Lexed, match: Match) -> Base | None:
    return _read_per(words, match.last, short=False)


def _signed(words: Lexed, match: Match) -> Base | None:
    return _read_per(words, match.last, short=True)


def _adverb(words: Lexed, match: Match) -> Base:
    return _ADVERBS[words.lower[match.first]], match.last


def _apiece(words: Lexed, match: Match) -> Base:
    return "piece", match.last


_FORMS: Table[Callable[[Lexed, Match], Base | None]] = Table(
    (
        (_no_rate, Pattern(_DASH, "a", _DASH, "second", _is_other)),
        (_last_word, Pattern(_DASH, "a an", _DASH, _is_bare_base)),
        (_last_word, Pattern("every each", _is_period)),
        (_written_out, Pattern(_DASH, "per", _DASH)),
        (_written_out, Pattern("p")),
        (_signed, Pattern("/")),
        (_adverb, Pattern(_ADVERBS)),
        (_apiece, Pattern("apiece")),
    )
)
"""The beginnings of a base, each with its reader: "a year", "per barrel", "/hour", "-a-share", "-an-hour"."""


def _base(words: Lexed, index: int) -> Base | None:
    """The base and its end: "a year", "per barrel", "/hour", "an ounce", "-a-share", "per sq m"."""
    found = _FORMS.at(words, index)
    return found[0](words, found[1]) if found else None


def _read_per(words: Lexed, index: int, short: bool) -> Base | None:
    """The base after "per" or, if `short`, after a slash."""
    word = words.lower[index]
    base = singular(word)
    if not short and (words.is_digits(index) or word in number_words.LARGE):
        return _read_per_many(words, index)
    if word == "annum":
        return "year", index + 1
    if short and word in _PER_SHORT:
        return _PER_SHORT[word], index + 1
    if word in ("sq", "square", "cubic"):
        return read_power(words, index)
    known = read_unit(words, index)
    if known and base not in PERIODS:
        return known
    if tail.looks_rare(words, index):
        rare = tail.parse(words.raw(index))
        if rare is not None:
            return rare[0], index + 1
    if base in PERIODS or base in _BASES or (not short and words.is_word(index)):
        return _spelled(base), index + 1
    return (_PER_SHORT[word], index + 1) if word in _PER_SHORT else None


def _read_per_many(words: Lexed, index: int) -> Base | None:
    """ "Per 100,000 residents", "per million people", "per 1,000 births"; "per 100 grams"."""
    number = numerals.read(words, index)
    if number is None or number.low < 10:
        return None
    unit = read_unit(words, number.last)
    noun = counted.read(words, number.last, number.low) if unit is None else None
    name, last = unit or ((noun.head, noun.last) if noun is not None and noun.last > noun.first else ("", number.last))
    return f"{number.low:,.10g} {name}".rstrip(), last


def _spelled(base: str) -> str:
    """A base in the British spelling of the unit table."""
    return "pound-mass" if base == "pound" else WORDS.get(base, base)


_BEHIND_PERIOD = frozenset("earlier ago later before after old".split())


def with_rate(words: Lexed, reading: Reading) -> Reading:
    """The reading with the base that directly follows it, if there is one."""
    if reading.drop or not reading.unit:
        return reading
    last = words.past(reading.last, "more", "extra", "less") if reading.kind is Kind.MONEY else reading.last
    found = read_rate(words, last) or _rate_behind_stuff(words, reading)
    if found is None or "/" in reading.unit:
        return reading
    return replace(reading, unit=f"{reading.unit}/{found[0]}", last=found[1])


def read_rate(words: Lexed, index: int) -> Base | None:
    """The base of a quantity that ends before `index`, and where the base ends; "a year earlier" is not a base."""
    found = _base(words, index)
    when = found is not None and found[0] in PERIODS and words.lower[words.past_joint(found[1])] in _BEHIND_PERIOD
    return None if when else found


def _rate_behind_stuff(words: Lexed, reading: Reading) -> Base | None:
    """The rate of "2 million barrels of crude oil a day"; the mention then ends with it."""
    if reading.kind is not Kind.MEASURE or words.lower[reading.last] != "of":
        return None
    for at in (reading.last + 2, reading.last + 3):
        if at >= words.size or not words.is_word(at - 1) or words.before(at) in ("the", "a", "which"):
            return None
        if words.lower[at] in ("a", "per", "each", "every"):
            found = _base(words, at)
            return found if found is not None and found[0] in PERIODS else None
    return None
