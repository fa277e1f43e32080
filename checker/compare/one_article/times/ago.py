"""Inside one article: "20 years ago" or "in two weeks" beside a date that is not that far away."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from checker.compare.comparator import OneArticle
from checker.compare.one_article.sentence.neighbours import between, in_quotes, ordered, pairs_in_sentence
from checker.compare.thresholds import thresholds
from checker.compare.values.relation import Contradiction
from checker.compare.values.time_words import describe
from checker.compare.values.words_of_time import without_guessed_year
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Duration, TimeValue
from checker.text.word_lists import alternations

_ANY = alternations("compare/ago")

_PHRASE = re.compile(
    r"(?:exactly |precisely |just )?(?:\d{1,3}|a|an|[a-z]+(?:-[a-z]+)?) (?:day|week|month|year|decade)s?"
    r" (?:ago|from now)|(?:last|next|this) (?:year|month|week)|yesterday|tomorrow",
    re.IGNORECASE,
)
_COUNT = re.compile(r"(-?)P(\d+)([DWMYE])")
_HEDGED = re.compile(rf"\b(?:{_ANY['hedged']})\s+$", re.IGNORECASE)
_IN = re.compile(
    r"\b(?:is|are|opens?|begins?|starts?|ends?|due|expected|on|,)\s+in\s+(?:just\s+|only\s+)?$|^in\s+$"
    r"|\b(?:will|is to|are to|due|set to|plans? to|expected)\b[^.;,]{0,60}\sin\s+(?:just\s+|only\s+|exactly\s+)?$",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"(?:,\s+|\s+|\s*\(|\s*[-–—]\s*)(?:exactly\s+|precisely\s+|just\s+)?(?:back\s+)?(?:in\s+|on\s+)?", re.IGNORECASE
)
_UNITS = {"day": "D", "week": "W", "month": "M"}
"""Units in which "in two weeks" looks ahead; "in two years" often states how long something took."""
_LIMITS = thresholds()
_ROUND = _LIMITS.round_years
_CLOSED = re.compile(r"\s*(?:[,.;)–—]|-\s|$)")
"""What ends a date that "last year" restates."""
_SMALL = _LIMITS.few_years
_NAMED = re.compile(r"(?:last|next|this) |yesterday|tomorrow", re.IGNORECASE)
"""Phrases that belong to a date only if they come before it: "of 3 May 1919, next week" is not such a pair."""
_DAYS = {"D": (1, 1.0), "W": (7, 4.0), "M": (30.4, 20.0)}
"""Days of a unit, and by how many days a count of it may be off."""
_MONTHLY = _LIMITS.month_beside
_LOOSER = _LIMITS.looser_counts
_LONGEST = {"D": 30, "W": 12, "M": 24}
"""The highest counts in which writers are accurate."""
_DECADE = 10


class Count(NamedTuple):
    """A number of units before (negative) or after the publication day."""

    number: int
    unit: str


def _count(claim: Claim, article: Article) -> Count | None:
    """The count of a phrase; None if it is hedged or not a count."""
    value, text = claim.mention.value, article.text
    before = text[max(claim.sentence.start, claim.mention.start - 90) : claim.mention.start]
    if _HEDGED.search(before):
        return None
    if isinstance(value, Duration):
        length = value.length
        plain = length.number is not None and length.modifier == "=" and length.unit in _UNITS
        exact = plain and _IN.search(before) and not claim.mention.text.lower().startswith("the ")
        return Count(int(length.number), _UNITS[length.unit]) if exact and length.number is not None else None
    counted = _COUNT.fullmatch(value.deictic or "") if isinstance(value, TimeValue) and value.mod is None else None
    if counted is None or not _PHRASE.fullmatch(claim.mention.text):
        return None
    number = int(counted[2]) * (_DECADE if counted[3] == "E" else 1)
    return Count(-number if counted[1] else number, "Y" if counted[3] == "E" else counted[3])


def _years_off(count: Count, value: TimeValue, claim: Claim, today: dt.date) -> str | None:
    """Why a written year is not the stated number of years away, or None. A large round number may be off."""
    if value.year is None or str(value.year) not in claim.mention.text[-4:]:
        return None
    real = value.year - today.year
    slack = 1 if abs(count.number) <= _SMALL else _loosely(count)
    way = "before" if real <= 0 else "after"
    return f"{describe(value)} is {abs(real)} years {way} {today.year}" if abs(real - count.number) > slack else None


def _loosely(count: Count) -> int:
    return next(slack for size, slack in _ROUND if count.number % size == 0)


def _sure(count: Count, date: Claim, today: dt.date) -> bool:
    """Whether a year differs from its count by more than a round number allows."""
    value = date.mention.value
    if count.unit != "Y" or not isinstance(value, TimeValue) or value.year is None:
        return True
    return abs(value.year - today.year - count.number) > _loosely(count)


def _days_off(count: Count, value: TimeValue, claim: Claim, today: dt.date) -> str | None:
    """Why a day or month is not the stated time away, or None. Of a weekday, only its place in the week counts."""
    size, slack = _DAYS[count.unit]
    written = value.day is not None or value.month is not None
    if value.first is None or value.last is None or not written or abs(count.number) > _LONGEST[count.unit]:
        return None
    slack += _MONTHLY if value.day is None else 0
    slack *= 2 if abs(count.number) >= _LOOSER and count.unit != "D" else 1
    meant, slack = count.number * size, slack + (value.last - value.first).days / 2
    middle = (value.first - today).days + (value.last - value.first).days / 2
    if value.weekday is not None and not any(character.isdigit() for character in claim.mention.text):
        apart = abs((middle - meant + 3.5) % 7 - 3.5)
    else:
        turns = (0, -365, 365) if without_guessed_year(claim) is not None else (0,)
        apart = min(abs(middle + turn - meant) for turn in turns)
    if apart <= slack:
        return None
    days = (value.first - today).days
    return f"{describe(value)} is {abs(days)} days {'before' if days <= 0 else 'after'} {today.isoformat()}"


def _why(count: Count, date: Claim, today: dt.date) -> str | None:
    value = date.mention.value
    if not isinstance(value, TimeValue) or value.deictic or value.mod:
        return None
    off = _years_off if count.unit == "Y" else _days_off
    return off(count, value, date, today)


def _other_years(pair: tuple[Claim, Claim], claims: Sequence[Claim]) -> bool:
    """Whether the sentence contains another written year, from which the words may count."""
    held = [claim for claim in claims if claim.sentence == pair[0].sentence and claim not in pair]
    values = [(claim.mention.value, claim.mention.text) for claim in held]
    return any(isinstance(value, TimeValue) and value.year and str(value.year) in text for value, text in values)


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every count of time from now beside a date that it does not fit.

    Silent if the publication day is not stated, or beside another year, from which the words may count. Not certain in
    quotation marks, because the speaker may have spoken on another day.
    """
    today = article.published.day
    if today is None or not article.published.stated:
        return []
    found = []
    for left, right in pairs_in_sentence(claims, reach=1):
        gap = between(left, right, article.text)
        if not _JOINT.fullmatch(gap) or _other_years((left, right), claims):
            continue
        if isinstance(left.mention.value, Duration) and gap.strip() == "in":
            continue
        for phrase, date in ((left, right), (right, left)):
            if _NAMED.match(phrase.mention.text) and not _CLOSED.match(article.text, date.mention.end):
                continue
            count = None if phrase is right and _NAMED.match(phrase.mention.text) else _count(phrase, article)
            why = _why(count, date, today) if count is not None else None
            if why is not None:
                certain = _sure(count, date, today) and not in_quotes(article.text, phrase)  # type: ignore[arg-type]
                sides = [(phrase.mention.text, phrase), (describe(date.mention.value), date)]  # type: ignore[arg-type]
                found.append(Contradiction(ordered(sides), why, certain=certain))
    return found


COMPARATOR = OneArticle("ago", frozenset({Kind.DATE, Kind.TIME, Kind.DURATION}), inspect_article)
