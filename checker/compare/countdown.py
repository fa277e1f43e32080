"""Inside one article: "two weeks until" a date that is five weeks off, counted from the publication day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.compare.neighbours import between, pairs_in_sentence
from checker.compare.relation import Contradiction
from checker.compare.time import describe
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Duration, TimeValue

NAME = "countdown"
KINDS = frozenset({Kind.DATE, Kind.DURATION})

_DAYS = {"day": (1.0, 1.0), "week": (7.0, 0.5), "month": (30.4, 0.7), "year": (365.25, 0.6)}
"""Days of a unit, and how many units such a phrase may be off in plain speech."""
_UNTIL = re.compile(
    r"\s+(?:(?:remain|are left|is left|left|to go)\s+)?(?:until|before|ahead of)\s+"
    r"(?:the\s+|a\s+|his\s+|her\s+|its\s+|their\s+)?",
    re.IGNORECASE,
)


def _days(duration: Duration) -> tuple[float, float] | None:
    """The length in days with the least and most that the words allow, or None for another unit."""
    length = duration.length
    if length.number is None or length.unit not in _DAYS or length.modifier not in ("=", "~"):
        return None
    size, slack = _DAYS[length.unit]
    return (length.number - slack) * size - 1, (length.number + slack) * size + 1


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every countdown that does not lead from the publication day to its date. Silent where that day is not stated."""
    today = article.published.day
    if today is None or not article.published.stated:
        return []
    found = []
    for left, right in pairs_in_sentence(claims, reach=1):
        length, date = left.mention.value, right.mention.value
        if (
            not isinstance(length, Duration)
            or not isinstance(date, TimeValue)
            or date.first is None
            or date.last is None
        ):
            continue
        allowed = _days(length)
        if allowed is None or not _UNTIL.fullmatch(between(left, right, article.text)):
            continue
        least, most = (date.first - today).days, (date.last - today).days
        if most < allowed[0] or least > allowed[1]:
            why = f"from {today.isoformat()} it is {least} days to {describe(date)}"
            found.append(Contradiction(((left.mention.text, left), (describe(date), right)), why))
    return found
