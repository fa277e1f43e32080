"""Reads money: signs and codes before a number, words and codes after it."""

from __future__ import annotations

from checker.mentions.quantities.kinds import currencies, currency_prefixes
from checker.mentions.quantities.numbers import number_words
from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.numerals import Numeral, rescaled
from checker.mentions.quantities.numbers.reading import Reading, with_letter
from checker.model.mention import Kind
from checker.text.grammar import Pattern, Table, glued, unless
from checker.text.word_lists import word_lists

_LISTS = word_lists("mentions/quantities/money")


def before(words: Lexed, numeral: Numeral) -> Reading | None:
    """A sign or code before the number: "$5m", "US$ 5bn", "$US160", "C $ 300", "Rs 500 crore", "USD10m"."""
    prefix = currency_prefixes.read(words, numeral)
    if prefix is None:
        return None
    number = _scaled(words, with_letter(words, numeral), prefix.code)
    if prefix.factor > 1 and not number.magnitude:
        number = rescaled(number, prefix.factor, number.last)
    code, last = _named_again(words, number.last, prefix.code)
    return Reading(number, Kind.MONEY, code, prefix.first, last)


def _named_again(words: Lexed, last: int, code: str) -> tuple[str, int]:
    """The currency and the end of an amount that also names it after the number: "$5 US", "€5 euros"."""
    raw = words.raw(last) if code == "$" else ""
    if raw in ("US", "U.S."):
        return "USD", last + 1
    if raw in currencies.CODES:
        return raw, last + 1
    again = _SAID_TWICE.at(words, last)
    return code, again[1].last if again else last


_SAID_TWICE = Table(
    (
        ("joined", Pattern("-", "dollar")),
        ("plain", Pattern("dollar euro pound yen yuan dollars euros pounds yens yuans", unless("-"))),
    )
)


def _scaled(words: Lexed, number: Numeral, code: str) -> Numeral:
    """The number times a magnitude that is abbreviated only beside a currency of South Asia: "₹500 cr"."""
    factor = currencies.SHORT_SCALES.get(words.lower[number.last]) if code in currencies.SOUTH_ASIAN else None
    return rescaled(number, factor, number.last + 1) if factor else number


def behind(words: Lexed, numeral: Numeral) -> Reading | None:
    """A currency in words or as a code after the number: "5 U.S. dollars", "500 yuan", "20p", "5€", "20 M€"."""
    index = words.past(numeral.last, "of") if numeral.form == "vague" else numeral.last
    joined = _HYPHEN.at(words, index) is not None
    number = numeral if joined else _lettered(words, numeral)
    index = number.last if number is not numeral else index + joined
    word, raw = words.lower[index], words.raw(index)
    if raw == "p" and _is_price(words, index) and numeral.form == "digits":
        return Reading(numeral, Kind.MONEY, "GBX", numeral.first, index + 1)
    if word in currencies.SIGNS and (word != "$" or number is not numeral) and not words.is_digits(index + 1):
        return Reading(number, Kind.MONEY, currencies.SIGNS[word], number.first, index + 1)
    if raw in currencies.CODES or word in ("usd", "eur", "gbp", "inr"):
        factor = None if number.magnitude else number_words.LARGE.get(words.after(index))
        number = rescaled(number, factor, number.last) if factor else number
        return Reading(number, Kind.MONEY, word.upper(), number.first, index + 1 + (factor is not None))
    if raw in currencies.SCALED_CODES and number is numeral and not numeral.magnitude:
        code, factor = currencies.SCALED_CODES[raw]
        return Reading(rescaled(number, factor, index), Kind.MONEY, code, number.first, index + 1)
    named = _named_currency(words, index, number)
    return Reading(number, Kind.MONEY, named[0], number.first, named[1]) if named else None


_HYPHEN = Pattern(glued("-"))


def _lettered(words: Lexed, numeral: Numeral) -> Numeral:
    """The number times the letters before a sign ("20 M€") or attached to it ("3m euros"), or "cr" of rupees."""
    index = numeral.last
    factor = None if numeral.magnitude else currencies.LETTERED.get(words.raw(index))
    if factor and _GLUED_SIGN.at(words, index + 1):
        return rescaled(numeral, factor, index + 1)
    if _SHORT_RUPEES.at(words, index):
        return rescaled(numeral, currencies.SHORT_SCALES[words.lower[index]], index + 1)
    return with_letter(words, numeral)


_GLUED_SIGN = Pattern(glued(currencies.SIGNS))
_SHORT_RUPEES = Pattern(currencies.SHORT_SCALES, "rupee rupees")


def _is_price(words: Lexed, index: int) -> bool:
    """Whether "p" after a number means pence."""
    return words.glued(index) or words.after(index) in _BEHIND_PENCE


_BEHIND_PENCE = frozenset({",", ".", ";", ")", "", "at", "to", "from", "and"})


def _named_currency(words: Lexed, index: int, numeral: Numeral) -> tuple[str, int] | None:
    """The currency in words at `index`, with the nation before it, and where it ends."""
    nation = ""
    start = index
    while words.lower[index] in currencies.NATIONS and index < start + 2 and _nation_here(words, index):
        nation, index = words.lower[index], index + 1
    word = words.lower[index]
    base = word if word in currencies.NAMES else word.removesuffix("s") if word != "pence" else word
    base = "penny" if word == "pennies" else base
    if (nation, base) in currencies.NATIONAL:
        return currencies.NATIONAL[nation, base], index + 1
    if base == "pound" and not nation and _pounds_are_money(words, index, numeral):
        return "GBP", words.past(index + 1, "sterling")
    if base not in currencies.NAMES or (nation and index > start + 1) or nation in ("new", "south"):
        return None
    if base in _OTHER_WORDS and not _is_currency_here(words, index, numeral):
        return None
    return currencies.NAMES[base], index + 1


def _nation_here(words: Lexed, index: int) -> bool:
    """Whether the word is a nation; "euro" is itself a currency unless cents follow."""
    return words.lower[index] != "euro" or words.after(index).startswith("cent")


_MONEY_WORDS = _LISTS["money words"]
_PRICED = _LISTS["priced"]
"""What follows a sum of money joined to its currency: "a 550-pound fine"."""


def _pounds_are_money(words: Lexed, index: int, numeral: Numeral) -> bool:
    """Whether "pounds" are money: a weight unless the amount or the words around it show money."""
    following = words.after(index)
    if following == "of":
        return False
    if following == "sterling" or numeral.magnitude or following in _PRICED:
        return True
    around = words.near(numeral.first, 6)
    return not _MONEY_WORDS.isdisjoint(around)


_OTHER_WORDS = _LISTS["other words"]
"""Names of currencies that are also other words."""


def _is_currency_here(words: Lexed, index: int, numeral: Numeral) -> bool:
    """Whether such a word is a currency: it needs a large or a decimal number, or the plural."""
    return (
        numeral.magnitude
        or numeral.low >= 1000
        or words.lower[index] in ("marks", "bucks", "reals", "crowns")
        or "." in words.lower[numeral.first]
    )
