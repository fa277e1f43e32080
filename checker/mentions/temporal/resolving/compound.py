"""Joins durations in two units: "two hours and 41 minutes", "3 minutes 12 seconds", "one year, six months"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.mentions.temporal.grammar.vocabulary import UNITS
from checker.model.mention import Mention
from checker.model.value import Duration, Quantity
from checker.text.sentences import HEADLINE_END

_FINER = {
    "year": ("month", 12),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}
"""The next finer unit of each unit, and how many of it make one."""
_BETWEEN = re.compile(rf"(?:,? and|,)?(?:[^\S{HEADLINE_END}]|-)")


def joined(text: str, mentions: Iterator[Mention]) -> Iterator[Mention]:
    """The mentions in order; a duration and its remainder in the next finer unit become one mention."""
    held: Mention | None = None
    for mention in mentions:
        both = _sum(text, held, mention) if held is not None else None
        if held is not None and both is None:
            yield held
        held = both or mention
    if held is not None:
        yield held


def _sum(text: str, first: Mention, rest: Mention) -> Mention | None:
    """The duration that two mentions state together, in the finer unit; None if they do not belong together."""
    a, b = first.value, rest.value
    if (
        not isinstance(a, Duration)
        or not isinstance(b, Duration)
        or not _BETWEEN.fullmatch(text[first.end : rest.start])
    ):
        return None
    finer, count = _FINER.get(a.length.unit, ("", 0))
    whole, part = a.length.number, b.length.number
    if whole is None or part is None or whole != int(whole) or b.length.unit != finer or b.length.modifier != "=":
        return None
    if part >= count or a.length.modifier != "=":
        return None
    total = whole * count + part
    timex = a.timex + ("T" if "T" not in a.timex and UNITS[finer].startswith("T") else "") + b.timex.lstrip("PT")
    length = Quantity(low=total, high=total, number=total, unit=finer)
    return replace(first, end=rest.end, text=text[first.start : rest.end], value=Duration(timex, length))
