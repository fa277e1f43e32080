"""Inside one article: a clock time and its gloss in another zone that cannot be one moment ("6:45 a.m. (1154 GMT)")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.compare.day_sets import clock_slack
from checker.compare.neighbours import between, pairs_in_sentence
from checker.compare.relation import Contradiction
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import TimeValue

NAME = "clock"
KINDS = frozenset({Kind.TIME})

_GLOSS = re.compile(r"(?:\s+local(?:\s+time)?)?(?:\s*(?:\(|,\s+or\s+|/)|\s+-\s+)(?:or\s+)?", re.IGNORECASE)
_QUARTER = 15
"""Zones lie whole quarters of an hour apart."""
_HOUR, _DAY = 60, 24 * 60


def _minutes(value: TimeValue) -> int | None:
    """Minutes since midnight where the minute is said."""
    return None if value.hour is None or value.minute is None else value.hour * 60 + value.minute


def _wrong(first: TimeValue, second: TimeValue) -> str | None:
    """Why two clock times are no one moment, or None. Summer time is often not named, so an hour is no difference.

    A hedge before the first leaves room for the gloss.
    """
    a, b = _minutes(first), _minutes(second)
    if a is None or b is None or (first.zone is None) is (second.zone is None) is True:
        return None
    slack = clock_slack(first)
    if first.zone is not None and second.zone is not None:
        if first.zone == second.zone:
            return None
        apart = abs((a - first.zone) - (b - second.zone)) % _DAY
        apart = min(apart, _DAY - apart)
        return f"they are {apart} minutes apart" if min(apart, abs(apart - _HOUR)) > slack else None
    off = min((a - b) % _QUARTER, (b - a) % _QUARTER)
    return f"no zones are {abs(a - b) % _HOUR} minutes off a full hour" if off > slack else None


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every clock time beside its gloss in another zone that is another minute."""
    found = []
    for left, right in pairs_in_sentence(claims, reach=1):
        first, second = left.mention.value, right.mention.value
        if not isinstance(first, TimeValue) or not isinstance(second, TimeValue):
            continue
        why = _wrong(first, second) if _GLOSS.fullmatch(between(left, right, article.text)) else None
        if why is not None:
            found.append(Contradiction(((left.mention.text, left), (right.mention.text, right)), why))
    return found
