"""Resolves clock times, with their zone and their day."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from checker.mentions.temporal.finding.expression import Words
from checker.mentions.temporal.grammar import vocabulary
from checker.mentions.temporal.grammar.time_numbers import read_count
from checker.mentions.temporal.grammar.vocabulary import ONES
from checker.mentions.temporal.resolving import absolute, days, weekdays
from checker.mentions.temporal.resolving.anchor import Anchor, Resolved, is_day
from checker.mentions.temporal.resolving.calendar_values import ONE_DAY, day_value
from checker.model.mention import Kind
from checker.model.value import TimeValue

_OFFSET = re.compile(r"(?:gmt|utc)([-+])(\d\d?):?(\d\d)?")
_HALF_DAY = 12
_MIDNIGHT = 24 * 60


def _named_day(words: Words, setting: Anchor) -> TimeValue | None:
    """The day stated with a clock time; None if there is none."""
    if "numeric" in words:
        named = absolute.read_numeric(words["numeric"])
    elif "month" in words:
        named = days.calendar_day({**words, "approx": ""}, setting)
    elif "weekday" in words:
        named = weekdays.weekday({"weekday": words["weekday"]}, setting)
    elif "deictic" in words:
        named = days.deictic_day({"deictic": words["deictic"]}, setting)
    elif "thispart" in words:
        first, _, _ = words["thispart"].partition(" ")
        day = "yesterday" if first == "last" else first if first in days.DEICTIC_DAYS else "today"
        named = days.deictic_day({"deictic": day}, setting)
    else:
        named = None
    return named[1] if named is not None and isinstance(named[1], TimeValue) else None


def _likely_day(setting: Anchor) -> TimeValue:
    """The day of a clock time without one: the last day mentioned, else the reference day. A guess, not a claim."""
    base = setting.latest(is_day)
    return TimeValue((base.first if base and base.first else setting.day).isoformat())


def _hour(words: Words) -> int | None:
    """The hour from 0; midnight is 24, and the night after it counts on."""
    named = words.get("named") or words.get("clocknoon")
    if named:
        return vocabulary.NAMED_HOURS[named]
    hour = ONES.get(words["hour"]) or int(words["hour"])
    if "meridiem" in words:
        return hour % 12 + 12 * words["meridiem"].startswith("p") if hour <= _HALF_DAY else None
    part = said_part(words)
    if part and hour <= _HALF_DAY and (halves := _HOURS[part].get(hour % _HALF_DAY)) is not None:
        return halves
    return hour if hour <= 24 else None


def said_part(words: Words) -> str:
    """The part of the day stated with a clock time: `night` in "9:30 last night"."""
    said = words.get("part") or words.get("daypart") or words.get("thispart", "").rpartition(" ")[2]
    return "night" if said == "tonight" else said if said in _HOURS else ""


_HOURS: Mapping[str, Mapping[int, int]] = {
    "morning": {hour: hour for hour in range(12)},
    "afternoon": {hour: hour + 12 for hour in range(8)},
    "evening": {hour: hour + 12 for hour in range(3, 12)},
    "night": {hour: hour + 12 for hour in range(5, 12)} | {hour: hour + 24 for hour in range(5)},
}
"""For each part of the day, the hour from 0 of each hour on the clock face; hours not listed stay undecided."""


def zone_offset(words: Words) -> int | None:
    """Minutes east of UTC of a named zone; None if the name does not decide it."""
    name = words.get("zone", "")
    if match := _OFFSET.fullmatch(name):
        minutes = int(match[2]) * 60 + int(match[3] or 0)
        return -minutes if match[1] == "-" else minutes
    return vocabulary.ZONES.get(name.split()[0]) if name else None


def clock(words: Words, setting: Anchor) -> Resolved | None:
    """A clock time. Its TIMEX3 value stores the local time as written; `zone` is stored separately.

    If no day is stated, only the TIMEX3 value names the likely day; parts and bounds leave it open. "Midnight Friday"
    can be the first or the last minute of that day, so both readings are kept.
    """
    hour = _hour(words)
    if hour is None:
        return None
    minute = int(words.get("minute", "0"))
    named = _named_day(words, setting)
    if hour * 60 + minute > _MIDNIGHT:
        hour -= 24
        named = day_value(named.first + ONE_DAY) if named is not None and named.first is not None else None
    zone = zone_offset(words)
    value = replace(_at(named or _likely_day(setting), hour, minute, zone), mod=_hedge(words))
    others = value.readings
    if hour == 24 and named is not None and named.first is not None:
        others = (day_value(named.first + ONE_DAY),)
    value = replace(value, readings=tuple(_at(one, hour % 24, minute, zone) for one in others))
    return Kind.TIME, value if _tells_half(words) else _either_half(value)


def _hedge(words: Words) -> str | None:
    """The TIMEX3 modifier; "midday" is approximate."""
    midday = "midday" in (words.get("named"), words.get("clocknoon"))
    return days.modifier(words) or ("APPROX" if midday else None)


def _at(value: TimeValue, hour: int, minute: int, zone: int | None) -> TimeValue:
    """The value at that hour; midnight is written as hour 24 of its day and stored as hour 0."""
    return replace(value, timex=f"{value.timex}T{hour:02d}:{minute:02d}", hour=hour % 24, minute=minute, zone=zone)


_SPOKEN = {"half": 30, "quarter": 15, "a quarter": 15}


def spoken_clock(words: Words, setting: Anchor) -> Resolved | None:
    """ "Ten past five", "six minutes to nine", "ten past noon"; in both halves of the day if none is stated."""
    minutes = _SPOKEN.get(words.get("spoken", "")) or read_count(words.get("minutes", ""))
    if minutes is None or not 0 < minutes <= 30:
        return None
    to = words["side"] == "to"
    said = {**words, "minute": str(int(60 - minutes if to else minutes))}
    if "turn" in words:
        return clock(
            {**said, "hour": str((vocabulary.NAMED_HOURS[words["turn"]] - to) % 24), "half": "written"}, setting
        )
    hour = ONES.get(words["hour"]) or int(words["hour"])
    if not 1 <= hour <= _HALF_DAY:
        return None
    if to:
        hour = hour - 1 or _HALF_DAY
    return clock({**said, "hour": str(hour)}, setting)


def _tells_half(words: Words) -> bool:
    """Whether a clock time shows its half of the day: "06:15" and "6:15 GMT" do, "6:15" does not."""
    if words.keys() & {"meridiem", "named", "clocknoon", "zone", "half"}:
        return True
    hour = ONES.get(words["hour"]) or int(words["hour"])
    part = said_part(words)
    if part:
        return hour > _HALF_DAY or hour % _HALF_DAY in _HOURS[part]
    return words["hour"].startswith("0") or not 1 <= hour <= _HALF_DAY


def _either_half(value: TimeValue) -> TimeValue:
    """The value in either half of the day, the reading as written first."""
    return replace(value, readings=(*value.readings, *(_later(one) for one in (value, *value.readings))))


def _later(value: TimeValue) -> TimeValue:
    """The same reading half a day later."""
    hour = ((value.hour or 0) + _HALF_DAY) % 24
    return replace(
        value, timex=f"{value.timex.rpartition('T')[0]}T{hour:02d}:{value.minute or 0:02d}", hour=hour, readings=()
    )


RESOLVERS: Mapping[str, Callable[[Words, Anchor], Resolved | None]] = {
    "clock": clock,
    "spoken clock": spoken_clock,
}
