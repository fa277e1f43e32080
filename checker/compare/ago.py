"""Inside one article: "20 years ago" beside a year that was not ("20 years ago, in 1985", written in 2019)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.compare.neighbours import between, ordered, pairs_in_sentence
from checker.compare.relation import Contradiction
from checker.compare.time import describe
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import TimeValue

NAME = "ago"
KINDS = frozenset({Kind.DATE})

_AGO = re.compile(r"(?P<years>\d{1,3}|\w+) years ago", re.IGNORECASE)
_HEDGED = re.compile(
    r"\b(?:nearly|almost|about|around|some|over|than|least|roughly|or so|just under|as early as)\s+$", re.IGNORECASE
)
_JOINT = re.compile(r"(?:,\s+|\s+|\s*\(|\s*[-–—]\s*)(?:back\s+)?(?:in\s+)?", re.IGNORECASE)
_ROUND = ((10, 3), (5, 2), (1, 1))
"""By how many years a round number of years may be off in plain speech."""


def _years(claim: Claim, article: Article) -> int | None:
    """How many years ago an unhedged phrase says it was, worked out from the day of publication."""
    value, today = claim.mention.value, article.published.day
    hedged = _HEDGED.search(article.text[max(0, claim.mention.start - 14) : claim.mention.start])
    if today is None or hedged or not _AGO.fullmatch(claim.mention.text) or not isinstance(value, TimeValue):
        return None
    return today.year - value.year if value.year is not None and value.mod is None else None


def _is_year(claim: Claim) -> bool:
    value = claim.mention.value
    return isinstance(value, TimeValue) and value.year is not None and claim.mention.text[-4:] == str(value.year)


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every "N years ago" next to another year than that. Silent where the publication day is not stated."""
    today = article.published.day
    if today is None or not article.published.stated:
        return []
    found = []
    for left, right in pairs_in_sentence(claims, reach=1):
        if not _JOINT.fullmatch(between(left, right, article.text)):
            continue
        for phrase, date in ((left, right), (right, left)):
            years, value = _years(phrase, article), date.mention.value
            if years is None or not isinstance(value, TimeValue) or value.year is None or not _is_year(date):
                continue
            slack = next(slack for size, slack in _ROUND if years % size == 0)
            if abs(today.year - value.year - years) > slack:
                why = f"{describe(value)} is {today.year - value.year} years before {today.year}"
                sides = [(phrase.mention.text, phrase), (describe(value), date)]
                found.append(Contradiction(ordered(sides), why))
    return found
