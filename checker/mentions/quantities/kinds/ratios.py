"""Reads shares written as two numbers: "one in five", "9 out of 10", "a one-in-three chance"."""

from __future__ import annotations

from checker.mentions.quantities.numbers import numerals, word_forms
from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.numerals import Numeral
from checker.text.grammar import Pattern, Table, maybe

_LINKS = Table(
    (
        ("said", Pattern("out", "of", maybe("every"))),
        ("said", Pattern("of in", "every")),
        ("bare", Pattern("in")),
        ("bare", Pattern("-", "in", "-")),
    )
)
"""What links the two numbers of a share. A "bare" link may also come between a number and a time or place."""
_ROUND = (10, 20, 50, 100)


def ratio(words: Lexed, first: Numeral) -> Numeral | None:
    """ "One in five", "9 out of 10", "two of every three": a share."""
    found = _LINKS.at(words, first.last)
    if found is None or first.low > 99 or first.form not in ("digits", "words") or first.magnitude:
        return None
    second = numerals.read(words, found[1].last)
    if second is None or not _are_like(first, second) or not first.low < second.low <= 1000:
        return None
    if found[0] == "bare" and not _are_share(words, first, second):
        return None
    share = first.low / second.low
    return Numeral(first.first, second.last, share, share, 0.0, "ratio")


def _are_share(words: Lexed, first: Numeral, second: Numeral) -> bool:
    """Whether two numbers linked by a bare "in" are a share, judged by their size and what follows."""
    if second.form != first.form and first.low > 1 and second.low not in _ROUND:
        return False
    timed = word_forms.is_time(words.lower[second.last])
    return not timed and first.low <= 9 and (second.low <= 100 or first.low <= 1)


def _are_like(first: Numeral, second: Numeral) -> bool:
    """Whether both are in digits or both in words, or only the number below ten is spelled out: "one in 10"."""
    return first.form == second.form or (first.form == "words" and second.form == "digits" and second.low > 9)
