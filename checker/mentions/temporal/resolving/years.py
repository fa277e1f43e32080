"""Resolves years, ranges of years, decades and centuries."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from checker.mentions.temporal.finding.expression import Words
from checker.mentions.temporal.grammar import vocabulary
from checker.mentions.temporal.grammar.time_numbers import read_day
from checker.mentions.temporal.resolving.anchor import Anchor, Resolved
from checker.mentions.temporal.resolving.calendar_values import century_value, decade_value, year_value
from checker.mentions.temporal.resolving.days import modifier, stated_year
from checker.mentions.temporal.resolving.periods import fiscal_value
from checker.model.mention import Kind
from checker.model.value import TimeValue

_SOON = 3
"""Years before a decade begins in which "the '90s" is already the coming one."""


def year(words: Words, setting: Anchor) -> Resolved | None:
    """A year; "'98" is the nearest year that ends in 98."""
    number = stated_year(words, setting)
    if number is None or not 1 <= number <= 9998:
        return None
    value = replace(year_value(number), mod=modifier(words))
    return Kind.DATE, fiscal_value(value) if "fiscal" in words else value


def year_range(words: Words, setting: Anchor) -> Resolved | None:
    """ "2009-10": from the first year to the last."""
    first, end = int(words["year"]), words["end"]
    last = int(end) if len(end) == 4 else first // 100 * 100 + int(end)
    if not first < last <= first + 60:
        return None
    return Kind.DATE, TimeValue(f"{first}/{last}", first=dt.date(first, 1, 1), last=dt.date(last, 12, 31))


def decade(words: Words, setting: Anchor) -> Resolved | None:
    """ "The 1980s", "the early '80s", "the 70s", "the nineties"."""
    word = words.get("decadeword")
    digits = re.sub(r"\D", "", words.get("decade", ""))
    if word or len(digits) == 2:
        short = vocabulary.DECADES[word] * 10 if word else int(digits)
        number = _begun(short, setting.day.year) // 10
    else:
        number = int(digits[:3])
        if number % 10 == 0 and number < 200:
            return Kind.DATE, replace(century_value(number // 10 + 1), mod=modifier(words))
    return Kind.DATE, replace(decade_value(number), mod=modifier(words))


def _begun(short: int, now: int) -> int:
    """The first year of the latest decade with these digits that has begun or is about to begin."""
    latest = now + _SOON
    return latest - (latest - short) % 100


def century(words: Words, setting: Anchor) -> Resolved | None:
    """ "The 20th century"."""
    try:
        number = read_day(words["century"].replace(" ", "-"))
    except ValueError:
        return None
    return (Kind.DATE, replace(century_value(number), mod=modifier(words))) if 1 <= number <= 30 else None


def year_end(words: Words, setting: Anchor) -> Resolved:
    """ "Year-end": the last days of the year."""
    return Kind.DATE, replace(year_value(setting.day.year), mod="END")


RESOLVERS: Mapping[str, Callable[[Words, Anchor], Resolved | None]] = {
    "year": year,
    "year range": year_range,
    "decade": decade,
    "century": century,
    "year end": year_end,
}
