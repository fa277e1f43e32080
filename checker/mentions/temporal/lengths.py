"""Resolves durations, shifts such as "two weeks ago", sets such as "every Friday", and vague times."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from checker.mentions.temporal import vocabulary
from checker.mentions.temporal.days import deictic, month_number, weekday_number
from checker.mentions.temporal.numbers import read_count
from checker.mentions.temporal.periods import period_value, shifted, year_before
from checker.mentions.temporal.setting import Resolved, Setting, is_day
from checker.model.mention import Kind
from checker.model.value import Duration, Quantity, TimeValue

Words = Mapping[str, str]
_SET_BEFORE = re.compile(r"(?:[\d%]|\b(?:once|twice|times|million|billion|percent|cents|dollars|hours|days))\s$")


def unit_code(words: Words) -> str:
    """The TIMEX3 designator of the unit named."""
    name = words.get("unit") or words.get("bareunits") or words.get("longs", "").removesuffix("long") or ""
    singular = "century" if name.startswith("centur") else name.removesuffix("s")
    return vocabulary.UNITS.get(singular, "")


def _name(unit: str) -> str:
    return next(name for name, code in vocabulary.UNITS.items() if code == unit)


def _plain(number: float) -> str:
    return str(int(number)) if number == int(number) else f"{number:g}"


def timex_length(number: float | None, unit: str) -> str:
    """The TIMEX3 duration of a number of units, `PXW` where the number is vague; half units go into the next smaller."""
    if number is None:
        return f"PTX{unit[1]}" if unit.startswith("T") else f"PX{unit[:1] if unit not in ('SU', 'WI', 'WE') else unit}"
    factor, code = vocabulary.LONG_UNITS.get(unit, (1, unit))
    number *= factor
    if code.startswith("T"):
        return "PT" + _with_half(number, code[1], {"H": (60, "M"), "M": (60, "S")})
    return "P" + _with_half(number, code, {"Y": (12, "M")})


def _with_half(number: float, code: str, smaller: Mapping[str, tuple[int, str]]) -> str:
    whole, rest = int(number), number - int(number)
    if not rest or code not in smaller:
        return _plain(number) + code
    factor, finer = smaller[code]
    return (f"{whole}{code}" if whole else "") + f"{round(rest * factor)}{finer}"


def length(number: float | None, unit: str, upto: float | None = None, hedge: str = "=") -> Resolved:
    """A duration; a vague number has no bounds but 0."""
    low, high = (number, upto if upto is not None else number) if number is not None else (0.0, None)
    quantity = Quantity(
        low=None if hedge == "<" else low,
        high=None if hedge == ">" else high,
        number=number if upto is None else None,
        unit=_name(unit),
        modifier=hedge,
    )
    return Kind.DURATION, Duration(timex_length(number, unit), quantity)


def _number(words: Words) -> float | None:
    """The number of units; None where it is vague."""
    if "count" in words:
        return read_count(words["count"])
    if "vague" in words:
        return vocabulary.VAGUE_NUMBERS.get(words["vague"])
    if "article" in words or "longs" in words:
        return 1.0
    return None


def _hedge(words: Words) -> str:
    return vocabulary.APPROXIMATORS.get(words.get("approx", "").strip(), "=")


def duration(words: Words, setting: Setting) -> Resolved | None:
    """A length of time; "a week" behind an amount is a set."""
    unit = unit_code(words)
    if not unit:
        return Kind.DURATION, Duration("PXX", Quantity(0.0, None, unit=""))
    number = _number(words)
    if words.get("article") == "a" and words.keys() <= {"article", "unit"} and _SET_BEFORE.search(setting.before(12)):
        return Kind.SET, TimeValue(timex_length(1.0, unit))
    if number is not None and "half" in words:
        number += 0.5
    if "count" in words and number is None:
        return None
    if number is None and unit in ("E", "C") and "vague" not in words:
        return Kind.DURATION, Duration("PX" + unit, Quantity(0.0, None, unit=_name(unit)))
    return length(number, unit, read_count(words["upto"]) if "upto" in words else None, _hedge(words))


def vague_span(words: Words, setting: Setting) -> Resolved | None:
    """ "Recent years", "coming months": the near past or future."""
    which, unit = words["which"], unit_code(words)
    if which == "recent" or which == "past":
        return Kind.DATE, TimeValue("PAST_REF")
    if which in ("coming", "future") and unit in ("M", "Q"):
        return Kind.DATE, TimeValue("FUTURE_REF")
    return length(None, unit)


def shift(words: Words, setting: Setting) -> Resolved | None:
    """ "Two weeks ago", "a year earlier", "three days later"."""
    unit, number, how = unit_code(words), _number(words), words["shift"]
    back = how in ("ago", "earlier", "before")
    if "bareunits" in words or ("vague" in words and number is None):
        return _vague_shift(words, unit, back, setting)
    if (
        number is None
        or number != int(number)
        or unit.startswith("T")
        or unit not in ("D", "W", "F", "M", "Q", "Y", "E", "C")
    ):
        return length(number, unit, hedge=_hedge(words)) if unit else None
    amount = -int(number) if back else int(number)
    if unit == "Y" and amount == -1 and how in ("ago", "earlier"):
        return Kind.DATE, year_before(setting)
    base = setting.latest(is_day) if how in ("earlier", "later", "before", "after") else None
    value = shifted(unit, amount, base.first if base and base.first else setting.day)
    if value is None:
        return length(number, unit, hedge=_hedge(words))
    modified = "APPROX" if "approx" in words else None
    return Kind.DATE, replace(value, mod=modified, deictic=None if base else deictic(unit, amount))


def _vague_shift(words: Words, unit: str, back: bool, setting: Setting) -> Resolved:
    if "bareunits" in words:
        return length(None, unit)
    if words["vague"] in ("a few", "few") and unit == "Y":
        return Kind.DATE, replace(
            period_value("E", setting.day, 0), timex=f"{setting.day.year // 10}X", first=None, last=None
        )
    return Kind.DATE, TimeValue("PAST_REF" if back else "FUTURE_REF")


def every(words: Words, setting: Setting) -> Resolved | None:
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


def vague_time(words: Words, setting: Setting) -> Resolved:
    """ "Now", "recently", "the future"."""
    return Kind.DATE, TimeValue(vocabulary.VAGUE_TIMES[words["ref"]] if "ref" in words else "PRESENT_REF")


RESOLVERS: Mapping[str, Callable[[Words, Setting], Resolved | None]] = {
    "duration": duration,
    "span": duration,
    "vague span": vague_span,
    "shift": shift,
    "set": every,
    "weekdays": every,
    "vague time": vague_time,
}
