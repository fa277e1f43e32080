"""Reads what a quantity is per: "a year", "per barrel", "/hour", "an ounce", "-a-share"."""

from __future__ import annotations

from dataclasses import replace

from checker.mentions.quantities import counted, number_words, numerals, tail
from checker.mentions.quantities.lexing import Lexed
from checker.mentions.quantities.reading import Reading
from checker.mentions.quantities.units import PERIODS, WORDS, read_power, read_unit, singular
from checker.model.mention import Kind

_PER_SHORT = {"h": "hour", "hr": "hour", "hrs": "hour", "s": "second", "sec": "second", "min": "minute", "l": "litre"}
_ADVERBS = {"annually": "year", "yearly": "year", "hourly": "hour", "monthly": "month", "weekly": "week"}
_BASES = frozenset(
    "share barrel ounce pound ton tonne kilogram kilo kg gallon litre liter person head household capita mile km "
    "kilometre kilometer metre meter foot acre hectare unit bushel game match night ticket vehicle car employee "
    "worker student child family gram carat bottle pack visit customer user player passenger inhabitant resident "
    "patient dose round second m square sq cubic annum kwh mwh mmbtu megawatt piece gigabyte".split()
)
_BEHIND_SECOND = frozenset("in on at for to and or when as from with by".split())
_BARE_BASES = PERIODS | frozenset(
    "dozen share barrel ounce pound ton tonne kilogram kilo gallon litre liter head bushel piece "
    "bottle ticket acre".split()
)


def _base(words: Lexed, index: int) -> tuple[str, int] | None:
    """What a quantity is per: "a year", "per barrel", "/hour", "an ounce", "-a-share", "per sq m"; base and end."""
    word, step = words.lower[index], 1
    if word == "-" and words.lower[index + 1] in ("a", "an", "per"):
        word, index = words.lower[index + 1], index + 1
    if word in ("a", "per") and words.lower[index + 1] == "-":
        step = 2
    following = words.lower[index + step]
    base = singular(following)
    if (
        (word, following) == ("a", "second")
        and words.is_word(index + step + 1)
        and words.lower[index + step + 1] not in _BEHIND_SECOND
    ):
        return None
    if word in ("a", "an", "every", "each") and base in _BARE_BASES and (word in ("a", "an") or base in PERIODS):
        return _spelled(base), index + step + 1
    if word in ("per", "/", "p"):
        return _read_per(words, index + step, word == "/")
    if word in _ADVERBS:
        return _ADVERBS[word], index + 1
    if word == "apiece":
        return "piece", index + 1
    return None


def _read_per(words: Lexed, index: int, short: bool) -> tuple[str, int] | None:
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


def _read_per_many(words: Lexed, index: int) -> tuple[str, int] | None:
    """ "Per 100,000 residents", "per million people", "per 1,000 births"; "per 100 grams"."""
    number = numerals.read(words, index)
    if number is None or number.low < 10:
        return None
    unit = read_unit(words, number.last)
    noun = counted.read(words, number.last, number.low) if unit is None else None
    name, last = unit or ((noun.head, noun.last) if noun is not None and noun.last > noun.first else ("", number.last))
    return f"{number.low:,.10g} {name}".rstrip(), last


def _spelled(base: str) -> str:
    """A base in British spelling, as the unit table has it."""
    return "pound-mass" if base == "pound" else WORDS.get(base, base)


_BEHIND_PERIOD = frozenset("earlier ago later before after old".split())


def with_rate(words: Lexed, reading: Reading) -> Reading:
    """The reading with what it is per, where that follows at once."""
    if reading.drop or not reading.unit:
        return reading
    more = reading.kind is Kind.MONEY and words.lower[reading.last] in ("more", "extra", "less")
    found = read_rate(words, reading.last + more) or _rate_behind_stuff(words, reading)
    if found is None or "/" in reading.unit:
        return reading
    return replace(reading, unit=f"{reading.unit}/{found[0]}", last=found[1])


def read_rate(words: Lexed, index: int) -> tuple[str, int] | None:
    """What a quantity that ends before `index` is per, and where that ends; "a year earlier" tells when."""
    found = _base(words, index)
    when = found is not None and found[0] in PERIODS and words.lower[found[1]] in _BEHIND_PERIOD
    return None if when else found


def _rate_behind_stuff(words: Lexed, reading: Reading) -> tuple[str, int] | None:
    """The rate of "2 million barrels of crude oil a day"; the mention then ends with it."""
    if reading.kind is not Kind.MEASURE or words.lower[reading.last] != "of":
        return None
    for at in (reading.last + 2, reading.last + 3):
        if at >= words.size or not words.is_word(at - 1) or words.lower[at - 1] in ("the", "a", "which"):
            return None
        if words.lower[at] in ("a", "per", "each", "every"):
            found = _base(words, at)
            return found if found is not None and found[0] in PERIODS else None
    return None
