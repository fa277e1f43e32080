"""Lengths of time left until a day ("two weeks remain until the March 2 deadline")."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from checker.model.mention import Mention
from checker.model.value import Duration, TimeValue
from checker.stories.publication_evidence import Evidence, context, extent, one_sentence, run, stated_day
from checker.stories.thresholds import thresholds
from checker.text.word_lists import word_lists

_LEFT = re.compile(r"\s{1,2}(?:now )?(?:remain(?:s|ing|ed)?|left|to go|away)\b", re.IGNORECASE)
_WAS = re.compile(r"\b(?:was|were|had|would)\b", re.IGNORECASE)
_UNITS = {"D": (1, 1), "W": (7, 3), "M": (30, 10)}
"""Days in a TIMEX3 unit, and by how many days a count of it may be off."""
_LIMITS = thresholds()
_REACH = _LIMITS.countdown_reach
_EVENTS = word_lists("stories/countdowns")["events"]
"""Events that news counts the days to."""

Dated = tuple[Mention, TimeValue]


def countdowns(text: str, mentions: Sequence[Mention]) -> Iterator[Evidence]:
    """A window for each countdown whose day is in its sentence, or elsewhere next to the same noun."""
    dated = [
        (mention, mention.value)
        for mention in mentions
        if isinstance(mention.value, TimeValue) and mention.value.month and mention.value.day
    ]
    named = {noun: day for day in reversed(dated) for noun in _nouns(_beside(text, day[0]))}
    for mention in mentions:
        length = _length(mention)
        target = _target(text, mention, dated, named) if length else None
        if length and target:
            days, slack = length
            last = extent(target[1])[1] - days
            reason = f'"{mention.text}" before "{target[0].text}"'
            yield Evidence(0, run(last - slack, last + slack), reason, stated_day(target[1]))


def _length(mention: Mention) -> tuple[int, int] | None:
    """The length of a duration in days, and how far that may be off; None for a vague one."""
    match = re.fullmatch(r"P(\d{1,2})([DWM])", mention.value.timex) if isinstance(mention.value, Duration) else None
    if match is None:
        return None
    days, slack = _UNITS[match[2]]
    return int(match[1]) * days, slack


def _target(text: str, mention: Mention, dated: Sequence[Dated], named: dict[str, Dated]) -> Dated | None:
    """The day on which a length of time ends; None if it is not a countdown or its day is not stated."""
    before, after = context(text, mention.start, mention.end)
    if not _LEFT.match(after) or _WAS.search(before[-30:]):
        return None
    near = min(_together(text, mention, dated), key=lambda day: abs(day[0].start - mention.start), default=None)
    if near:
        return near
    return next((named[noun] for noun in sorted(_nouns(before + after)) if noun in named), None)


def _together(text: str, mention: Mention, dated: Sequence[Dated]) -> list[Dated]:
    """The days in the mention's sentence that do not themselves depend on the publication day."""
    low = bisect_left(dated, mention.start - _REACH, key=lambda day: day[0].end)
    high = bisect_right(dated, mention.end + _REACH, key=lambda day: day[0].start)
    return [
        day
        for day in dated[low:high]
        if day[1].deictic is None and one_sentence(text, min(mention.end, day[0].end), max(mention.start, day[0].start))
    ]


def _beside(text: str, mention: Mention) -> str:
    """Three words on each side."""
    before, after = context(text, mention.start, mention.end)
    return " ".join(before.split()[-3:] + after.split()[:3])


def _nouns(words: str) -> frozenset[str]:
    return _EVENTS.intersection(re.findall(r"[a-z]+", words.lower()))
