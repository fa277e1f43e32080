"""Infers when an article of unknown date was published, from a dated near-copy or from the times that it speaks of.

The times of an article bound its publication: a deadline of March 2 that is two weeks away, a visit due in early April,
a meeting held on Friday, Feb. 15. A window found in this way is wide where the article says little.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import reduce
from operator import and_
from typing import NamedTuple

from checker.model.article import STAND_IN_YEAR, Article, Published, PublishedFrom
from checker.model.mention import Mention
from checker.model.value import Duration, TimeValue
from checker.stories.copies import Copies
from checker.text.words import verb_table

AHEAD = 183
"""Days before a coming day on which it can be named without its year: half a year, so that the nearest year is meant."""
BEHIND = 240
"""The same after a past day. Writers add the year later than half a year after it, so the reach is longer."""
AROUND = 13
"""Days around a weekday with its date ("Friday, Feb. 15"), which names a day near the publication."""
_YEAR = 366
_ALL = (1 << _YEAR) - 1


class Evidence(NamedTuple):
    """The days of a leap year, a bit each, on which the article can have been published, and why.

    `year` is that of the last day, where the text states it.
    """

    rank: int
    days: int
    reason: str
    year: int | None = None


def infer(article: Article, mentions: Sequence[Mention], others: Sequence[Article] | Copies) -> Published:
    """The publication window of an article of unknown date, source INFERRED with its reason, else UNKNOWN.

    `mentions` are those of the article's text, read without a publication day. `others` may hold the article itself;
    give `Copies` where many articles are inferred, so that the index is built once. Where the year is not known,
    `year_known` is False, `first` lies in STAND_IN_YEAR, and a window over New Year ends in the year after;
    `checker.stories.windows.apart` compares such windows.
    """
    copies = others if isinstance(others, Copies) else Copies(others)
    source = copies.nearest(article)
    if source is not None:
        known = source.published
        reason = f"a near-copy of {source.id}, which is dated by its {known.source.value}"
        return Published(known.first, known.last, PublishedFrom.INFERRED, reason, known.year_known)
    return _window(_consistent([*_countdowns(article.text, mentions), *_bounds(article.text, mentions)]))


def _consistent(found: list[Evidence]) -> list[Evidence]:
    """The evidence that can all be true, the strongest first; what contradicts stronger evidence is left out."""
    kept: list[Evidence] = []
    days = _ALL
    for evidence in sorted(found, key=lambda item: item.rank):
        if days & evidence.days and days & evidence.days != days:
            days &= evidence.days
            kept.append(evidence)
    return kept


def _window(kept: list[Evidence]) -> Published:
    if not kept:
        return Published()
    first, last = _arc(reduce(and_, (evidence.days for evidence in kept)))
    over = last >= _YEAR
    year = next((evidence.year for evidence in kept if evidence.year), None)
    begins = STAND_IN_YEAR if year is None else year - over
    start, end = _in_year(_day(first), begins), _in_year(_day(last % _YEAR), begins + over)
    reason = "; ".join(dict.fromkeys(evidence.reason for evidence in kept))
    return Published(start, end, PublishedFrom.INFERRED, reason, year is not None)


def _in_year(day: dt.date, year: int) -> dt.date:
    leap = calendar.isleap(year) or (day.month, day.day) != (2, 29)
    return day.replace(year=year) if leap else dt.date(year, 3, 1)


def _arc(days: int) -> tuple[int, int]:
    """First and last index of the shortest run that holds all days of the set; over New Year the last is above 365."""
    members = [index for index in range(_YEAR) if days >> index & 1]
    gaps = [
        (following - member, following)
        for member, following in zip(members, [*members[1:], members[0] + _YEAR], strict=True)
    ]
    gap, after = max(gaps)
    return after % _YEAR, after % _YEAR + _YEAR - gap


def _day(index: int) -> dt.date:
    return dt.date(STAND_IN_YEAR, 1, 1) + dt.timedelta(days=index)


def _index(month: int, day: int) -> int:
    return (dt.date(STAND_IN_YEAR, month, day) - dt.date(STAND_IN_YEAR, 1, 1)).days


def _run(first: int, last: int) -> int:
    """The days from index `first` to `last`, both of which may lie outside the year."""
    return reduce(lambda days, index: days | 1 << index % _YEAR, range(first, min(last, first + _YEAR - 1) + 1), 0)


# Bounds: days and months that lie ahead or behind


_AHEAD_BEFORE = re.compile(
    r"\b(?:deadline(?: (?:of|on|in|for|is))?|(?:is|are|be|now) (?:due|scheduled|slated|set|expected|planned|to)|due|scheduled (?:for|to)|"
    r"slated (?:for|to)|will|(?:is|are) to|no later than|coming|upcoming|ahead of|until|till|expires?|runs? out|ends|begins|starts|opens)\b",
    re.IGNORECASE,
)
_AHEAD_AFTER = re.compile(
    r"[\s-]{1,2}(?:\w+\s){0,2}deadline\b|[,\s]{1,2}(?:the|a|an|its|their)?\s?deadline\b|,? when [\w\s]{3,40}\bwill\b"
)
_OVER = re.compile(
    r"\b(?:was|were|had|would|did|missed|passed|expired|lapsed|extended|postponed|delayed|after|since|past|previous|last|earlier|"
    r"former|initial|original|once|used to|until)\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[a-z\d)\"”’]{2})[.!?][\"'”’)]{0,2}\s+(?=[A-Z\"'“‘])|\n")


def _bounds(text: str, mentions: Sequence[Mention]) -> Iterator[Evidence]:
    """What the days and months of the text say, each by the words around it."""
    for mention in mentions:
        value = mention.value
        if not isinstance(value, TimeValue) or value.month is None or value.deictic:
            continue
        before, after = _context(text, mention.start, mention.end)
        if _is_ahead(before, after):
            yield _before(value, mention.text)
        elif value.year is None and value.day is not None and _is_behind(before, after):
            yield _after(value, mention.text)


def _context(text: str, start: int, end: int) -> tuple[str, str]:
    """Up to 90 characters of the sentence on both sides."""
    before = _SENTENCE_END.split(text[max(0, start - 90) : start])[-1]
    after = _SENTENCE_END.split(text[end : end + 90])[0]
    return before, after


def _is_ahead(before: str, after: str) -> bool:
    """Whether the sentence puts the time into the future of its publication, with nothing that says it is over."""
    if _AHEAD_AFTER.match(after):
        return not re.search(
            r"\b(?:missed|passed|expired|lapsed|after|since|past|previous|last|earlier|original|initial)\b",
            before + after,
        )
    cues = list(_AHEAD_BEFORE.finditer(before))
    return (
        bool(cues)
        and len(before) - cues[-1].end() < 60
        and not _OVER.search(before)
        and not _has_past(before[cues[-1].end() :])
    )


def _is_behind(before: str, after: str) -> bool:
    """Whether a verb in the past governs the day ("signed it on Dec. 1"), with no cue that it is still to come."""
    return bool(_has_past(before) or _has_past(after[:40])) and not (
        _AHEAD_BEFORE.search(before) or _AHEAD_BEFORE.search(after)
    )


def _has_past(words: str) -> bool:
    """Whether there is a verb that can be nothing but a simple past."""
    forms = (verb_table().get(word) for word in re.findall(r"[a-z]+", words))
    return any(form is not None and "past" in form.forms and "base" not in form.forms for form in forms)


def _extent(value: TimeValue) -> tuple[int, int]:
    """First and last day of the month and day, or of the early, middle or late part of a month."""
    assert value.month is not None
    if value.day is not None:
        index = _index(value.month, value.day)
        return index, index
    first, last = {"START": (1, 10), "MID": (11, 20), "END": (21, 31)}.get(value.mod or "", (1, 31))
    return _index(value.month, first), _index(
        value.month, min(last, calendar.monthrange(STAND_IN_YEAR, value.month)[1])
    )


def _before(value: TimeValue, said: str) -> Evidence:
    first, last = _extent(value)
    if value.weekday and value.day:
        return Evidence(1, _run(last - AROUND, last), f'shortly before "{said}"', value.year)
    return Evidence(2, _run(first - AHEAD, last), f'"{said}" lies ahead', value.year)


def _after(value: TimeValue, said: str) -> Evidence:
    first, _ = _extent(value)
    if value.weekday:
        return Evidence(1, _run(first, first + AROUND), f'shortly after "{said}"')
    return Evidence(3, _run(first, first + BEHIND), f'"{said}" lies behind')


# Countdowns: a length of time that is left until a day


_LEFT = re.compile(r"\s{1,2}(?:now )?(?:remain(?:s|ing|ed)?|left|to go|away)\b", re.IGNORECASE)
_WAS = re.compile(r"\b(?:was|were|had|would)\b", re.IGNORECASE)
_UNITS = {"D": (1, 1), "W": (7, 3), "M": (30, 10)}
"""Days in a unit of TIMEX3, and days by which a count of it may be off."""


def _countdowns(text: str, mentions: Sequence[Mention]) -> Iterator[Evidence]:
    """ "Two weeks remain until the March 2 deadline": the day stands in the sentence, or elsewhere with the same noun."""
    for mention in mentions:
        days = _length(mention)
        before, after = _context(text, mention.start, mention.end)
        if days is None or not _LEFT.match(after) or _WAS.search(before[-30:]):
            continue
        target = _target(text, mention, mentions, before + after)
        if isinstance(target, Mention) and isinstance(target.value, TimeValue):
            slack = days[1]
            last = _extent(target.value)[1]
            reason = f'"{mention.text}" before "{target.text}"'
            yield Evidence(0, _run(last - days[0] - slack, last - days[0] + slack), reason, target.value.year)


def _length(mention: Mention) -> tuple[int, int] | None:
    """The days that a duration is long, and how far that may be off; None for a vague one."""
    value = mention.value
    match = re.fullmatch(r"P(\d{1,2})([DWM])", value.timex) if isinstance(value, Duration) else None
    if match is None:
        return None
    days, slack = _UNITS[match[2]]
    return int(match[1]) * days, slack


def _target(text: str, mention: Mention, mentions: Sequence[Mention], sentence: str) -> Mention | None:
    """The day that the countdown runs to."""
    dated = [
        other for other in mentions if isinstance(other.value, TimeValue) and other.value.month and other.value.day
    ]
    near = [other for other in dated if _together(text, mention, other) and other.value.deictic is None]  # type: ignore[union-attr]
    if near:
        return min(near, key=lambda other: abs(other.start - mention.start))
    nouns = _nouns(sentence)
    return next((other for other in dated if nouns & _nouns(_near(text, other))), None)


def _together(text: str, mention: Mention, other: Mention) -> bool:
    """Whether both stand in one sentence, within 120 characters."""
    start, end = min(mention.end, other.end), max(mention.start, other.start)
    return end - start <= 120 and not _SENTENCE_END.search(text[start:end])


def _near(text: str, mention: Mention) -> str:
    before, after = _context(text, mention.start, mention.end)
    return " ".join(before.split()[-3:] + after.split()[:3])


_EVENTS = frozenset(
    {
        "deadline",
        "election",
        "vote",
        "referendum",
        "summit",
        "launch",
        "trial",
        "hearing",
        "opening",
        "ceremony",
        "wedding",
    }
    | {
        "tournament",
        "final",
        "match",
        "race",
        "festival",
        "cutoff",
        "expiry",
        "handover",
        "inauguration",
        "kickoff",
        "poll",
    }
)
"""What news counts the days to."""


def _nouns(words: str) -> frozenset[str]:
    return _EVENTS.intersection(re.findall(r"[a-z]+", words.lower()))
