"""Reads one candidate: a number together with its currency, percent sign, unit, age, rate or counted noun."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checker.mentions.quantities import counted, currencies, hedges, tail, units
from checker.mentions.quantities.lexing import Lexed
from checker.mentions.quantities.numerals import LETTERS, Numeral, rescaled
from checker.model.mention import Kind


@dataclass(frozen=True, slots=True)
class Reading:
    """A number with what it measures, in the words `first` to `last` (exclusive) of its sentence."""

    numeral: Numeral
    kind: Kind
    unit: str
    first: int
    last: int
    phrase: str = ""
    """The counted noun phrase in the singular."""
    modifier: str = "="
    high: Numeral | None = None
    """The upper number of a range."""
    direction: str | None = None
    role: str | None = None
    partner: int | None = None
    """Index of the reading on the other end, in the sentence's list."""
    hedged_from: int | None = None
    """Where the hedge begins; `first` where there is none."""
    drop: bool = False
    """Not to be emitted: a duration, or a bare number that nothing explains."""

    @property
    def outer(self) -> int:
        """The first word with the hedge."""
        return self.first if self.hedged_from is None else self.hedged_from


def read(words: Lexed, numeral: Numeral) -> Reading:
    """The reading of a number. `Kind.NUMBER` with no unit where nothing tells what it measures."""
    found = _money_before(words, numeral) or _percent(words, numeral) or _money_after(words, numeral)
    found = found or _age(words, numeral) or _magnitude(words, numeral) or _measure(words, numeral) or _count(words, numeral)
    if found is None:
        return bare(_with_letter(words, numeral))
    return _with_rate(words, found) if found.kind is not Kind.AGE else found


def bare(numeral: Numeral) -> Reading:
    """A number that nothing explains."""
    return Reading(numeral, Kind.NUMBER, "", numeral.first, numeral.last)


def _letter(words: Lexed, numeral: Numeral) -> Numeral:
    """The number times a letter glued to it: "$5m"."""
    factor = LETTERS.get(words.lower[numeral.last])
    return rescaled(numeral, factor, numeral.last + 1) if factor and words.glued(numeral.last) else numeral


def _with_letter(words: Lexed, numeral: Numeral) -> Numeral:
    """A bare number with "m" is one of millions only before "of"."""
    return _letter(words, numeral) if words.lower[numeral.last + 1] == "of" and words.lower[numeral.last] == "m" else numeral


def _money_before(words: Lexed, numeral: Numeral) -> Reading | None:
    """A sign or code before the number: "$5m", "US$ 5bn", "$US160", "C $ 300", "Rs 500 crore", "USD10m"."""
    found = _prefix(words, numeral.first)
    if found is None:
        return None
    code, first = found
    number = _letter(words, numeral)
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


def _prefix(words: Lexed, index: int) -> tuple[str, int] | None:
    """The currency written before the word at `index`, and where it begins."""
    before = words.before(index)
    if before in currencies.SIGNS:
        return _signed(words, index - 1)
    if before == "." and words.before(index, 2) == "rs":
        return "INR", index - 2
    raw = words.raw(index - 1) if index else ""
    if before == "us" and words.before(index, 2) == "$" and words.glued(index):
        return "USD", index - 2
    if raw in currencies.CODES or before.upper() in currencies.CODES and before in ("usd", "eur", "gbp", "inr", "cad", "aud", "nzd"):
        return ("CNY" if raw == "CNH" else before.upper()), index - 1
    if before in currencies.PREFIXES and (words.glued(index) or before in ("rs", "rm", "rmb", "rp")) and before not in ("y", "ps"):
        return currencies.PREFIXES[before], index - 1
    if raw == "PS" and words.glued(index) or before == "=" and words.raw(index - 2) == "Y" and words.glued(index):
        return ("GBP", index - 1) if raw == "PS" else ("JPY", index - 2)
    return None


def _signed(words: Lexed, sign: int) -> tuple[str, int]:
    """The currency of the sign at `sign`, with the letters that tell which dollar ("A$", "US $")."""
    code = currencies.SIGNS[words.lower[sign]]
    letters = words.before(sign)
    if code == "$" and letters in currencies.DOLLAR_PREFIXES:
        spaced = not words.glued(sign)
        if not spaced or letters in ("us", "u.s.", "au", "nz", "hk", "usd", "aud", "cad", "nzd") or letters == "c" and words.lower[sign] == "$":
            return currencies.DOLLAR_PREFIXES[letters], sign - 1
    if code != "$" and letters.upper() == code and not words.glued(sign - 1):
        return code, sign - 1
    return code, sign


def _percent(words: Lexed, numeral: Numeral) -> Reading | None:
    """ "%", "per cent", "pct", "percentage points", "basis points"."""
    index = numeral.last + (words.lower[numeral.last] == "-")
    word, following = words.lower[index], words.lower[index + 1]
    if word in ("%", "percent", "pct", "percents") or word == "pc" and words.glued(index):
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


def _money_after(words: Lexed, numeral: Numeral) -> Reading | None:
    """A currency in words or as a code behind the number: "5 U.S. dollars", "500 yuan", "20p", "€5", "3m euros"."""
    index = numeral.last
    if words.lower[index] == "of" and numeral.form == "vague":
        index += 1
    joined = words.lower[index] == "-" and words.glued(index)
    number = numeral if joined else _letter(words, numeral)
    index = number.last + joined if number is not numeral else index + joined
    word = words.lower[index]
    if word == "p" and words.glued(index) and numeral.form == "digits":
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
    if base not in currencies.NAMES or nation and index > start + 1 or nation in ("new", "south"):
        return None
    if base in ("won", "real", "mark", "crown", "sen", "buck", "rand", "dong") and not _is_currency_here(words, index, numeral):
        return None
    return currencies.NAMES[base], index + 1


def _nation_here(words: Lexed, index: int) -> bool:
    """ "Euro" is itself a currency unless cents follow."""
    return words.lower[index] != "euro" or words.lower[index + 1].startswith("cent")


_MONEY_WORDS = frozenset(
    "cost costs paid pay pays price priced worth fine fined raise raised earn earns spend spent sold bought buy sell sterling charge charged "
    "prize bill debt salary wage wages loan tax taxes profit profits bonus budget fee".split()
)


def _pounds_are_money(words: Lexed, index: int, numeral: Numeral) -> bool:
    """ "Pounds" are a weight unless the amount or the words around say money."""
    if words.lower[index + 1] == "sterling" or numeral.magnitude and words.lower[index + 1] != "of":
        return True
    around = words.lower[max(0, numeral.first - 6) : numeral.first]
    return not _MONEY_WORDS.isdisjoint(around) and words.lower[index + 1] != "of"


def _is_currency_here(words: Lexed, index: int, numeral: Numeral) -> bool:
    """Words that are more than a currency need a large or a decimal number, or the plural."""
    word = words.lower[index]
    return numeral.magnitude or numeral.low >= 1000 or word in ("marks", "bucks", "reals", "crowns") or "." in words.lower[numeral.first]


def _age(words: Lexed, numeral: Numeral) -> Reading | None:
    """ "66-year-old", "60 years old", "aged 18", "at the age of 40", "Jane Roe, 66, has"."""
    index = numeral.last + (words.lower[numeral.last] == "-")
    unit = units.singular(words.lower[index])
    if unit in ("year", "month", "week", "day", "yr"):
        behind = index + 1 + (words.lower[index + 1] == "-")
        name = "year" if unit == "yr" else unit
        if words.lower[behind] in ("old", "olds"):
            return Reading(numeral, Kind.AGE, name, numeral.first, behind + 1)
        if words.lower[behind] == "of" and words.lower[behind + 1] == "age":
            return Reading(numeral, Kind.AGE, name, numeral.first, behind + 2)
        return None
    before = words.before(numeral.first)
    if numeral.low > 120 or counted.is_plural(words.lower[numeral.last]):
        return None
    aged = before in ("aged", "age", "ages", "turned", "turns", "turning") and not counted.is_time(words.lower[numeral.last]) or before == "of" and words.before(numeral.first, 2) == "age"
    named = before == "," and numeral.form == "digits" and words.lower[numeral.last] in (",", ".", ";", ")") and _follows_name(words, numeral)
    return Reading(numeral, Kind.AGE, "year", numeral.first, numeral.last) if aged or named else None


def _follows_name(words: Lexed, numeral: Numeral) -> bool:
    """Whether a name stands before the comma before an age."""
    at = numeral.first - 2
    if at < 0 or not words.lower[numeral.first].isdecimal() or numeral.step != 1 or not 1 <= numeral.low <= 115:
        return False
    return words.is_capital(at) and words.is_word(at) and len(words.lower[at]) > 1 and words.lower[numeral.last] != "." or (
        words.is_capital(at) and words.is_word(at) and at > 0 and words.is_capital(at - 1) and words.is_word(at - 1)
    )


_QUAKES = frozenset("quake earthquake tremor temblor aftershock quakes earthquakes aftershocks tremors".split())


def _magnitude(words: Lexed, numeral: Numeral) -> Reading | None:
    """The strength of an earthquake: "magnitude 4.6", "a 4.4 quake", "measuring 3.8 on the Richter scale"."""
    if not 0 < numeral.low < 10 or numeral.form != "digits" or numeral.magnitude:
        return None
    last = numeral.last
    joined = last + (words.lower[last] == "-")
    if words.lower[joined] == "magnitude":
        return Reading(numeral, Kind.MEASURE, "magnitude", numeral.first, joined + 1)
    before = words.before(numeral.first, 2 if words.before(numeral.first) in ("-", "of") else 1)
    scale = "richter" in words.lower[last : last + 4]
    if before == "magnitude" or scale or words.lower[last] in _QUAKES and numeral.step < 1:
        return Reading(numeral, Kind.MEASURE, "magnitude", numeral.first, last)
    return None


def _measure(words: Lexed, numeral: Numeral) -> Reading | None:
    """A physical unit from our table, or from quantulum3 where the words behind look like one of its rarer ones."""
    index = numeral.last
    if _with_letter(words, numeral) is not numeral:
        return None
    if words.lower[index] == "-" and (words.glued(index) or numeral.form != "digits"):
        index += 1
    elif words.lower[index] == "of" and numeral.form in ("vague", "fraction"):
        index += 1 + (words.lower[index + 1] in ("a", "an"))
    elif words.lower[index] in ("a", "an") and numeral.form == "fraction":
        index += 1
    if numeral.form == "words" and index == numeral.last and words.lower[index] in ('"', "'"):
        return None
    found = units.read_unit(words, index)
    if found is None:
        found = tail.read(words, numeral, index)
    if found is None:
        return None
    unit, last = found
    negative = words.before(numeral.first) in ("-", "−", "minus") and _is_minus(words, numeral.first)
    if negative:
        low, high = -numeral.high, -numeral.low
        return Reading(numeral._replace(low=low, high=high), Kind.MEASURE, unit, numeral.first - 1, last)
    return Reading(numeral, Kind.MEASURE, unit, numeral.first, last)


def _is_minus(words: Lexed, index: int) -> bool:
    """Whether the mark before a number is a minus and joins nothing on its left."""
    return words.before(index) == "minus" or words.glued(index) and not words.glued(index - 1)


_OF = frozenset({"vague"})


def _count(words: Lexed, numeral: Numeral) -> Reading | None:
    """A counted noun; lengths of time are dropped here, durations are read elsewhere."""
    index = numeral.last
    behind = index + (words.lower[index] == "-")
    if words.lower[index] == "of" and numeral.form == "vague":
        behind = index + 1
    if words.lower[index] in ("a", "an") and numeral.form == "fraction":
        behind = index + 1
    if counted.is_time(words.lower[behind]) or counted.is_time(words.lower[behind + 1]) and words.lower[behind] in (
        "more", "full", "straight", "consecutive", "other", "long", "whole", "calendar", "light", "or", "previous", "business", "working", "fiscal",
    ):  # fmt: skip
        length = Reading(numeral, Kind.NUMBER, units.singular(words.lower[behind]), numeral.first, behind + 1, drop=True)
        rated = _with_rate(words, replace(length, kind=Kind.MEASURE, drop=False))
        return rated if "/" in rated.unit else length
    if words.lower[index] == "x" and words.is_digits(index + 1) or words.lower[behind] == "time":
        return replace(bare(numeral), drop=True)
    if words.lower[index] in ("times", "x") and numeral.form != "fraction" and (words.lower[index] == "times" or words.glued(index)):
        return Reading(numeral, Kind.NUMBER, "time", numeral.first, index + 1)
    if numeral.form in ("fraction", "ratio"):
        return None
    if words.lower[index] == "or" and words.lower[index + 1] in ("so", "more", "fewer") and words.is_word(index + 2):
        index += 2
    if words.lower[index] in ("+", "plus") or words.lower[index] == "-" and words.lower[index + 1] in ("plus", "odd"):
        index += 1 + (words.lower[index] == "-")
    number = _with_letter(words, numeral)
    index = max(index, number.last)
    of = numeral.form == "vague" or number is not numeral or words.lower[index] == "of" and words.lower[index + 1] in ("the", "these", "those", "its", "his", "her", "their", "our")
    found = counted.read(words, index, numeral.low, of)
    if found is None:
        hedge = hedges.before(words, numeral.first)
        found = counted.by_verb_before(words, hedge.index if hedge else numeral.first)
        if found is None or words.is_word(index) and words.lower[index] not in ("and", "in", "on", "at", "when", "as", "after", "before"):
            return None
        return Reading(number, Kind.COUNT, "person", number.first, number.last, "people")
    if found.head == "other" and (counted.by_verb_before(words, number.first) or counted.read(words, index + 1, 2.0)):
        found = found._replace(head="person", phrase="people")
    last = found.last if found.last > found.first else number.last
    return Reading(number, Kind.COUNT, found.head, number.first, last, found.phrase)


def _with_rate(words: Lexed, reading: Reading) -> Reading:
    """The reading with what it is per, where that follows at once."""
    if reading.drop or reading.unit in ("", "time"):
        return reading
    found = units.read_rate(words, reading.last) or _rate_behind_stuff(words, reading)
    if found is None or "/" in reading.unit:
        return reading
    base, last = found
    if words.lower[last] in ("earlier", "ago", "later", "before", "after", "old") and base in units.PERIODS:
        return reading
    return replace(reading, unit=f"{reading.unit}/{base}", last=last)


def _rate_behind_stuff(words: Lexed, reading: Reading) -> tuple[str, int] | None:
    """The rate of "2 million barrels of crude oil a day"; the mention then ends with it."""
    if reading.kind is not Kind.MEASURE or words.lower[reading.last] != "of":
        return None
    for at in (reading.last + 2, reading.last + 3):
        if at >= words.size or not words.is_word(at - 1) or words.lower[at - 1] in ("the", "a", "which"):
            return None
        if words.lower[at] in ("a", "per", "each", "every"):
            found = units.read_rate(words, at)
            return found if found is not None and found[0] in units.PERIODS else None
    return None
