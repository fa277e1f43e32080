"""Inside one article: "two weeks until" a date that is five weeks away from the publication day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from checker.compare.comparator import OneArticle
from checker.compare.one_article.sentence.neighbours import between, ordered, pairs_in_sentence
from checker.compare.values.relation import Contradiction
from checker.compare.values.time import describe
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Duration, TimeValue

_DAYS = {"day": (1.0, 1.0), "week": (7.0, 0.5), "month": (30.4, 0.7), "year": (365.25, 0.6)}
"""Days of a unit, and by how many units such a phrase may be off in plain speech."""
_THE = r"(?:(?:the|a|an|his|her|its|their)\s+)?"
_LEFT = r"(?:remain|remaining|remains|are left|is left|left|to go|away from)"
_EVENT = r"(?:(?!(?:and|but|or|that|which|who)\b)[\w'’-]+\s+){0,6}?(?:on\s+)?"
"""The event between a count and its date: "until the games open on"."""
_COUNTING = re.compile(
    rf"\s+(?:still\s+)?{_LEFT},?\s+(?:(?:until|till|before|ahead of|to)\s+{_THE}{_EVENT})?{_THE}", re.IGNORECASE
)
"""Words that always count from now."""
_UNTIL = re.compile(rf"\s+(?:until|till|before|ahead of)\s+{_THE}{_EVENT}", re.IGNORECASE)
_ON_DAY = re.compile(r"\s*,?\s*\b(?:on\s+)?$", re.IGNORECASE)
"""The words before the day from which the count starts: "100 days to go on Saturday, 12 May, until"."""
_NOW = re.compile(
    r"(?:(?<!will )(?<!would )(?<!could )(?<!should )(?<!must )(?<!to )\b(?:have|has)|\bthere (?:are|is)"
    r"|\bit (?:is|’s|'s)|\bit[’']s|\bwe[’']re)\s+(?:now\s+|still\s+)*(?:just\s+|only\s+|exactly\s+)?$",
    re.IGNORECASE,
)
"""Words before a length from which "until" and the like count from now: "the crews have three days until"."""
_AWAY_GAP = re.compile(
    r"\s+(?:[a-z]+\s+){0,3}?(?:is|are)\s+(?:now\s+|still\s+)*(?:just\s+|only\s+|exactly\s+)?"
    r"|,\s+(?:which is\s+)?(?:now\s+|just\s+|only\s+)*",
    re.IGNORECASE,
)
_AWAY = re.compile(r"\s+(?:away|off|from now)\b", re.IGNORECASE)
_LEADS = re.compile(rf"\s+(?:still\s+)?{_LEFT}\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:had|was|were)\b", re.IGNORECASE)


def _counted(left: Claim, right: Claim, text: str) -> tuple[Claim, Claim] | None:
    """The length and the date it leads to from now; None if the words count from another day."""
    gap = between(left, right, text)
    if isinstance(left.mention.value, Duration):
        before = text[max(left.sentence.start, left.mention.start - 40) : left.mention.start]
        plain = _COUNTING.fullmatch(gap) and not _PAST.search(before)
        return (left, right) if plain or (_UNTIL.fullmatch(gap) and _NOW.search(before)) else None
    away = _AWAY_GAP.fullmatch(gap) and _AWAY.match(text, right.mention.end)
    return (right, left) if away else None


def _days(duration: Duration) -> tuple[float, float] | None:
    """The least and most days that the words allow; None for other units."""
    length = duration.length
    if length.number is None or length.unit not in _DAYS or length.modifier not in ("=", "~"):
        return None
    size, slack = _DAYS[length.unit]
    return (length.number - slack) * size - 1, (length.number + slack) * size + 1


def _skipped(length: Claim, day: Claim, date: Claim, text: str) -> bool:
    """Whether the words count from a day between a length and the date it leads to."""
    before, after = between(length, day, text), between(day, date, text)
    joined = _ON_DAY.sub(" ", before) + " " + after.lstrip(", ")
    return bool(isinstance(length.mention.value, Duration) and _LEADS.match(before) and _COUNTING.fullmatch(joined))


def _counts(claims: Sequence[Claim], article: Article) -> Iterator[tuple[Claim, Claim, dt.date]]:
    """Each length with the date it leads to and the day from which it counts."""
    today = article.published.day
    for left, right in pairs_in_sentence(claims, reach=1):
        counted = _counted(left, right, article.text)
        if counted is not None and today is not None and article.published.stated:
            yield *counted, today
    for length, day, date in zip(claims, claims[1:], claims[2:], strict=False):
        value = day.mention.value
        if length.sentence != date.sentence or not isinstance(value, TimeValue) or value.first is None:
            continue
        if value.first == value.last and _skipped(length, day, date, article.text):
            yield length, date, value.first


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every countdown that does not lead from its day to its date. The day defaults to a stated publication day."""
    found = []
    for told, target, start in _counts(claims, article):
        length, date = told.mention.value, target.mention.value
        if not isinstance(length, Duration) or not isinstance(date, TimeValue):
            continue
        allowed = _days(length)
        if allowed is None or date.first is None or date.last is None:
            continue
        least, most = (date.first - start).days, (date.last - start).days
        if most < allowed[0] or least > allowed[1]:
            why = f"from {start.isoformat()} it is {least} days to {describe(date)}"
            found.append(Contradiction(ordered([(told.mention.text, told), (describe(date), target)]), why))
    return found


COMPARATOR = OneArticle("countdown", frozenset({Kind.DATE, Kind.DURATION}), inspect_article)
