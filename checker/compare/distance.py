"""Inside one article: "two days after" between two days that lie otherwise ("March 12, two days after March 9")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.compare.neighbours import between, ordered
from checker.compare.relation import Contradiction
from checker.compare.time import describe
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Duration, TimeValue

NAME = "distance"
KINDS = frozenset({Kind.DATE, Kind.DURATION})

_THEN = re.compile(r"\s*(?:,|\(|-|–|—)\s*(?:just\s+|exactly\s+|only\s+)?", re.IGNORECASE)
_AFTER = re.compile(
    r"\s+(?P<way>after|before)\s+(?:(?:the|a|an|his|her|its|their)\s+)?"
    r"(?:[a-z'’-]+\s+(?:[a-z'’-]+\s+)?(?:on|of)\s+)?",
    re.IGNORECASE,
)
_SIZES = {"day": (1, 0), "week": (7, 1)}
"""Days of a unit, and by how many days it may be off."""
_WEEK = 7
_LONGEST = 30
"""Days for which writers count exactly; of more they speak roundly."""


def _days(claim: Claim) -> tuple[int, int] | None:
    """The length in days, and by how many days it may be off."""
    value = claim.mention.value
    if not isinstance(value, Duration) or value.length.number is None or value.length.modifier != "=":
        return None
    size, slack = _SIZES.get(value.length.unit, (0, 0))
    days = value.length.number * size
    return (int(days), slack) if 0 < days <= _LONGEST and days == int(days) else None


def _apart(later: TimeValue, earlier: TimeValue, days: int, slack: int) -> str | None:
    """Why a day is not so many days after another, or None; of weekdays only their place in the week is known."""
    if later.day is not None and earlier.day is not None:
        if later.first and earlier.first and later.year is not None and earlier.year is not None:
            real = (later.first - earlier.first).days
        elif later.month is not None and later.month == earlier.month:
            real = later.day - earlier.day
        else:
            return None
        return f"they are {real} days apart" if abs(real - days) > slack else None
    if later.weekday and earlier.weekday and days <= _WEEK:
        real = (later.weekday - earlier.weekday - days) % _WEEK
        why = f"{describe(earlier)} is {(later.weekday - earlier.weekday) % _WEEK} days before {describe(later)}"
        return why if min(real, _WEEK - real) > slack else None
    return None


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every count of days or weeks between two days of one phrase that is not the one they make."""
    found = []
    for first, length, second in zip(claims, claims[1:], claims[2:], strict=False):
        counted, a, b = _days(length), first.mention.value, second.mention.value
        if counted is None or not isinstance(a, TimeValue) or not isinstance(b, TimeValue):
            continue
        way = _AFTER.fullmatch(between(length, second, article.text))
        if (
            first.sentence != second.sentence
            or way is None
            or not _THEN.fullmatch(between(first, length, article.text))
        ):
            continue
        later, earlier = (a, b) if way["way"].lower() == "after" else (b, a)
        why = _apart(later, earlier, *counted)
        if why is not None:
            sides = [(describe(a), first), (length.mention.text, length), (describe(b), second)]
            found.append(Contradiction(ordered(sides), why))
    return found
