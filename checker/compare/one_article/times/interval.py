"""Inside one article: an interval that ends before it begins ("from March 9 to March 3, 2020")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.compare.comparator import OneArticle
from checker.compare.one_article.sentence.neighbours import between, pairs_in_sentence
from checker.compare.one_article.times.course import backwards
from checker.compare.values.relation import Contradiction
from checker.compare.values.time import describe
from checker.compare.values.words_of_time import without_guessed_year
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import TimeValue

_FROM_TO = re.compile(r"\s*(?:to|until|till|through|-|–|—)\s*(?:the\s+)?", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:mov(?:e|es|ed|ing)|brought|bring(?:s|ing)?|chang(?:e|es|ed|ing)|shift(?:s|ed|ing)?|reschedul(?:e|es"
    r"|ed|ing)|advanc(?:e|es|ed|ing)"
    r"|push(?:es|ed|ing)?|reset|switch(?:es|ed|ing)?|revis(?:e|es|ed|ing)|correct(?:s|ed|ing)?|back|forward"
    r"|earlier|sooner)\b[^.;]*$",
    re.IGNORECASE,
)
"""Words for a rescheduled date: it may move from one day to another in either direction."""


def _joined(left: Claim, right: Claim, text: str) -> bool:
    """Whether the sentence makes the two dates the ends of one interval."""
    gap = between(left, right, text)
    if _MOVED.search(text[max(left.sentence.start, left.mention.start - 80) : left.mention.start]):
        return False
    opening = text[max(0, left.mention.start - 9) : left.mention.start].lower()
    return bool(
        (_FROM_TO.fullmatch(gap) and opening.endswith("from "))
        or (_AND.fullmatch(gap) and opening.endswith("between "))
    )


def _backwards(first: TimeValue, second: TimeValue) -> bool:
    """Whether the second time ends before the first begins. Without years, only days of one month are compared."""
    if first.year is not None and second.year is not None and first.first and second.last:
        return second.last < first.first
    same_month = first.month is not None and first.month == second.month and first.year is None and second.year is None
    return same_month and first.day is not None and second.day is not None and second.day < first.day


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every two dates of a sentence that form an interval with its end before its beginning. Unwritten years count as
    equal."""
    found = []
    for left, right in pairs_in_sentence(claims):
        first, second = left.mention.value, right.mention.value
        if (
            not isinstance(first, TimeValue)
            or not isinstance(second, TimeValue)
            or not _joined(left, right, article.text)
        ):
            continue
        if any(without_guessed_year(claim) for claim in (left, right)):
            first, second = replace(first, year=None), replace(second, year=None)
        if _backwards(first, second):
            sides = ((describe(first), left), (describe(second), right))
            found.append(
                Contradiction(sides, f"it would end on {describe(second)}, before it begins on {describe(first)}")
            )
    return [*found, *backwards(claims, article.text)]


COMPARATOR = OneArticle("interval", frozenset({Kind.DATE, Kind.TIME}), inspect_article)
