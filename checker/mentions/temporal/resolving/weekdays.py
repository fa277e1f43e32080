"""Resolves weekdays by "last" and "next", by the tense of the sentence, or after another weekday."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from checker.mentions.temporal.finding import cues
from checker.mentions.temporal.finding.expression import Words
from checker.mentions.temporal.grammar import vocabulary
from checker.mentions.temporal.resolving.anchor import Anchor, Resolved, is_day
from checker.mentions.temporal.resolving.calendar_values import ONE_DAY, day_value
from checker.mentions.temporal.resolving.days import calendar_day, modifier, step_of, weekday_number, with_part
from checker.model.value import TimeValue

_JOINED_WEEKDAY = re.compile(
    r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?"
    r"(?:\s(?:and|or|to|through|until)\s|\s?[-–]\s?)(?:the\s)?\Z"
)


def weekday(words: Words, setting: Anchor) -> Resolved:
    """A weekday: the last or next one, as "last", "next" or the tense of the sentence decides; else both readings."""
    number = weekday_number(words)
    assert number is not None
    value = replace(_weekday(number, words.get("which", ""), setting), weekday=number, mod=modifier(words))
    return with_part(value, words)


def nearest_weekdays(day: dt.date, number: int) -> tuple[dt.date, dt.date]:
    """The last and the next day with that weekday; both are `day` if it has that weekday."""
    return day - (day.isoweekday() - number) % 7 * ONE_DAY, day + (number - day.isoweekday()) % 7 * ONE_DAY


def stepped(day: dt.date, number: int, step: int) -> TimeValue:
    """ "Last Monday", "next Friday"; if it is in the week of `day`, the week before or after is a second reading."""
    nearest = nearest_weekdays(day, number)[step > 0]
    if nearest == day:
        return day_value(day + 7 * step * ONE_DAY)
    other = () if nearest.isocalendar()[:2] != day.isocalendar()[:2] else (day_value(nearest + 7 * step * ONE_DAY),)
    return replace(day_value(nearest), readings=other)


def _weekday(number: int, which: str, setting: Anchor) -> TimeValue:
    joined = _behind_another(number, setting) if not which else None
    if joined is not None:
        return joined
    past, future = nearest_weekdays(setting.day, number)
    if which in ("previous", "preceding", "following"):
        base = setting.latest(is_day)
        told = base.first if base is not None and base.first is not None else setting.day
        return day_value(nearest_weekdays(told + step_of(which) * ONE_DAY, number)[which == "following"])
    if step := step_of(which):
        return stepped(setting.day, number, step)
    if which in vocabulary.THIS_WORDS:
        return day_value(future if setting.weekday_direction >= 0 else past)
    return day_value(past) if past == future else _by_tense(past, future, setting)


def _by_tense(past: dt.date, future: dt.date, setting: Anchor) -> TimeValue:
    """The last or the coming such day; the other is kept as a reading unless a sure cue decides."""
    cue = cues.governing_cue(setting.text, setting.start, setting.end, weekday=True)
    weak = cue is not None and cue.name in cues.WEAK and past == setting.day - ONE_DAY
    if cue is None or not cue.direction or weak:
        return replace(day_value(past), readings=(day_value(future),))
    likely, other = (future, past) if cue.direction > 0 else (past, future)
    return day_value(likely) if cue.sure else replace(day_value(likely), readings=(day_value(other),))


def _behind_another(number: int, setting: Anchor) -> TimeValue | None:
    """The second weekday of "Thursday and Friday" or "Monday through Wednesday": the next such day after the first."""
    match = _JOINED_WEEKDAY.search(setting.before(36))
    first = setting.earlier[-1] if match and setting.earlier else None
    if match is None or first is None or first.first is None or first.first != first.last:
        return None
    step = (number - first.first.isoweekday()) % 7
    if first.first.isoweekday() != vocabulary.WEEKDAY_NUMBERS[match[1].lower()[:3]] or not 1 <= step <= 4:
        return None
    others = tuple(day_value(other.first + step * ONE_DAY) for other in first.readings if other.first is not None)
    return replace(day_value(first.first + step * ONE_DAY), readings=others)


def part_of_date(words: Words, setting: Anchor) -> Resolved | None:
    """ "The night of 10 August 1792", "the early hours of Monday", "dawn on Friday"."""
    part = words.get("partof") or words["hours"]
    plain = {name: word for name, word in words.items() if name not in ("partof", "hours", "mod")}
    named = calendar_day(plain, setting) if "month" in words else weekday(plain, setting)
    if named is None or not isinstance(named[1], TimeValue):
        return None
    dated = [with_part(replace(one, mod=modifier(words)), {"part": part}) for one in (named[1], *named[1].readings)]
    (kind, value), *others = dated
    assert isinstance(value, TimeValue)
    return kind, replace(value, readings=tuple(other for _, other in others if isinstance(other, TimeValue)))


RESOLVERS: Mapping[str, Callable[[Words, Anchor], Resolved | None]] = {
    "weekday": weekday,
    "part of date": part_of_date,
}
