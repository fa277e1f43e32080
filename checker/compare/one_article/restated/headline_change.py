"""A change in percent in a headline, against the one change between two amounts that the text below states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.compare.comparator import OneArticle
from checker.compare.one_article.sentence.neighbours import between, exact, ordered
from checker.compare.thresholds import thresholds
from checker.compare.values.quantity_words import describe
from checker.compare.values.relation import Contradiction
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity
from checker.text.word_lists import alternations

_ANY = alternations("compare/headline_change")


_HEDGE = rf"(?:(?:{_ANY['hedge']}|(?:more|less|fewer) than)\s+)?"
_FROM = re.compile(rf"\bfrom\s+{_HEDGE}$", re.IGNORECASE)
_TO = re.compile(rf"\s+(?:[\w'’-]+\s+){{0,2}}?to\s+{_HEDGE}", re.IGNORECASE)
_REACH = 20
_TOP = 6
"""Sentences at the top, including the headline, in which a report repeats what its headline says."""
_LIMITS = thresholds()
_POINTS, _SHARE = _LIMITS.headline_points, _LIMITS.headline_share


def inspect_article(claims: Sequence[Claim], article: Article) -> tuple[Contradiction, ...]:
    """The headline's change if the text states a different one, and no percentage near it.

    A text with several changes is skipped, because nothing shows which of them the headline refers to.
    """
    return tuple(_found(claims, article))


def _found(claims: Sequence[Claim], article: Article) -> Iterator[Contradiction]:
    above = [claim for claim in claims if claim.sentence.headline and _is_change(claim)]
    below = [claim for claim in claims if not claim.sentence.headline]
    moves = list(_moves(below, article.text)) if above else []
    if len(moves) != 1:
        return
    start, end, change = moves[0]
    shares = [value.number or 0.0 for claim in below if (value := _percentage(claim)) is not None]
    for claim in above:
        told = _percentage(claim)
        if told is not None and not any(_near(told.number or 0.0, other) for other in (change, *shares)):
            sides = [(describe(value), one) for one in (claim, start, end) if (value := _quantity(one)) is not None]
            (share, _), (first, _), (last, _) = sides
            yield Contradiction(ordered(sides), f"from {first} to {last} is a change of {change:.0f} %, not {share}")


def _is_change(claim: Claim) -> bool:
    value = _percentage(claim)
    return value is not None and exact(claim) is not None and (value.role == "by" or claim.frame.change is not None)


def _quantity(claim: Claim) -> Quantity | None:
    value = claim.mention.value
    return value if isinstance(value, Quantity) and value.number else None


def _percentage(claim: Claim) -> Quantity | None:
    return _quantity(claim) if claim.mention.kind is Kind.PERCENT else None


def _moves(claims: Sequence[Claim], text: str) -> Iterator[tuple[Claim, Claim, float]]:
    """Neighbouring amounts near the top, "from A to B", with the change between them in percent."""
    for left, right in pairwise(claims):
        first, last = _quantity(left), _quantity(right)
        if first is None or last is None or first.unit != last.unit or left.mention.kind is Kind.PERCENT:
            continue
        start = left.mention.start
        if (
            left.sentence == right.sentence
            and left.sentence.index <= _TOP
            and _FROM.search(text[max(0, start - _REACH) : start])
            and _TO.fullmatch(between(left, right, text))
        ):
            yield left, right, abs((last.number or 0.0) / (first.number or 1.0) - 1) * 100


def _near(told: float, other: float) -> bool:
    return abs(told - other) <= max(_POINTS, _SHARE * told)


COMPARATOR = OneArticle(
    "headline-change", frozenset({Kind.PERCENT, Kind.MONEY, Kind.COUNT, Kind.MEASURE, Kind.NUMBER}), inspect_article
)
