"""The days of the event that an article covers: two reports of one form on two days cover two events."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.value import TimeValue
from checker.stories.thresholds import thresholds

_LIMITS = thresholds()
LEAD = _LIMITS.lead_sentences
REACH = _LIMITS.event_reach
NEAR = _LIMITS.event_near


def other_days(left: Article, mine: Sequence[Claim], right: Article, yours: Sequence[Claim]) -> str | None:
    """Why two dated articles cover events on different days, or None.

    Either their leads name days too far apart for one event, or each lead first names the same day relative to its own
    publication ("on Wednesday" in a Thursday report, "on Thursday" in a Friday report). In both cases neither article
    names a day of the other's lead anywhere.
    """
    first, second = left.published.day, right.published.day
    if first is None or second is None or first == second:
        return None
    a, b = _lead(mine, first), _lead(yours, second)
    if not a or not b or not set(a).isdisjoint(_days(yours)) or not set(b).isdisjoint(_days(mine)):
        return None
    nearest = min(abs(x - y).days for x in a for y in b)
    own = a[0] - first == b[0] - second
    return f"events of other days: {_told(a)} / {_told(b)}" if own or nearest > NEAR else None


def _lead(claims: Sequence[Claim], published: dt.date) -> list[dt.date]:
    """The days near the publication that the lead names, in order."""
    sentences = sorted({claim.sentence.index for claim in claims})[:LEAD]
    near = dt.timedelta(REACH)
    leading = (claim for claim in claims if claim.sentence.index in sentences)
    return [day for day in _days(leading) if abs(day - published) <= near]


def _days(claims: Iterable[Claim]) -> Iterator[dt.date]:
    values = (claim.mention.value for claim in claims)
    return (
        value.first for value in values if isinstance(value, TimeValue) and value.first and value.first == value.last
    )


def _told(days: Iterable[dt.date]) -> str:
    return ", ".join(day.isoformat() for day in dict.fromkeys(days))
