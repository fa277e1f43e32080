"""Resolves clock times, with their zone and the day they stand with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from checker.mentions.temporal import days, vocabulary
from checker.mentions.temporal.calendar_values import day_value
from checker.mentions.temporal.setting import Resolved, Setting, is_day
from checker.mentions.temporal.vocabulary import ONES
from checker.model.mention import Kind
from checker.model.value import TimeValue

Words = Mapping[str, str]
_AFTERNOON = frozenset({"afternoon", "evening", "night"})


def _day(words: Words, setting: Setting) -> TimeValue:
    """The day of a clock time: named with it, or the one that was named last, or the reference day."""
    if "month" in words:
        named = days.calendar_day({**words, "approx": ""}, setting)
    elif "weekday" in words:
        named = days.weekday({"weekday": words["weekday"]}, setting)
    elif "deictic" in words:
        named = days.deictic_day({"deictic": words["deictic"]}, setting)
    else:
        named = None
    if named is not None and isinstance(named[1], TimeValue):
        return named[1]
    base = setting.latest(is_day)
    return day_value(base.first) if base and base.first else day_value(setting.day)


def _hour(words: Words) -> int | None:
    """The hour from 0 to 24, midnight being 24."""
    named = words.get("named") or words.get("clocknoon")
    if named:
        return vocabulary.NAMED_HOURS[named]
    hour = ONES.get(words["hour"]) or int(words["hour"])
    afternoon = words.get("meridiem", "").startswith("p") or words.get("part") in _AFTERNOON
    if "meridiem" in words or "part" in words:
        return hour % 12 + 12 * afternoon if hour <= 12 else None
    return hour if hour <= 24 else None


def zone_offset(words: Words) -> int | None:
    """Minutes east of UTC of a named zone, None where the name does not tell."""
    name = words.get("zone", "").split()
    return vocabulary.ZONES.get(name[0]) if name else None


def clock(words: Words, setting: Setting) -> Resolved | None:
    """A clock time. Its TIMEX3 value holds the local time as written; the zone is a part of its own."""
    hour = _hour(words)
    if hour is None:
        return None
    minute = int(words.get("minute", "0"))
    value = _day(words, setting)
    timex = f"{value.timex}T{hour:02d}:{minute:02d}"
    return Kind.TIME, replace(
        value,
        timex=timex,
        hour=hour % 24,
        minute=minute,
        zone=zone_offset(words),
        mod=days.modifier(words),
        readings=tuple(
            replace(one, timex=f"{one.timex}T{hour:02d}:{minute:02d}", hour=hour % 24, minute=minute)
            for one in value.readings
        ),
    )


RESOLVERS: Mapping[str, Callable[[Words, Setting], Resolved | None]] = {"clock": clock}
