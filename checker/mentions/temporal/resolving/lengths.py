"""Resolves durations: a number of units, exact, vague or hedged."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from checker.mentions.temporal.finding.expression import Words
from checker.mentions.temporal.grammar import vocabulary
from checker.mentions.temporal.grammar.time_numbers import read_count
from checker.mentions.temporal.resolving.anchor import Anchor, Resolved
from checker.model.mention import Kind
from checker.model.value import Duration, Quantity, TimeValue
from checker.text.word_lists import alternations

_ANY = alternations("mentions/temporal/lengths")
_SHARED = _ANY["shared"]
"""Words before "a day" that make it a rate."""
_SET_BEFORE = re.compile(rf"(?:[\d%]|\b(?:{_SHARED}))\s$")


def unit_code(words: Words) -> str:
    """The TIMEX3 designator of the unit in the words; empty if there is none."""
    name = words.get("unit") or words.get("bareunits") or words.get("longs", "").removesuffix("long") or ""
    singular = "century" if name.startswith("centur") else name.removesuffix("s")
    return vocabulary.UNITS.get(singular, "")


def _name(unit: str) -> str:
    return next(name for name, code in vocabulary.UNITS.items() if code == unit)


def _plain(number: float) -> str:
    return str(int(number)) if number == int(number) else f"{number:g}"


def timex_length(number: float | None, unit: str) -> str:
    """The TIMEX3 duration of a number of units, `PXW` if the number is vague; halves use the next finer unit."""
    if number is None and unit == "E":
        return "PXY"
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
    """A duration; without bounds if its number is vague."""
    low, high = (number, upto if upto is not None else number) if number is not None else (None, None)
    quantity = Quantity(
        low=None if hedge == "<" else low,
        high=None if hedge == ">" else high,
        number=number if upto is None else None,
        unit=_name(unit),
        modifier=hedge,
    )
    return Kind.DURATION, Duration(timex_length(number, unit), quantity)


def number_of(words: Words) -> float | None:
    """The number of units; None if it is vague."""
    if "count" in words:
        return read_count(words["count"])
    if "vague" in words:
        return vocabulary.VAGUE_NUMBERS.get(words["vague"])
    if "article" in words or "longs" in words:
        return 1.0
    return None


def hedge_of(words: Words) -> str:
    """The modifier of the number: `~`, `>`, `<`, or `=` if the words do not hedge it."""
    return vocabulary.APPROXIMATORS.get(words.get("approx", "").strip(), "=")


def duration(words: Words, setting: Anchor) -> Resolved | None:
    """A length of time; "a week" after an amount is a set."""
    unit = unit_code(words)
    if not unit:
        return Kind.DURATION, Duration("PXX", Quantity(None, None, unit=""))
    number = number_of(words)
    if words.get("article") == "a" and words.keys() <= {"article", "unit"} and _SET_BEFORE.search(setting.before(12)):
        return Kind.SET, TimeValue(timex_length(1.0, unit))
    if words.keys() == {"unit"} and not words["unit"].endswith("s"):
        number = 1.0
    if "halfof" in words:
        number = 0.5
    if number is not None and "half" in words:
        number += 0.5
    if "count" in words and number is None:
        return None
    return length(number, unit, read_count(words["upto"]) if "upto" in words else None, hedge_of(words))


def match_time(words: Words, setting: Anchor) -> Resolved:
    """The time elapsed in a match, a race or a recording: "the 2:15 mark"."""
    minutes, seconds = int(words["matchminute"]), int(words["matchsecond"])
    total = float(60 * minutes + seconds)
    return Kind.DURATION, Duration(f"PT{minutes}M{seconds}S", Quantity(total, total, total, "second", step=1.0))


def race_time(words: Words, setting: Anchor) -> Resolved:
    """A race time: "won in 2:05:13", "3:52.14"."""
    hours, minutes, seconds = int(words.get("racehour", "0")), int(words["raceminute"]), words["racesecond"]
    total = 3600 * hours + 60 * minutes + float(seconds)
    step = 10.0 ** -len(seconds.partition(".")[2])
    timex = "PT" + (f"{hours}H" if hours else "") + f"{minutes}M{float(seconds):g}S"
    return Kind.DURATION, Duration(timex, Quantity(total, total, total, "second", step=step))


RESOLVERS: Mapping[str, Callable[[Words, Anchor], Resolved | None]] = {
    "duration": duration,
    "span": duration,
    "match time": match_time,
    "race time": race_time,
}
