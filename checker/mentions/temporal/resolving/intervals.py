"""Puts the ends of an interval in order if a year is not written: "between January 1 and August 21"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from checker.mentions.temporal.finding import cues
from checker.mentions.temporal.resolving.calendar_values import day_value, month_value
from checker.mentions.temporal.resolving.narrative import with_both
from checker.model.mention import Mention
from checker.model.value import TimeValue
from checker.text.calendar import days_in_month

_TO = re.compile(r"\s*(?:to|until|till|through|-|–|—)\s*(?:the\s+)?", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+(?:the\s+)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?\Z", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}|['’]\d\d\b|\byear\b", re.IGNORECASE)
_LONGEST_JOINT = 12


def in_order(text: str, mentions: Iterator[Mention], published: dt.date | None) -> Iterator[Mention]:
    """The mentions; if an interval would end before it begins, the guessed year of one end is moved."""
    held: Mention | None = None
    for mention in mentions:
        if held is not None:
            held, mention = _ordered(text, held, mention, published)
            yield held
        held = mention
    if held is not None:
        yield held


def _ordered(text: str, one: Mention, other: Mention, published: dt.date | None) -> tuple[Mention, Mention]:
    first, last = one.value, other.value
    if not isinstance(first, TimeValue) or not isinstance(last, TimeValue) or not _joined(text, one, other):
        return one, other
    if not _is_backwards(first, last):
        return one, other
    begins, ends = _in_year(first, -1), _in_year(last, 1)
    if (
        begins is None
        or ends is None
        or (written := [bool(_YEAR.search(end.text)) for end in (one, other)]) == [True] * 2
    ):
        return one, other
    if written[1] or (not written[0] and _is_behind(text, one, begins, ends, published)):
        return replace(one, value=begins if written[1] else with_both(begins, first)), other
    return one, replace(other, value=ends if written[0] else with_both(ends, last))


def _joined(text: str, one: Mention, other: Mention) -> bool:
    if other.start - one.end > _LONGEST_JOINT:
        return False
    if _TO.fullmatch(text, one.end, other.start):
        return True
    opening = text[max(0, one.start - 14) : one.start]
    return bool(_AND.fullmatch(text, one.end, other.start) and _BETWEEN.search(opening))


def _is_backwards(first: TimeValue, last: TimeValue) -> bool:
    """Whether two months or days of known years are in the wrong order, and neither has a weekday to confirm it.

    Two days of one month are left as they are: that is an error in the text, not an interval of nearly a year.
    """
    if first.first is None or last.last is None or first.month is None or last.month is None:
        return False
    alike = (first.day is None) == (last.day is None)
    return (
        alike
        and first.month != last.month
        and first.weekday is None
        and last.weekday is None
        and last.last < first.first
    )


def _in_year(value: TimeValue, step: int) -> TimeValue | None:
    """The same month or day `step` years later; None if that year lacks the day."""
    assert value.year is not None and value.month is not None
    year = value.year + step
    if value.day is None:
        return replace(month_value(year, value.month), mod=value.mod)
    if value.day > days_in_month(year, value.month):
        return None
    return replace(day_value(dt.date(year, value.month, value.day)), mod=value.mod)


def _is_behind(text: str, one: Mention, begins: TimeValue, ends: TimeValue, published: dt.date | None) -> bool:
    """Whether the interval is more likely the one before the publication than the one after it."""
    if published is None or begins.first is None or ends.last is None or ends.last < published:
        return False
    direction = cues.direction(text, one.start, one.end, weekday=False)
    return direction < 0 or (direction == 0 and published - begins.first <= ends.last - published)
