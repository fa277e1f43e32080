"""Reads a share as so many of so many: "one in five", "9 out of 10", "a one-in-three chance"."""

from __future__ import annotations

from checker.mentions.quantities import numerals, word_forms
from checker.mentions.quantities.lexing import Lexed
from checker.mentions.quantities.numerals import Numeral


def ratio(words: Lexed, first: Numeral) -> Numeral | None:
    """ "one in five", "9 out of 10", "two of every three": a share."""
    if words.lower[first.last] not in ("in", "out", "of", "-"):
        return None
    if first.low > 99 or first.form not in ("digits", "words") or first.magnitude:
        return None
    for link in _LINKS:
        at = first.last + len(link)
        if tuple(words.lower[first.last : at]) != link:
            continue
        second = numerals.read(words, at)
        if second is None or not _are_like(first, second) or not first.low < second.low <= 1000:
            continue
        if link in _BARE and second.form != first.form and first.low > 1 and second.low not in _ROUND:
            continue
        if link in _BARE and (
            word_forms.is_time(words.lower[second.last]) or (second.low > 100 and first.low > 1) or first.low > 9
        ):
            continue
        share = first.low / second.low
        return Numeral(first.first, second.last, share, share, 0.0, "ratio")
    return None


_BARE = (("in",), ("-", "in", "-"))
_LINKS = (*_BARE, ("out", "of"), ("of", "every"), ("in", "every"), ("out", "of", "every"))
_ROUND = (10, 20, 50, 100)


def _are_like(first: Numeral, second: Numeral) -> bool:
    """Both in digits or in words, or as papers write them that spell out what is below ten: "one in 10"."""
    return first.form == second.form or (first.form == "words" and second.form == "digits" and second.low > 9)
