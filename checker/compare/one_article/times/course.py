"""Length and order of what begins and ends in a sentence ("opened at 10 a.m. ... closed at noon, after five hours")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.compare.one_article.sentence.neighbours import each_sentence, ordered
from checker.compare.one_article.times.ends import RANGE, Ends, ends_told
from checker.compare.one_article.times.length_words import in_part, is_length
from checker.compare.one_article.times.reach import MINUTES, Reach, length_of, off, reach_of, shorter, spoken
from checker.compare.values.relation import Contradiction
from checker.compare.values.time_words import describe
from checker.compare.values.words_of_time import bare_weekday, day_said, without_guessed_year
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Duration, Quantity, TimeValue
from checker.text.word_lists import alternations

_ANY = alternations("compare/course")

_ROUGHLY = re.compile(rf"\b(?:{_ANY['roughly']})\s+(?:an?\s+)?$", re.IGNORECASE)
_LATER_AT = re.compile(r"\s+later,?\s+(?:,\s+)?(?:at\s+)?", re.IGNORECASE)
_SAYS = re.compile(
    rf"\b(?:{_ANY['says']})\b(?:\s+[\w'’.-]+){{0,3}}?\s+(?:on|late|early|in)?\s*$",
    re.IGNORECASE,
)
"""Words before the day on which somebody makes a statement."""
_LATER = re.compile(
    r"\b(?:re-?open\w*|again|previous\w*|old|former|original|predecessor|replac\w+|rebuilt|relaunch\w*)\b",
    re.IGNORECASE,
)


def lengths(claims: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    """Every length in a sentence that does not fit its only beginning and end."""
    for held in each_sentence(claims):
        times, told = _times(held, text), [claim for claim in held if length_of(claim) is not None]
        ends = ends_told(times, text) if len(told) == 1 else None
        if ends is None or not is_length(told[0], ends, text):
            continue
        length, reach = length_of(told[0]), reach_of(ends.start, ends.end)
        if length is None or reach is None or not off(length, reach, ends.start, ends.end):
            continue
        if shorter(length, reach) and in_part(told[0], ends, text):
            continue
        if _across_zones(ends, length, reach):
            continue
        start, end = day_said(ends.start), day_said(ends.end)
        sides = [(told[0].mention.text, told[0]), (start, ends.start), (end, ends.end)]
        yield Contradiction(ordered(sides), f"from {start} to {end} is {spoken(reach, length.unit)}")


def _across_zones(ends: Ends, length: Quantity, reach: Reach) -> bool:
    """Whether a journey's clock times may be in two zones: the length is off by full or half hours."""
    clocks = ends.start.mention.kind is Kind.TIME and reach.least == reach.most
    return ends.kind == "journey" and clocks and (reach.least - (length.number or 0.0) * MINUTES[length.unit]) % 30 == 0


def later_clocks(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Three neighbouring claims of one sentence: a clock time, a length and another clock time."""
    for start, told, end in zip(claims, claims[1:], claims[2:], strict=False):
        kinds = start.mention.kind is end.mention.kind is Kind.TIME and isinstance(told.mention.value, Duration)
        if kinds and start.sentence == end.sentence:
            yield start, told, end


def counted_hours(claims: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    """Every count of hours that does not fit the clock times around it: "at 6 a.m. ... nine hours later, at noon"."""
    for start, told, end in later_clocks(claims):
        length, reach = length_of(told), reach_of(start, end)
        hedged = _ROUGHLY.search(text, told.sentence.start, told.mention.start)
        if length is None or reach is None or hedged or length.unit not in ("hour", "minute"):
            continue
        if _LATER_AT.fullmatch(text, told.mention.end, end.mention.start) and off(length, reach, start, end):
            sides = ((day_said(start), start), (told.mention.text, told), (day_said(end), end))
            yield Contradiction(sides, f"from {day_said(start)} to {day_said(end)} is {spoken(reach, length.unit)}")


def _times(held: Sequence[Claim], text: str) -> list[Claim]:
    """The specific times of a sentence, without "now" and the day on which somebody makes a statement."""
    return [
        claim
        for claim in held
        if isinstance(claim.mention.value, TimeValue)
        and (
            claim.mention.value.first is not None or claim.mention.value.hour is not None or claim.mention.value.weekday
        )
        and not _SAYS.search(text, claim.sentence.start, claim.mention.start)
    ]


_COUNTED = re.compile(r"\b(?:earlier|later|before|after(?:wards?)?|previous|following|next)\b", re.IGNORECASE)
"""A time counted from another one, which may be in an earlier sentence."""


def backwards(claims: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    """Every sentence in which something ends, by its verbs, before it begins. Silent if either may be a second one."""
    for held in each_sentence(claims):
        ends = ends_told(_times(held, text), text)
        if ends is None or ends.kind == RANGE or _LATER.search(text, held[0].sentence.start, held[0].sentence.end):
            continue
        first, last = ends.start.mention.value, ends.end.mention.value
        if not isinstance(first, TimeValue) or not isinstance(last, TimeValue) or first.deictic or last.deictic:
            continue
        if any(_COUNTED.search(claim.mention.text) for claim in (ends.start, ends.end)):
            continue
        if any(without_guessed_year(claim) or bare_weekday(claim) for claim in (ends.start, ends.end)):
            first, last = replace(first, year=None), replace(last, year=None)
        if first.year is None or last.year is None or first.first is None or last.last is None:
            continue
        if last.last < first.first:
            why = f"it would end in {describe(last)}, before it begins in {describe(first)}"
            yield Contradiction(((describe(first), ends.start), (describe(last), ends.end)), why)
