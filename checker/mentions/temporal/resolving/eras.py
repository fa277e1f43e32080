"""Resolves years and centuries BC, and years marked as AD.

TIMEX3 writes `BC0421`. Times BC have no bounds, since `datetime` does not cover them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from checker.mentions.temporal.finding.expression import Words
from checker.mentions.temporal.grammar.time_numbers import read_day
from checker.mentions.temporal.resolving.anchor import Anchor, Resolved
from checker.mentions.temporal.resolving.calendar_values import century_value, year_value
from checker.model.mention import Kind
from checker.model.value import TimeValue


def era(words: Words, setting: Anchor) -> Resolved | None:
    """ "421 BC", "the fifth century BCE", "AD 79"."""
    before = words["era"].startswith("b")
    if "century" in words:
        return _century(words["century"], before)
    year = int(words["year"])
    if not year:
        return None
    return Kind.DATE, TimeValue(f"BC{year:04d}") if before else year_value(year)


def _century(ordinal: str, before: bool) -> Resolved | None:
    try:
        number = read_day(ordinal)
    except ValueError:
        return None
    if not 1 <= number <= 30:
        return None
    return Kind.DATE, TimeValue(f"BC{number - 1:02d}") if before else century_value(number)


RESOLVERS: Mapping[str, Callable[[Words, Anchor], Resolved | None]] = {"era": era}
