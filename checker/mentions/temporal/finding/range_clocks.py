"""Finds the half of the day of the first of two clock times: "2:00 to 2:30 pm", "from 11 to 3pm", "9:30 to 16:00"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from checker.mentions.temporal.finding.expression import Expression

_EARLIER_HOUR = re.compile(
    r"(?:\b(?P<cue>between|from)\s)?\b(?P<hour>1[0-2]|[1-9])(?:[:.](?P<minute>[0-5]\d))?(?P<joint>\s(?:and|to|or)\s|\s?[-–]\s?)\Z"
)
_JOINT = re.compile(r"\s?[-–]\s?|\s(?:and|to|or|until|till)\s")
_OWN = frozenset({"hour", "minute", "approx"})
_HALF_DAY = 12


def earlier_hour(text: str, expression: Expression) -> Iterator[Expression]:
    """The first hour of "between 4 and 6 p.m." or "4-6 p.m."."""
    if "meridiem" not in expression.words or not expression.text[:1].isdigit():
        return
    match = _EARLIER_HOUR.search(text, max(0, expression.start - 24), expression.start)
    if match is None or not (match["cue"] or match["joint"].strip() in ("-", "–", "to")):
        return
    start, end = match.start("hour"), match.end("minute") if match["minute"] else match.end("hour")
    own = {name: word for name, word in (("hour", match["hour"]), ("minute", match["minute"])) if word}
    yield Expression(start, end, text[start:end], "clock", _in_half(own, expression))


def with_shared_half(text: str, one: Expression, following: Expression) -> Expression:
    """`one` with the half of the day that the following clock time states."""
    if one.form != "clock" or following.form != "clock" or not one.words.keys() <= _OWN:
        return one
    if following.start - one.end > 8 or not _JOINT.fullmatch(text, one.end, following.start):
        return one
    if "meridiem" in following.words:
        return replace(one, words={**one.words, **_in_half(one.words, following)})
    later = following.words.get("hour", "")
    told = later.isdigit() and int(later) > _HALF_DAY
    return replace(one, words={**one.words, "half": "written"}) if told else one


def _in_half(own: Mapping[str, str], following: Expression) -> Mapping[str, str]:
    """The words of the first time with the day and half of the second; the other half if it would be no earlier."""
    shared = {name: word for name, word in following.words.items() if name not in _OWN}
    if _minutes(own) >= _minutes(following.words):
        shared["meridiem"] = "am" if shared["meridiem"].startswith("p") else "pm"
    return {**shared, **own}


def _minutes(words: Mapping[str, str]) -> int:
    """Minutes since the beginning of the half day."""
    return int(words["hour"]) % _HALF_DAY * 60 + int(words.get("minute", "0"))
