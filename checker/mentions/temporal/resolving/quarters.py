"""Resolves quarters and halves, and what a business report calls "the quarter", "the year" or "a year ago"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from checker.mentions.temporal.finding.expression import Words
from checker.mentions.temporal.grammar import vocabulary
from checker.mentions.temporal.resolving import lengths
from checker.mentions.temporal.resolving.anchor import Anchor, Resolved
from checker.mentions.temporal.resolving.calendar_values import (
    half_value,
    period_value,
    quarter_value,
    shifted_day,
    year_value,
)
from checker.mentions.temporal.resolving.days import stated_year
from checker.mentions.temporal.resolving.periods import PERIOD_UNITS, fiscal_value
from checker.model.mention import Kind
from checker.model.value import TimeValue

_ENDED = re.compile(
    r"\s(?:that\s)?(?:ended|ending)\s(?:last\s)?([a-z]{3})[a-z]*\.?(?:\s\d{1,2}\b)?(?:,?\s(\d{4})\b)?", re.IGNORECASE
)


def quarter(words: Words, setting: Anchor) -> Resolved | None:
    """A quarter or half; without a year, the current or last one, or the next one if the tense is future."""
    if "twoquarters" in words:
        return Kind.DATE, half_value(int(words["year"]), 1 if words["twoquarters"] == "first" else 2)
    symbol = words.get("symbol")
    number = int(symbol[1]) if symbol else vocabulary.ORDINALS[words["ordinal"]]
    half = words.get("division") == "half" or (symbol or "")[:1] == "h"
    build, length = (half_value, 2) if half else (quarter_value, 4)
    number = length if number < 0 else number
    if number > length:
        return None
    year = stated_year(words, setting)
    if year is None and words.get("ordinal") == "last":
        return Kind.DATE, period_value("H" if half else "Q", setting.day, -1)
    fiscal = "fiscal" in words or "fiscalyear" in words
    if year is None:
        year = setting.day.year - (
            not fiscal and number > (setting.day.month - 1) * length // 12 + 1 + (setting.date_direction >= 0)
        )
    return Kind.DATE, fiscal_value(build(year, number)) if fiscal else build(year, number)


def year_quarter(words: Words, setting: Anchor) -> Resolved:
    """ "The 1988 quarter": the quarter last mentioned, in that year."""
    last = setting.latest(lambda value: value.quarter is not None)
    year = stated_year(words, setting) or setting.day.year
    recent = words["thing"] == "quarter" or any(value.quarter is not None for value in setting.earlier[-2:])
    if recent and last and last.quarter:
        return Kind.DATE, quarter_value(year, last.quarter)
    return Kind.DATE, year_value(year)


def said_period(words: Words, setting: Anchor) -> Resolved | None:
    """ "The quarter", "the latest period", "the year": the one last mentioned, else the last or current one."""
    thing = words["thing"]
    if thing in ("year", "month", "week"):
        if thing == "year" and setting.after(12).lstrip().startswith(("end", "to ", "through")):
            return lengths.length(1, "Y")
        return Kind.DATE, period_value(PERIOD_UNITS[thing], setting.day, 0)
    if thing == "quarter" and (ended := _ending(setting)):
        return Kind.DATE, ended
    recent = setting.day - dt.timedelta(300)
    last = setting.latest(lambda value: value.quarter is not None and value.first is not None and value.first >= recent)
    if last is None or last.year is None or last.quarter is None:
        last = period_value("Q", setting.day, -1)
    assert last.year is not None and last.quarter is not None
    if "ago" in words or words.get("which") in ("comparable", "corresponding"):
        return Kind.DATE, quarter_value(last.year - (last.year >= setting.day.year), last.quarter)
    return Kind.DATE, last if last.year >= setting.day.year - 1 else period_value("Q", setting.day, -1)


def _ending(setting: Anchor) -> TimeValue | None:
    """The calendar quarter that covers most of "the quarter ended Sept. 30"."""
    match = _ENDED.match(setting.after(40))
    month = vocabulary.MONTH_NUMBERS.get(match[1].lower()) if match else None
    if match is None or month is None:
        return None
    year = int(match[2]) if match[2] else setting.day.year - (month > setting.day.month)
    middle = shifted_day(dt.date(year, month, 28), "D", -45)
    return quarter_value(middle.year, (middle.month + 2) // 3)


def year_ago(words: Words, setting: Anchor) -> Resolved | None:
    """ "The year-earlier quarter", "a year ago": the period last mentioned, one year earlier."""
    if "count" in words:
        return lengths.duration(words, setting)
    number = vocabulary.ORDINALS.get(words.get("thing", "").split(" ")[0])
    if number:
        return Kind.DATE, quarter_value(setting.day.year - 1, number)
    return Kind.DATE, year_before(setting)


def year_before(setting: Anchor) -> TimeValue:
    """The quarter last mentioned, one year earlier; else the previous year."""
    last = setting.latest(lambda value: value.quarter is not None and value.year is not None)
    if last is not None and last.year is not None and last.quarter is not None:
        return quarter_value(last.year - (last.year >= setting.day.year), last.quarter)
    return replace(year_value(setting.day.year - 1), deictic="-P1Y")


RESOLVERS: Mapping[str, Callable[[Words, Anchor], Resolved | None]] = {
    "quarter": quarter,
    "year quarter": year_quarter,
    "said period": said_period,
    "year ago": year_ago,
}
