"""Resolves numeric and ISO dates. dateparser reads the other forms, and is loaded only when one occurs."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache

from checker.mentions.temporal.resolving.anchor import Anchor, Resolved
from checker.mentions.temporal.resolving.calendar_values import day_value
from checker.model.mention import Kind

_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[t ](\d\d):(\d\d)(?::\d\d)?(?:\.\d+)?(z|[+-]\d\d:?\d\d)?)?")


def numeric_date(words: Mapping[str, str], setting: Anchor) -> Resolved | None:
    """A date in digits. Forms that begin with the year are read directly; dateparser reads the rest.

    With slashes, the American order (month, day, year) comes first. Dots always separate day, month and year, in this
    order.
    """
    return read_numeric(" ".join(setting.text[setting.start : setting.end].lower().split()))


def read_numeric(span: str) -> Resolved | None:
    """The date or time of a span in lower case."""
    match = _ISO.fullmatch(span)
    if match:
        return _iso(match)
    day = _parsed(span, "DMY" if "." in span else "MDY")
    if day is None:
        return None
    swapped = _parsed(span, "DMY") if re.fullmatch(r"\d{1,2}/\d{1,2}/\d{2,4}", span) else None
    value = day_value(day)
    return Kind.DATE, replace(value, readings=(day_value(swapped),)) if swapped not in (
        None,
        day,
    ) and swapped else value


def _iso(match: re.Match[str]) -> Resolved | None:
    try:
        value = day_value(dt.date(int(match[1]), int(match[2]), int(match[3])))
    except ValueError:
        return None
    if match[4] is None:
        return Kind.DATE, value
    hour, minute = int(match[4]), int(match[5])
    if hour > 23 or minute > 59:
        return None
    timed = replace(
        value, timex=f"{value.timex}T{match[4]}:{match[5]}", hour=hour, minute=minute, zone=_offset(match[6])
    )
    return Kind.TIME, timed


def _offset(zone: str | None) -> int | None:
    if zone is None or zone == "z":
        return None if zone is None else 0
    minutes = int(zone[1:3]) * 60 + int(zone[-2:])
    return -minutes if zone[0] == "-" else minutes


@lru_cache(maxsize=1 << 12)
def _parsed(span: str, order: str = "MDY") -> dt.date | None:
    """The day that dateparser reads; the span must state day, month and year, so no base date is used."""
    import dateparser

    settings = {
        "DATE_ORDER": order,
        "REQUIRE_PARTS": ["day", "month", "year"],
        "RELATIVE_BASE": dt.datetime(2000, 1, 1),
    }
    found: dt.datetime | None = dateparser.parse(span, languages=["en"], settings=settings)
    if found is None or not _kept(found.date(), span):
        return None
    return found.date()


def _kept(day: dt.date, span: str) -> bool:
    """Whether the day uses every number of the span: dateparser moves a leap day that does not exist."""
    numbers = sorted(int(number) % 100 for number in re.findall(r"\d+", span))
    parts = (day.day, day.month, day.year % 100)
    return all(number in parts for number in numbers)


RESOLVERS: Mapping[str, Callable[[Mapping[str, str], Anchor], Resolved | None]] = {"numeric date": numeric_date}
