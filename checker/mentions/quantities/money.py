"""Reads money and percentages: signs and codes before a number, words and codes behind it."""

from __future__ import annotations

import re

from checker.mentions.quantities import currencies
from checker.mentions.quantities.lexing import Lexed
from checker.mentions.quantities.numerals import Numeral
from checker.mentions.quantities.reading import Reading, with_letter
from checker.model.mention import Kind


def before(words: Lexed, numeral: Numeral) -> Reading | None:
    """A sign or code before the number: "$5m", "US$ 5bn", "$US160", "C $ 300", "Rs 500 crore", "USD10m"."""
    found = _prefix(words, numeral.first, numeral.magnitude) or _rand(words, numeral)
    if found is None:
        return None
    code, first = found
    number = with_letter(words, numeral)
    last = number.last
    lower, raw = words.lower[last], words.raw(last)
    if code == "$" and raw in ("US", "U.S.", "USD"):
        code, last = "USD", last + 1
    elif code == "$" and raw in currencies.CODES:
        code, last = raw, last + 1
    elif (lower.removesuffix("s") in ("dollar", "euro", "pound", "yen", "yuan")) and words.lower[last + 1] != "-":
        last += 1
    if last == number.last and lower == "-" and words.lower[last + 1] in ("dollar",):
        last += 2
    return Reading(number, Kind.MONEY, code, first, last)


def _prefix(words: Lexed, index: int, magnitude: bool) -> tuple[str, int] | None:
    """The currency written before the word at `index`, and where it begins."""
    before = words.before(index)
    if before == "#" and words.glued(index) and magnitude:
        # old wire copy has # where the pound sign was lost
        return "GBP", index - 1
    if before in currencies.SIGNS:
        return _signed(words, index - 1)
    if before == "." and words.before(index, 2) == "rs":
        return "INR", index - 2
    raw = words.raw(index - 1) if index else ""
    if before in currencies.DOLLAR_PREFIXES and words.before(index, 2) == "$" and words.glued(index):
        return currencies.DOLLAR_PREFIXES[before], index - 2
    if raw in currencies.CODES or (
        before.upper() in currencies.CODES and before in ("usd", "eur", "gbp", "inr", "cad", "aud", "nzd")
    ):
        return ("CNY" if raw == "CNH" else before.upper()), index - 1
    if (
        before in currencies.PREFIXES
        and (words.glued(index) or before in ("rs", "rm", "rmb", "rp", "dlrs", "dlr"))
        and before not in ("y", "ps")
    ):
        return currencies.PREFIXES[before], index - 1
    if (raw == "PS" and words.glued(index)) or (before == "=" and words.raw(index - 2) == "Y" and words.glued(index)):
        return ("GBP", index - 1) if raw == "PS" else ("JPY", index - 2)
    return None


_SEPARATED = re.compile(r"\d{1,3}(?:[,\s]\d{3})+(?:\.\d\d)?|\d+\.\d\d")


def _rand(words: Lexed, numeral: Numeral) -> tuple[str, int] | None:
    """ "R40 000", "R63m", "R12.50": the rand, where the number is written as an amount is; "R61" may be a road."""
    if not words.glued(numeral.first) or words.raw(numeral.first - 1) != "R" or words.glued(numeral.first - 1):
        return None
    scaled = numeral.magnitude or with_letter(words, numeral) is not numeral
    return ("ZAR", numeral.first - 1) if scaled or _SEPARATED.fullmatch(words.raw(numeral.first)) else None


def _signed(words: Lexed, sign: int) -> tuple[str, int]:
    """The currency of the sign at `sign`, with the letters that tell which dollar ("A$", "US $")."""
    code = currencies.SIGNS[words.lower[sign]]
    letters = words.before(sign)
    if code == "$" and letters in currencies.DOLLAR_PREFIXES:
        spaced = not words.glued(sign)
        if (
            not spaced
            or letters in ("us", "u.s.", "au", "nz", "hk", "usd", "aud", "cad", "nzd")
            or (letters == "c" and words.lower[sign] == "$")
        ):
            return currencies.DOLLAR_PREFIXES[letters], sign - 1
    if code != "$" and letters.upper() == code and not words.glued(sign - 1):
        return code, sign - 1
    return code, sign


def percent(words: Lexed, numeral: Numeral) -> Reading | None:
    """ "%", "per cent", "pct", "percentage points", "basis points"."""
    index = _behind_fraction(words, numeral) or numeral.last + (words.lower[numeral.last] == "-")
    word, following = words.lower[index], words.lower[index + 1]
    if word in ("%", "percent", "pct", "percents") or (word == "pc" and words.glued(index)):
        if following in ("-", "age") and words.lower[index + 2] in ("point", "points"):
            return Reading(numeral, Kind.PERCENT, "percentage point", numeral.first, index + 3)
        point = word != "%" and following in ("point", "points")
        return Reading(numeral, Kind.PERCENT, "percentage point" if point else "%", numeral.first, index + 1 + point)
    if word == "per" and following in ("cent", "cents"):
        return Reading(numeral, Kind.PERCENT, "%", numeral.first, index + 2)
    joint = index + 1 + (following == "-")
    if word in ("percentage", "basis") and words.lower[joint] in ("point", "points"):
        return Reading(numeral, Kind.PERCENT, f"{word} point", numeral.first, joint + 1)
    if word in ("bp", "bps") and (words.glued(index) or numeral.form == "digits"):
        return Reading(numeral, Kind.PERCENT, "basis point", numeral.first, index + 1)
    return None


def _behind_fraction(words: Lexed, numeral: Numeral) -> int:
    """Where the unit begins in "half a percentage point", "a quarter of a percent"; 0 elsewhere."""
    index = numeral.last + (words.lower[numeral.last] == "of")
    return index + 1 if numeral.form == "fraction" and words.lower[index] in ("a", "an", "one") else 0


def behind(words: Lexed, numeral: Numeral) -> Reading | None:
    """A currency in words or as a code behind the number: "5 U.S. dollars", "500 yuan", "20p", "€5", "3m euros"."""
    index = numeral.last
    if words.lower[index] == "of" and numeral.form == "vague":
        index += 1
    joined = words.lower[index] == "-" and words.glued(index)
    number = numeral if joined else with_letter(words, numeral)
    index = number.last + joined if number is not numeral else index + joined
    word = words.lower[index]
    priced = words.glued(index) or words.lower[index + 1] in (",", ".", ";", ")", "", "at", "to", "from", "and")
    if words.raw(index) == "p" and priced and numeral.form == "digits":
        return Reading(numeral, Kind.MONEY, "GBX", numeral.first, index + 1)
    if word in currencies.SIGNS and word != "$" and not words.is_digits(index + 1):
        return Reading(number, Kind.MONEY, currencies.SIGNS[word], number.first, index + 1)
    raw = words.raw(index)
    if raw in currencies.CODES or word in ("usd", "eur", "gbp", "inr"):
        return Reading(number, Kind.MONEY, word.upper(), number.first, index + 1)
    named = _named_currency(words, index, numeral)
    return Reading(number, Kind.MONEY, named[0], number.first, named[1]) if named else None


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
        return "GBP", index + 1 + (words.lower[index + 1] == "sterling")
    if base not in currencies.NAMES or (nation and index > start + 1) or nation in ("new", "south"):
        return None
    if base in ("won", "real", "mark", "crown", "sen", "buck", "rand", "dong") and not _is_currency_here(
        words, index, numeral
    ):
        return None
    return currencies.NAMES[base], index + 1


def _nation_here(words: Lexed, index: int) -> bool:
    """ "Euro" is itself a currency unless cents follow."""
    return words.lower[index] != "euro" or words.lower[index + 1].startswith("cent")


_MONEY_WORDS = frozenset(
    "cost costs paid pay pays price priced worth fine fined raise raised earn earns spend spent sold bought buy "
    "sell sterling charge charged prize bill debt salary wage wages loan tax taxes profit profits bonus budget "
    "fee".split()
)


def _pounds_are_money(words: Lexed, index: int, numeral: Numeral) -> bool:
    """ "Pounds" are a weight unless the amount or the words around say money."""
    if words.lower[index + 1] == "sterling" or (numeral.magnitude and words.lower[index + 1] != "of"):
        return True
    around = words.lower[max(0, numeral.first - 6) : numeral.first]
    return not _MONEY_WORDS.isdisjoint(around) and words.lower[index + 1] != "of"


def _is_currency_here(words: Lexed, index: int, numeral: Numeral) -> bool:
    """Words that are more than a currency need a large or a decimal number, or the plural."""
    word = words.lower[index]
    return (
        numeral.magnitude
        or numeral.low >= 1000
        or word in ("marks", "bucks", "reals", "crowns")
        or "." in words.lower[numeral.first]
    )
