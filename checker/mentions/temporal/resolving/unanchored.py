"""Reduces a value to what is known without the publication day, or without its year."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, replace

from checker.mentions.temporal.finding.expression import Expression
from checker.mentions.temporal.grammar.vocabulary import MONTH_NUMBERS
from checker.mentions.temporal.resolving.days import DAYS_OF_MONTH
from checker.model.value import TimeValue
from checker.text.feasts import MOVING

_GRAINS = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX"}
_TIMED = re.compile(r"T.*$")
_KEPT = ("weekday", "part", "hour", "minute", "zone", "mod", "fiscal", "weekend", "deictic")
_STATED = frozenset({"year", "spelled", "decade", "decadeword", "century", "end", "every", "setword"})
"""Words that name the same time on any publication day."""


def forget_anchor(value: TimeValue, expression: Expression) -> TimeValue:
    """The value without everything that came from the reference day; what the words state is kept.

    Two readings do not depend on the reference day and are kept: a clock time in the other half of the day, and the
    day that a midnight begins.
    """
    if expression.form == "numeric date" or "numeric" in expression.words:
        return value
    kept = _forgotten(value, expression)
    readings = {one.hour: _forgotten(one, expression) for one in reversed(value.readings) if one.hour != value.hour}
    others = (*_day_begun(kept), *reversed(readings.values()))
    return replace(kept, readings=tuple(replace(one, readings=()) for one in others)) if others else kept


def _day_begun(midnight: TimeValue) -> tuple[TimeValue, ...]:
    """The next day as a reading, if the value is midnight at the end of a bare weekday."""
    if midnight.weekday is None or midnight.day is not None or not midnight.timex.endswith("T24:00"):
        return ()
    weekday = midnight.weekday % 7 + 1
    return (replace(midnight, timex=f"XXXX-WXX-{weekday}T00:00", weekday=weekday),)


def _forgotten(value: TimeValue, expression: Expression) -> TimeValue:
    words = expression.words
    if expression.form in DAYS_OF_MONTH and not words.keys() & (_STATED | {"generic"}):
        return _of_unknown_month(value, words)
    if value.timex.endswith("_REF") or words.keys() & _STATED:
        return replace(value, readings=())
    if value.deictic is not None:
        return _bare(value, _GRAINS.get(value.deictic[-1], "XXXX"))
    if "weekday" in words and "month" not in words:
        return _bare(value, f"XXXX-WXX-{value.weekday}")
    if words.get("holiday", "") in MOVING:
        return TimeValue("XXXX")
    if "month" in words or words.keys() & {"season", "ordinal", "symbol", "holiday"}:
        return forget_year(value)
    if value.weekend:
        return _bare(value, "XXXX-WXX-WE")
    return _bare(value, "XXXX-XX-XX" if value.day is not None or value.hour is not None else "XXXX")


def _of_unknown_month(value: TimeValue, words: Mapping[str, str]) -> TimeValue:
    """The weekday and month of "the first Tuesday in October"; the day of "the 22nd of this month"."""
    if "nth" in words and words.get("thing") != "day":
        month = MONTH_NUMBERS[words["month"][:3]] if "month" in words else None
        if month is None and value.weekday:
            return TimeValue(f"XXXX-WXX-{value.weekday}", weekday=value.weekday)
        return TimeValue(f"XXXX-{month:02d}" if month else "XXXX-XX", month=month, weekday=value.weekday)
    return forget_year(value) if "month" in words else _bare(value, "XXXX-XX-XX")


def _bare(value: TimeValue, grain: str) -> TimeValue:
    time = _TIMED.search(value.timex)
    kept = {name: getattr(value, name) for name in _KEPT}
    return TimeValue(grain + (time[0] if time else ""), **kept)


def forget_year(value: TimeValue) -> TimeValue:
    """The value without its year and what follows from it; a weekday that the words state is kept."""
    timex = value.timex
    if value.week is not None:
        return _bare(value, "XXXX-WXX")
    timex = f"XXXX{timex[4:]}" if re.match(r"\d{4}", timex) else timex
    return replace(value, timex=timex, year=None, first=None, last=None, readings=())


def merged_by_hour(values: list[TimeValue]) -> TimeValue:
    """The values merged per hour: those of the first hour, with the others as readings."""
    hours = list(dict.fromkeys(value.hour for value in values))
    first, *others = [merged([value for value in values if value.hour == hour]) for hour in hours]
    return replace(first, readings=tuple(others)) if others else first


def merged(values: list[TimeValue]) -> TimeValue:
    """What all the values share, with the first and last day that any of them can mean as bounds."""
    first, *others = values
    same = {
        field.name: getattr(first, field.name)
        for field in fields(TimeValue)
        if all(getattr(other, field.name) == getattr(first, field.name) for other in others)
    }
    bounded = all(value.first is not None and value.last is not None for value in values)
    starts = [value.first for value in values if value.first is not None]
    ends = [value.last for value in values if value.last is not None]
    same.update(first=min(starts) if bounded else None, last=max(ends) if bounded else None, readings=())
    same["timex"] = _shared_timex([value.timex for value in values])
    return TimeValue(**same)


def _shared_timex(timexes: list[str]) -> str:
    """The TIMEX3 value with `X` in each field in which the values differ."""
    split = [re.split(r"(-|T)", timex) for timex in timexes]
    if len({len(parts) for parts in split}) > 1:
        return "XXXX"
    return "".join(
        column[0] if len(set(column)) == 1 else re.sub(r"\d", "X", column[0]) for column in zip(*split, strict=True)
    )
