"""The record of one number with what it measures, and the letters that scale it."""

from __future__ import annotations

from dataclasses import dataclass

from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.number_words import LETTERS
from checker.mentions.quantities.numbers.numerals import Numeral, rescaled
from checker.mentions.quantities.numbers.word_forms import is_plural, is_stop
from checker.model.mention import Kind
from checker.text.word_lists import word_lists

_LISTS = word_lists("mentions/quantities/reading")


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
    """Index in the sentence's list of the reading at the other end."""
    hedged_from: int | None = None
    """Where the hedge begins; None if there is none."""
    drop: bool = False
    """Not emitted: a duration, or a bare number without explanation."""

    @property
    def outer(self) -> int:
        """The first word, including the hedge."""
        return self.first if self.hedged_from is None else self.hedged_from


def bare(numeral: Numeral) -> Reading:
    """A number without a unit or a noun."""
    return Reading(numeral, Kind.NUMBER, "", numeral.first, numeral.last)


def with_letter(words: Lexed, numeral: Numeral) -> Numeral:
    """The number times a letter attached to it: "$5m"."""
    factor = LETTERS.get(words.lower[numeral.last])
    return rescaled(numeral, factor, numeral.last + 1) if factor and words.glued(numeral.last) else numeral


def with_millions(words: Lexed, numeral: Numeral) -> Numeral:
    """A number with "m" after it, but no currency: millions before "of" and before a plural noun.

    "30m of its users", "1.5m people"; but "2m waves" and "100m runners" are metres.
    """
    noun = words.after(numeral.last)
    counted_ones = is_plural(noun) and not is_stop(noun) and noun not in _IN_METRES and words.glued(numeral.last)
    millions = words.lower[numeral.last] == "m" and (noun in ("of", "times") or counted_ones)
    return with_letter(words, numeral) if millions else numeral


_IN_METRES = _LISTS["in metres"]
"""Plural nouns that a number of metres before them describes, as their length, height or distance."""
