"""Shares a unit, a noun or a magnitude between neighbouring numbers if it is stated once for both."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from checker.mentions.quantities.numbers import figures, numerals
from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.reading import Reading, with_letter
from checker.mentions.quantities.numbers.word_forms import is_stop
from checker.model.mention import Kind
from checker.text.word_lists import word_lists
from checker.text.words import verb_table

_LISTS = word_lists("mentions/quantities/sharing")

_SHARING = frozenset({Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.COUNT, Kind.AGE})
_CLAUSE = 16
"""The most words between two numbers of one clause."""


def suspended(words: Lexed, readings: list[Reading]) -> list[Reading]:
    """Copies the noun of the last number to all of "four-, five- and six-cylinder engines"."""
    found = list(readings)
    for index in range(len(found) - 2, -1, -1):
        left, right = found[index], found[index + 1]
        gap = tuple(words.lower[left.last : right.first])[:4]
        if gap[:1] == ("-",) and gap[1:] in ((",",), ("and",), ("or",), ("to",), (",", "and"), (",", "or")):
            found[index] = scaled_like(words, share_unit(left, right, False)[0], right)
    return found


_LISTED = frozenset({Kind.PERCENT, Kind.MONEY, Kind.MEASURE})
_LAST_LINK = (("and",), ("or",), (",", "and"), (",", "or"))


def listed(words: Lexed, readings: list[Reading]) -> list[Reading]:
    """Copies the unit of the last number to all of three or more: "10, 25 and 28 percent"."""
    found = list(readings)
    gaps = [tuple(words.lower[left.last : right.first])[:3] for left, right in pairwise(found)]
    for end in range(2, len(found)):
        if found[end].kind not in _LISTED or gaps[end - 1] not in _LAST_LINK or not is_bare(found[end - 1]):
            continue
        first = end - 1
        while first and gaps[first - 1] == (",",) and is_bare(found[first - 1]):
            first -= 1
        for index in range(end - 1, first - 1, -1) if first < end - 1 else ():
            found[index] = share_unit(found[index], found[index + 1], False)[0]
    return found


def lent(words: Lexed, readings: list[Reading]) -> list[Reading]:
    """Copies the noun to a later number of the same things: "24 homes were destroyed and another 15 damaged"."""
    found = list(readings)
    for index in range(1, len(found)):
        left, right = found[index - 1], found[index]
        things = left.kind is Kind.COUNT and left.unit != "person" and not left.drop
        if things and is_bare(right) and right.numeral.form in ("digits", "words") and _befalls(words, left, right):
            found[index] = replace(right, kind=Kind.COUNT, unit=left.unit, phrase=left.phrase)
    return found


def _befalls(words: Lexed, left: Reading, right: Reading) -> bool:
    """Whether a verb after each of the two numbers states what happened to the things."""
    between = words.lower[left.last : right.first]
    last = right.last + (words.lower[right.last] in ("was", "were"))
    opened = between[-1:] in (["and"], ["another"], ["further"], [","], ["with"])
    return (
        opened
        and len(between) <= _CLAUSE
        and _is_past(words, last)
        and any(_is_past(words, at) for at in range(left.last, right.first))
    )


def _is_past(words: Lexed, index: int) -> bool:
    word = words.lower[index]
    verb = verb_table().get(word)
    return bool(verb.forms & {"past", "participle"}) if verb is not None else len(word) > 4 and word.endswith("ed")


_BEFORE_WHOLE = _LISTS["before whole"]


def is_whole(gap: tuple[str, ...]) -> bool:
    """Whether the words between two numbers make the second the whole of the first: "of the", "of only", "of Ida's"."""
    return gap[:1] == ("of",) and all(word in _BEFORE_WHOLE or word.endswith("'s") for word in gap[1:])


def share_unit(left: Reading, right: Reading, backwards: bool) -> tuple[Reading, Reading]:
    """Shares the unit: "8 or 9 euros", "208 pounds to 193"; the right number usually takes it only with `backwards`."""
    if left.kind is Kind.AGE and right.kind is Kind.COUNT and right.last == right.numeral.last:
        right = replace(right, kind=Kind.AGE, unit=left.unit, phrase="")
    lends = right.kind in _SHARING or right.drop or (right.kind is Kind.NUMBER and right.unit == "time")
    if is_bare(left) and lends and left.numeral.form not in ("fraction", "ratio"):
        left = replace(left, kind=right.kind, unit=right.unit, phrase=right.phrase, drop=right.drop)
    elif left.kind is right.kind and right.unit.startswith(left.unit + "/"):
        left = replace(left, unit=right.unit)
    elif (
        is_bare(right)
        and left.kind in _SHARING
        and (backwards or _in_words(left, right))
        and right.numeral.form == "digits"
    ):
        right = replace(right, kind=left.kind, unit=left.unit, phrase=left.phrase)
    elif left.kind is right.kind is Kind.MONEY and left.unit != right.unit and "$" in (left.unit, right.unit):
        code = left.unit if right.unit == "$" else right.unit
        if code.endswith("D"):
            left, right = replace(left, unit=code), replace(right, unit=code)
    return left, right


def _in_words(left: Reading, right: Reading) -> bool:
    """Whether the magnitude after the second number applies to both: "$10 to 15 million"."""
    return left.kind is Kind.MONEY and right.numeral.magnitude and not left.numeral.magnitude


def is_bare(reading: Reading) -> bool:
    """Whether nothing shows what a number measures."""
    return reading.kind is Kind.NUMBER and not reading.unit and not reading.drop


def in_millions(words: Lexed, left: Reading, right: Reading) -> tuple[Reading, Reading]:
    """Both ends in millions if one was read as metres: "between 3m and 4m pounds", "£3m to 4m"."""
    return _in_millions(words, left, right), _in_millions(words, right, left)


def _in_millions(words: Lexed, reading: Reading, other: Reading) -> Reading:
    last = reading.numeral.last
    metres = reading.unit == "metre" and words.raw(last) == "m" and words.glued(last) and reading.last == last + 1
    scaled = other.kind in (Kind.MONEY, Kind.COUNT) and other.numeral.magnitude
    if not metres or not scaled or reading.numeral.magnitude:
        return reading
    number = with_letter(words, reading.numeral)
    return replace(other, numeral=number, first=reading.first, last=number.last)


def scaled_like(words: Lexed, left: Reading, right: Reading, before: str = "") -> Reading:
    """The left number times the magnitude that only the right one has, if the left one has no word of its own after it;
    `before` is the word that governs both.
    """
    scaled = left.numeral.magnitude or left.numeral.form == "vague"
    if left.kind is not right.kind or scaled or left.last > left.numeral.last:
        return left
    factor = _magnitude(words, left, right) or _hundreds(words, left, right) or _thousands(words, left, right, before)
    return replace(left, numeral=numerals.rescaled(left.numeral, factor, left.numeral.last)) if factor else left


def _magnitude(words: Lexed, left: Reading, right: Reading) -> float:
    """The million of "1.2-1.5 million", if the left number stays the smaller one; otherwise 0."""
    number = right.numeral
    if not number.magnitude or not number.step:
        return 0.0
    known = figures.digits(words.lower[number.first]) if words.is_digits(number.first) else None
    mantissa = known[0] if known else abs(number.low) / number.step
    fits = abs(left.numeral.low) < 1000 and abs(left.numeral.low) <= mantissa * 10
    return abs(number.low) / mantissa if mantissa and fits else 0.0


def _hundreds(words: Lexed, left: Reading, right: Reading) -> float:
    """The hundred of "two or three hundred"."""
    spelled = left.numeral.form == right.numeral.form == "words" and words.before(right.numeral.last) == "hundred"
    return 100.0 if spelled and left.numeral.low * 100 < right.numeral.low else 0.0


_IN_THOUSANDS = re.compile(r"\d{1,3},000")
_WIDEST = 0.3
"""Least share of the second number for the first to be in thousands, too: "10 to 15,000", but not "1 to 15,000"."""


def _thousands(words: Lexed, left: Reading, right: Reading, before: str) -> float:
    """The thousands of "10 to 15,000 people", "2-3,000 jobs", "$10-15,000"; "from 5 to 10,000" may be a change."""
    raw, top = words.lower[left.numeral.first], words.lower[right.numeral.first]
    signed_twice = left.first < left.numeral.first and right.first < right.numeral.first
    if before == "from" or signed_twice or not raw.isdecimal() or not _IN_THOUSANDS.fullmatch(top):
        return 0.0
    mantissa = right.numeral.low / 1000
    near = right.numeral.last == right.numeral.first + 1 and _WIDEST * mantissa <= left.numeral.low < mantissa
    return 1000.0 if near else 0.0


_TALLIES = _LISTS["tallies"]


def tallied(words: Lexed, gap: tuple[str, ...], left: Reading, right: Reading) -> Reading | None:
    """The right number with the noun of the left: "174 votes to 132"."""
    tally = gap == ("to",) and left.kind is Kind.COUNT and left.unit in _TALLIES and is_bare(right)
    ended = not words.is_word(right.last) or is_stop(words.lower[right.last])
    if not tally or not ended or (left.unit not in ("vote", "ballot") and left.numeral.low < right.numeral.low):
        return None
    return replace(right, kind=Kind.COUNT, unit=left.unit, phrase=left.phrase)


def scaled_from(words: Lexed, readings: list[Reading]) -> list[Reading]:
    """Copies unit and magnitude of a range to the start of the change: "from 24.2 to 33-35 billion euros"."""
    found = list(readings)
    for index in range(len(found) - 1):
        left, right = found[index], found[index + 1]
        reached = words.lower[left.last : right.first] == ["to"] and words.before(left.first) == "from"
        if reached and is_bare(left) and right.high is not None:
            found[index] = scaled_like(words, share_unit(left, right, False)[0], right)
    return found


_LENGTHS = frozenset("metre centimetre millimetre kilometre inch foot yard mile".split())
_TIMES = (("x",), ("×",), ("by",), ("-", "by", "-"), ("-", "by"))


def dimensions(words: Lexed, readings: list[Reading]) -> list[Reading]:
    """Copies the unit of the last side to all: "2.5 x 2.3 x 6.9 cm", "10 by 12 feet"."""
    found = list(readings)
    for index in range(len(found) - 2, -1, -1):
        left, right = found[index], found[index + 1]
        number = left.numeral
        sides = right.kind is Kind.MEASURE and right.unit in _LENGTHS and right.first - number.last <= 3
        bare = left.kind is Kind.NUMBER and not left.unit and left.last == number.last
        if sides and bare and tuple(words.lower[number.last : right.first]) in _TIMES:
            found[index] = replace(left, kind=Kind.MEASURE, unit=right.unit, drop=False)
    return found
