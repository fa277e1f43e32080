"""Resolves months, seasons, quarters, years, decades and periods such as "last week"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from checker.mentions.temporal import lengths, vocabulary
from checker.mentions.temporal.calendar_values import (
    century_value,
    day_value,
    decade_value,
    half_value,
    month_value,
    period_value,
    quarter_value,
    season_value,
    shifted_day,
    week_value,
    year_value,
)
from checker.mentions.temporal.days import calendar_day, deictic, modifier, month_number
from checker.mentions.temporal.numbers import read_day, read_spoken_year
from checker.mentions.temporal.setting import Resolved, Setting
from checker.model.mention import Kind
from checker.model.value import TimeValue

Words = Mapping[str, str]
PERIOD_UNITS = {
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "weekend": "WE",
    "half": "H",
}
_ENDED = re.compile(
    r"\s(?:that\s)?(?:ended|ending)\s(?:last\s)?([a-z]{3})[a-z]*\.?(?:\s\d{1,2}\b)?(?:,?\s(\d{4})\b)?", re.IGNORECASE
)


def _step(which: str) -> int:
    """-1, 0 or 1 periods from the present one."""
    return -1 if which in vocabulary.PAST_WORDS else 1 if which in vocabulary.NEXT_WORDS else 0


def _stated_year(words: Words, setting: Setting) -> int | None:
    """The year that the words state or point to."""
    if "year" in words:
        return int(words["year"])
    if "spelled" in words:
        return read_spoken_year(words["spelled"])
    if words.get("period") == "year":
        return setting.day.year + _step(words.get("which", "this"))
    return None


def calendar_month(words: Words, setting: Setting) -> Resolved | None:
    """A month. Without a year: by "last" and "next", else by tense, else the nearest, both readings kept."""
    month = month_number(words)
    if month is None:
        return None
    if "spelled" in words and read_spoken_year(words["spelled"]) is None:
        return None
    year = _stated_year(words, setting)
    value = month_value(year, month) if year else _month_without_year(month, words.get("which"), setting)
    return Kind.DATE, replace(value, mod=modifier(words))


def _month_without_year(month: int, which: str | None, setting: Setting) -> TimeValue:
    today = setting.day
    behind, ahead = (today.month - month) % 12, (month - today.month) % 12
    if which is not None:
        step = _step(which)
        if step:
            return month_value(today.year, today.month + (ahead or 12) if step > 0 else today.month - (behind or 12))
        return month_value(today.year, month)
    if not behind:
        return month_value(today.year, month)
    past, future = month_value(today.year, today.month - behind), month_value(today.year, today.month + ahead)
    direction = setting.firm_direction
    if direction > 0:
        return future
    if direction < 0 and ahead > 1:
        return past
    return replace(future, readings=(past,)) if ahead < 3 else replace(past, readings=(future,))


def period(words: Words, setting: Setting) -> Resolved | None:
    """ "Last week", "this fiscal year", "early next month", "the end of the year", "the week of March 6"."""
    if "month" in words:
        return _week_of(words, setting)
    name, which = words["period"], words.get("which", "this")
    if name == "weekend" and "which" not in words:
        return _weekend(setting)
    if name in vocabulary.SEASON_CODES:
        return Kind.DATE, replace(_season(name, which, setting), mod=modifier(words))
    if which == "past" and name in ("decade", "century"):
        return lengths.length(1, PERIOD_UNITS[name])
    if which == "that" or which.startswith(("that", "same")) or which in ("following", "previous", "preceding"):
        return _anaphoric(name, which, setting)
    unit, step = PERIOD_UNITS.get(name), _step(which)
    if unit is None:
        return None
    value = period_value(unit, setting.day, step)
    named = "YMWD".find(unit) >= 0 or unit == "Q"
    value = replace(value, mod=modifier(words), deictic=deictic(unit, step) if named else None)
    return Kind.DATE, _fiscal(value) if words.get("fiscal") in ("fiscal", "financial") else value


def _week_of(words: Words, setting: Setting) -> Resolved | None:
    named = calendar_day({"month": words["month"], "day": words["day"]}, setting)
    if named is None or not isinstance(named[1], TimeValue) or named[1].first is None:
        return None
    return Kind.DATE, week_value(named[1].first)


def _weekend(setting: Setting) -> Resolved:
    """ "The weekend": the one that goes on or went before, or the coming one where the sentence looks ahead."""
    this = period_value("WE", setting.day, 0)
    begun = setting.day.isoweekday() >= 6
    last = this if begun else period_value("WE", setting.day, -1)
    if setting.direction > 0:
        return Kind.DATE, this
    return Kind.DATE, last if begun or setting.direction < 0 else replace(last, readings=(this,))


def _season(name: str, which: str, setting: Setting) -> TimeValue:
    code, today = vocabulary.SEASON_CODES[name], setting.day
    current = season_value(today.year, code)
    assert current.first is not None and current.last is not None
    if which in ("last", "past", "this past", "previous"):
        return (
            current
            if current.first.replace(day=1) < today and today > current.last
            else season_value(today.year - 1, code)
        )
    if which in vocabulary.NEXT_WORDS:
        return current if today < current.first else season_value(today.year + 1, code)
    return current


def _anaphoric(name: str, which: str, setting: Setting) -> Resolved | None:
    """ "That year", "the following month": by the last time that is no coarser."""
    unit = PERIOD_UNITS.get(name)
    base = setting.latest(
        lambda value: value.first is not None and (value.year is not None) and (name != "week" or value.day is not None)
    )
    if unit is None:
        return None
    start = base.first if base is not None and base.first is not None else setting.day
    return Kind.DATE, period_value(
        unit, start, 1 if which == "following" else -1 if which in ("previous", "preceding") else 0
    )


def season(words: Words, setting: Setting) -> Resolved:
    """A season of a stated year, or the nearest one."""
    code = vocabulary.SEASON_CODES[words["season"]]
    year = _stated_year(words, setting)
    if year is not None:
        return Kind.DATE, replace(season_value(year, code), mod=modifier(words))
    return Kind.DATE, replace(season_value(setting.day.year, code), mod=modifier(words))


def quarter(words: Words, setting: Setting) -> Resolved | None:
    """A quarter or half; without a year the one that ended last or goes on, or the next where the sentence looks ahead."""
    if "twoquarters" in words:
        return Kind.DATE, half_value(int(words["year"]), 1 if words["twoquarters"] == "first" else 2)
    symbol = words.get("symbol")
    number = int(symbol[1]) if symbol else vocabulary.ORDINALS[words["ordinal"]]
    half = words.get("division") == "half" or (symbol or "")[:1] == "h"
    build, length = (half_value, 2) if half else (quarter_value, 4)
    number = length if number < 0 else number
    if number > length:
        return None
    year = _stated_year(words, setting)
    fiscal = "fiscal" in words or "fiscalyear" in words
    if year is None:
        year = setting.day.year - (
            not fiscal and number > (setting.day.month - 1) * length // 12 + 1 + (setting.direction >= 0)
        )
    return Kind.DATE, _fiscal(build(year, number)) if fiscal else build(year, number)


def year_quarter(words: Words, setting: Setting) -> Resolved:
    """ "The 1988 quarter": the quarter that was spoken of, in that year."""
    last = setting.latest(lambda value: value.quarter is not None)
    year = _stated_year(words, setting) or setting.day.year
    recent = words["thing"] == "quarter" or any(value.quarter is not None for value in setting.earlier[-2:])
    if recent and last and last.quarter:
        return Kind.DATE, quarter_value(year, last.quarter)
    return Kind.DATE, year_value(year)


def said_period(words: Words, setting: Setting) -> Resolved | None:
    """ "The quarter", "the latest period", "the year": the one that was spoken of last."""
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


def _ending(setting: Setting) -> TimeValue | None:
    """The calendar quarter that covers most of "the quarter ended Sept. 30"."""
    match = _ENDED.match(setting.after(40))
    month = vocabulary.MONTH_NUMBERS.get(match[1].lower()) if match else None
    if match is None or month is None:
        return None
    year = int(match[2]) if match[2] else setting.day.year - (month > setting.day.month)
    middle = shifted_day(dt.date(year, month, 28), "D", -45)
    return quarter_value(middle.year, (middle.month + 2) // 3)


def year_ago(words: Words, setting: Setting) -> Resolved | None:
    """ "The year-earlier quarter", "a year ago": the period that was spoken of, a year back."""
    if "count" in words:
        return lengths.duration(words, setting)
    number = vocabulary.ORDINALS.get(words.get("thing", "").split(" ")[0])
    if number:
        return Kind.DATE, quarter_value(setting.day.year - 1, number)
    return Kind.DATE, year_before(setting)


def year_before(setting: Setting) -> TimeValue:
    """One year before the quarter that the report is about, else the year before."""
    last = setting.latest(lambda value: value.quarter is not None and value.year is not None)
    if last is not None and last.year is not None and last.quarter is not None:
        return quarter_value(last.year - (last.year >= setting.day.year), last.quarter)
    return replace(year_value(setting.day.year - 1), deictic="-P1Y")


def year(words: Words, setting: Setting) -> Resolved | None:
    """A year; "'98" is the nearest year that ends so."""
    number = _stated_year(words, setting)
    if "year" in words and words["year"][:1] in "'’":
        number = _full_year(int(words["year"][1:]), setting.day.year)
    if number is None or not 1 <= number <= 9998:
        return None
    value = replace(year_value(number), mod=modifier(words))
    return Kind.DATE, _fiscal(value) if "fiscal" in words else value


def _fiscal(value: TimeValue) -> TimeValue:
    """The same period of a fiscal year, whose first and last day the text does not tell."""
    return replace(value, fiscal=True, first=None, last=None)


def _full_year(short: int, now: int) -> int:
    century = now // 100 * 100
    return min((century + short + step for step in (-100, 0, 100)), key=lambda one: (abs(one - now), one))


def year_range(words: Words, setting: Setting) -> Resolved | None:
    """ "2009-10": from the first year to the last."""
    first, end = int(words["year"]), words["end"]
    last = int(end) if len(end) == 4 else first // 100 * 100 + int(end)
    if not first < last <= first + 60:
        return None
    return Kind.DATE, TimeValue(f"{first}/{last}", first=dt.date(first, 1, 1), last=dt.date(last, 12, 31))


def decade(words: Words, setting: Setting) -> Resolved | None:
    """ "The 1980s", "the early '80s", "the nineties"."""
    word = words.get("decadeword")
    digits = words.get("decade", "")
    if word:
        number = _full_year(vocabulary.DECADES[word] * 10, setting.day.year - 10) // 10
    elif digits[:1] in "'’":
        number = _full_year(int(digits[1:3]), setting.day.year - 10) // 10
    else:
        number = int(digits[:3])
    return Kind.DATE, replace(decade_value(number), mod=modifier(words))


def century(words: Words, setting: Setting) -> Resolved | None:
    """ "The 20th century"."""
    try:
        number = read_day(words["century"].replace(" ", "-"))
    except ValueError:
        return None
    return (Kind.DATE, replace(century_value(number), mod=modifier(words))) if 1 <= number <= 30 else None


def year_end(words: Words, setting: Setting) -> Resolved:
    """ "Year-end": the last days of the year."""
    return Kind.DATE, replace(year_value(setting.day.year), mod="END")


def shifted(unit: str, amount: int, base: dt.date) -> TimeValue | None:
    """The value some units from a day, as fine as the unit; None beyond the calendar."""
    try:
        day = shifted_day(base, unit, amount)
    except (ValueError, OverflowError):
        return None
    if unit in ("D",):
        return day_value(day)
    return period_value({"F": "W", "C": "Y", "E": "Y"}.get(unit, unit), day, 0)


RESOLVERS: Mapping[str, Callable[[Words, Setting], Resolved | None]] = {
    "calendar month": calendar_month,
    "period": period,
    "season": season,
    "quarter": quarter,
    "year quarter": year_quarter,
    "said period": said_period,
    "year ago": year_ago,
    "year": year,
    "year range": year_range,
    "decade": decade,
    "century": century,
    "year end": year_end,
}
