"""Reads percentages, percentage points and basis points."""

from __future__ import annotations

from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.numerals import Numeral
from checker.mentions.quantities.numbers.reading import Reading
from checker.model.mention import Kind
from checker.text.grammar import Match, Pattern, Table, glued, maybe

_POINTS = "point points"
_SAID = "percent pct percents"
_UNITS = Table(
    (
        ("percentage point", Pattern(f"% {_SAID}", "- age", _POINTS)),
        ("percentage point", Pattern(glued("pc"), "- age", _POINTS)),
        ("percentage point", Pattern(_SAID, _POINTS)),
        ("percentage point", Pattern(glued("pc"), _POINTS)),
        ("%", Pattern(f"% {_SAID}")),
        ("%", Pattern(glued("pc"))),
        ("%", Pattern("per", "cent cents")),
        ("percentage point", Pattern("percentage", maybe("-"), _POINTS)),
        ("basis point", Pattern("basis", maybe("-"), _POINTS)),
        ("basis point", Pattern(glued("bp bps"))),
    )
)
_BASIS_POINTS = Pattern("bp bps")
_BARE_POINTS = Pattern(_POINTS)
_OF_ONE = Pattern(maybe("of"), "a an one")


def percent(words: Lexed, numeral: Numeral) -> Reading | None:
    """ "%", "per cent", "pct", "percentage points", "basis points"."""
    index = _behind_fraction(words, numeral) or words.past(numeral.last, "-")
    found = _UNITS.at(words, index) or _by_number(words, numeral, index)
    return Reading(numeral, Kind.PERCENT, found[0], numeral.first, found[1].last) if found else None


def _by_number(words: Lexed, numeral: Numeral, index: int) -> tuple[str, Match] | None:
    """ "5 bps" after digits, and the "point" of "a quarter point" if it is about interest rates."""
    points = _BASIS_POINTS.at(words, index) if numeral.form == "digits" else None
    if points is not None:
        return "basis point", points
    points = _BARE_POINTS.at(words, index) if numeral.form == "fraction" else None
    return ("percentage point", points) if points and _speaks_of_rates(words, numeral.first) else None


def _speaks_of_rates(words: Lexed, index: int) -> bool:
    """Whether interest rates are mentioned a few words before: "raised its rate by a quarter point"."""
    return not {"rate", "rates"}.isdisjoint(words.near(index, _REACH))


_REACH = 8


def _behind_fraction(words: Lexed, numeral: Numeral) -> int:
    """Where the unit begins in "half a percentage point", "a quarter of a percent"; otherwise 0."""
    found = _OF_ONE.at(words, numeral.last) if numeral.form == "fraction" else None
    return found.last if found else 0
