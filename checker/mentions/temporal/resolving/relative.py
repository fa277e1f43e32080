"""Resolves shifts such as "two weeks ago", sets such as "every Friday", and vague times such as "recently"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from checker.mentions.temporal.finding.expression import Words
from checker.mentions.temporal.grammar import vocabulary
from checker.mentions.temporal.grammar.time_numbers import read_count
from checker.mentions.temporal.resolving.anchor import Anchor, Resolved, fits_into, is_day
from checker.mentions.temporal.resolving.calendar_values import period_value, shifted_value
from checker.mentions.temporal.resolving.days import deictic, month_number, weekday_number
from checker.mentions.temporal.resolving.lengths import hedge_of, length, number_of, timex_length, unit_code
from checker.mentions.temporal.resolving.quarters import year_before
from checker.model.mention import Kind
from checker.model.value import TimeValue


def vague_span(words: Words, setting: Anchor) -> Resolved | None:
    """ "Recent years", "coming months": the near past or future."""
    which, unit = words["which"], unit_code(words)
    if which in ("recent", "past") and unit == "Y":
        return Kind.DATE, TimeValue("PAST_REF")
    if which in ("coming", "future") and unit in ("M", "Q"):
        return Kind.DATE, TimeValue("FUTURE_REF")
    return length(None, unit)


def shift(words: Words, setting: Anchor) -> Resolved | None:
    """ "Two weeks ago", "a year earlier", "three days later"."""
    unit, number, how = unit_code(words), number_of(words), words["shift"]
    back = how in ("ago", "earlier", "before")
    if "bareunits" in words or ("vague" in words and number is None):
        return _vague_shift(words, unit, back, setting)
    if (
        number is None
        or number != int(number)
        or unit.startswith("T")
        or unit not in ("D", "W", "F", "M", "Q", "Y", "E", "C")
    ):
        return length(number, unit, hedge=hedge_of(words)) if unit else None
    amount = -int(number) if back else int(number)
    if unit == "Y" and amount == -1 and how in ("ago", "earlier"):
        return Kind.DATE, year_before(setting)
    fits = fits_into(unit) if unit in ("M", "Y") else is_day
    base = setting.latest(fits) if how in ("earlier", "later", "before", "after") else None
    if how == "later" and (base is None or base is not setting.latest(fits_into("Y"))):
        return length(number, unit, hedge=hedge_of(words))
    value = shifted_value(unit, amount, base.first if base and base.first else setting.day)
    if value is None:
        return length(number, unit, hedge=hedge_of(words))
    modified = "APPROX" if "approx" in words else None
    return Kind.DATE, replace(value, mod=modified, deictic=None if base else deictic(unit, amount))


def _vague_shift(words: Words, unit: str, back: bool, setting: Anchor) -> Resolved:
    if "bareunits" in words:
        return length(None, unit)
    if words["vague"] in ("a few", "few") and unit == "Y":
        return Kind.DATE, replace(
            period_value("E", setting.day, 0), timex=f"{setting.day.year // 10}X", first=None, last=None
        )
    return Kind.DATE, TimeValue("PAST_REF" if back else "FUTURE_REF")


def every(words: Words, setting: Anchor) -> Resolved | None:
    """ "Every Friday", "each month", "daily"."""
    if "setword" in words:
        return Kind.SET, TimeValue(vocabulary.SET_WORDS[words["setword"]])
    weekday, month = weekday_number(words), month_number(words)
    if weekday:
        return Kind.SET, TimeValue(f"XXXX-WXX-{weekday}{_part(words)}", weekday=weekday)
    if month:
        return Kind.SET, TimeValue(f"XXXX-{month:02d}", month=month)
    if "season" in words:
        return Kind.SET, TimeValue(f"XXXX-{vocabulary.SEASON_CODES[words['season']]}")
    if "part" in words:
        return Kind.SET, TimeValue(f"XXXX-XX-XX{_part(words)}")
    number = read_count(words["count"]) if "count" in words else 2.0 if "other" in words else 1.0
    return Kind.SET, TimeValue(timex_length(number, unit_code(words)))


def _part(words: Words) -> str:
    code = vocabulary.PART_CODES.get((words.get("part") or words.get("nights") or "").removesuffix("s"))
    return f"T{code}" if code else ""


def vague_time(words: Words, setting: Anchor) -> Resolved:
    """ "Now", "recently", "the future"."""
    return Kind.DATE, TimeValue(vocabulary.VAGUE_TIMES[words["ref"]] if "ref" in words else "PRESENT_REF")


RESOLVERS: Mapping[str, Callable[[Words, Anchor], Resolved | None]] = {
    "vague span": vague_span,
    "shift": shift,
    "set": every,
    "weekdays": every,
    "vague time": vague_time,
}
