"""Weekdays and their dates: single pairs, and parallel lists and ranges ("Monday to Wednesday, April 20-22")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.compare.one_article.sentence.neighbours import between
from checker.model.claim import Claim

_WEEKDAY = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.IGNORECASE)
_LISTED = re.compile(
    r"\s*(?:,(?:\s+(?:and|or|&))?|/)\s*(?:on\s+|the\s+)?|\s+(?:and|or|&)\s+(?:on\s+|the\s+)?", re.IGNORECASE
)
_RANGED = re.compile(r"\s*(?:to\b|through\b|until\b|till\b|-|–|—)\s*(?:the\s+)?", re.IGNORECASE)
_BEFORE_DATE = re.compile(r"\.?\s*(?:,\s*|\s|\(\s*)(?:the\s+)?", re.IGNORECASE)
_NAMED_AFTER = re.compile(
    r"(?P<bracket>\s*[(\[]\s*(?:an?\s+)?)|,?\s+(?:which\s+|that\s+)?(?:is|was|will be|falls on|fell on"
    r"|will fall on)\s+an?\s+"
    r"|\s*(?:[,;(–—]|\s-)\s*(?:it|that|this)\s+(?:is|was|will be|fell on|falls on)\s+(?P<it>an?\s+)"
    r"|\s*(?:,|–|—|\s-\s)\s*(?P<article>an?\s+)?",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*[)\]]")
_POINT = re.compile(r"\s*(?:[.,;:)\]\n]|$)")
_CLOSED = re.compile(r"\s*(?:[.,;:)\]\n]|[–—]|-\s|$|(?:and|when|but|so|this year|next year|in \d{4}|that year)\b)")


class WeekdayAndDate(NamedTuple):
    """A weekday, the claim that states it, the claim of the date, and whether the year is written in its list."""

    weekday: int
    said: Claim
    date: Claim
    year_written: bool


def _bare(claim: Claim) -> int | None:
    """The weekday of a claim that states no day of the month."""
    value, words = claim.mention.time, claim.mention.text
    plain = value is not None and value.weekday is not None and _WEEKDAY.search(words)
    numbers = any(character.isdigit() for character in words) and (value is None or value.hour is None)
    return value.weekday if plain and value is not None and not numbers else None


def _dated(claim: Claim) -> bool:
    """Whether a claim writes a day of the month."""
    value = claim.mention.time
    written = value is not None and value.day is not None and value.month is not None and not value.deictic
    return written and value is not None and str(value.day) in claim.mention.text


def _own(claim: Claim) -> int | None:
    """The weekday inside a dated claim."""
    value = claim.mention.time
    return value.weekday if value is not None and _dated(claim) and _WEEKDAY.search(claim.mention.text) else None


def _weekdays_before(claims: Sequence[Claim], index: int, text: str) -> tuple[list[Claim], bool]:
    """The bare weekdays before a claim that are joined to it and each other, and whether they are a range."""
    found: list[Claim] = []
    while index > 0 and claims[index - 1].sentence == claims[index].sentence and _bare(claims[index - 1]):
        gap = between(claims[index - 1], claims[index], text)
        if not (_LISTED.fullmatch(gap) or _RANGED.fullmatch(gap)):
            break
        index -= 1
        found.insert(0, claims[index])
        if _RANGED.fullmatch(gap):
            return found, True
    return found, False


def _days_after(claims: Sequence[Claim], index: int, text: str) -> tuple[list[Claim], bool]:
    """The dates from a claim onwards that are joined and have no weekday of their own, and whether they are a range."""
    found = [claims[index]]
    for left, right in zip(claims[index:], claims[index + 1 :], strict=False):
        gap = between(left, right, text)
        joined = _LISTED.fullmatch(gap) or _RANGED.fullmatch(gap)
        if left.sentence != right.sentence or not joined or not _dated(right) or _own(right):
            break
        found.append(right)
        if _RANGED.fullmatch(gap):
            return found, True
    return found, False


def _aligned(weekdays: list[Claim], days: list[Claim], ranges: tuple[bool, bool]) -> list[tuple[Claim, Claim]]:
    """Which weekday belongs to which date."""
    if len(weekdays) == len(days):
        return list(zip(weekdays, days, strict=True))
    if len(days) == 1:
        return [(weekdays[-1], days[0])]
    if len(weekdays) == 1:
        return [(weekdays[0], days[0])]
    return [(weekdays[0], days[0]), (weekdays[-1], days[-1])] if any(ranges) else []


def _year_in(claims: Sequence[Claim]) -> bool:
    values = [(claim.mention.time, claim.mention.text) for claim in claims]
    return any(value is not None and value.year and str(value.year) in words for value, words in values)


def _led(claims: Sequence[Claim], index: int, text: str) -> Iterator[WeekdayAndDate]:
    """Each date with the weekdays in it and before it."""
    date, last = claims[index], index
    if _own(date) is None:
        before = claims[index - 1] if index else None
        gap = between(before, date, text) if before is not None and before.sentence == date.sentence else ""
        joined = before is not None and _bare(before) and _BEFORE_DATE.fullmatch(gap)
        value = date.mention.time
        if not joined or ("(" in gap and value is not None and value.hour is not None):
            return
        last = index - 1
    weekdays, weekday_range = _weekdays_before(claims, last, text)
    days, day_range = _days_after(claims, index, text)
    for said, day in _aligned([*weekdays, claims[last]], days, (weekday_range, day_range)):
        weekday = _bare(said) or _own(said)
        if weekday is not None:
            yield WeekdayAndDate(weekday, said, day, _year_in(days))


def _followed(date: Claim, said: Claim, text: str) -> WeekdayAndDate | None:
    """A weekday after its date: "April 21 (Tuesday)", "April 21, a Tuesday", "April 21, which was a Tuesday"."""
    weekday = _bare(said)
    if not _dated(date) or _own(date) or weekday is None or date.sentence != said.sentence:
        return None
    gap, after = between(date, said, text), text[said.mention.end : said.mention.end + 14]
    joint = _NAMED_AFTER.fullmatch(gap)
    ends = _BRACKET if joint and joint["bracket"] else _POINT if gap.strip() == "," else _CLOSED
    return WeekdayAndDate(weekday, said, date, False) if joint and ends.match(after) else None


def pairs(claims: Sequence[Claim], text: str) -> Iterator[WeekdayAndDate]:
    """Every weekday with the date it belongs to, in text order."""
    taken: set[int] = set()
    for index, claim in enumerate(claims):
        if not _dated(claim):
            continue
        led = [pair for pair in _led(claims, index, text) if pair.date.mention.start not in taken]
        taken.update(pair.date.mention.start for pair in led)
        yield from led
        if index + 1 < len(claims) and claim.mention.start not in taken:
            behind = _followed(claim, claims[index + 1], text)
            if behind is not None and not _leads(claims, index + 1, text):
                yield behind


def _leads(claims: Sequence[Claim], index: int, text: str) -> bool:
    """Whether a bare weekday belongs to the date after it."""
    if index + 1 >= len(claims):
        return False
    following = claims[index + 1]
    return _dated(following) and bool(_BEFORE_DATE.fullmatch(between(claims[index], following, text)))
