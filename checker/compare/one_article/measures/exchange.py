"""Inside one article: two amounts converted at different exchange rates ("5m euros ($6m)", "2m euros ($4.2m)")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from checker.compare.comparator import OneArticle
from checker.compare.one_article.measures.glossed import glosses
from checker.compare.one_article.measures.rounding import WrittenNumber, desk_tolerance
from checker.compare.one_article.sentence.neighbours import ordered, said
from checker.compare.thresholds import thresholds
from checker.compare.values.quantity_words import describe
from checker.compare.values.relation import Contradiction
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity

_MINOR = frozenset({"USX", "GBX", "EUX"})
_LIMITS = thresholds()
SLACK = _LIMITS.exchange_rates
_YEARS_APART = _LIMITS.exchange_years_apart
_ANOTHER_TIME = re.compile(
    r"\b(?:(?:19|20)\d\d|last year|ago|at the time|then|previously|years?|decades?|months? earlier|by \d{4})\b",
    re.IGNORECASE,
)
_MOST = 20
"""The most conversions of one pair of currencies that are compared."""


class Rate(NamedTuple):
    """A conversion in the article: `rate` is how many units of the second currency equal one of the first."""

    amount: Claim
    gloss: Claim
    rate: float
    off: float
    """The share by which rounding can change the rate."""
    elsewhen: bool
    """Whether its sentence names a time at which the rate may have been different."""


def _off(quantity: Quantity) -> float:
    """The share by which an amount, as written, may be off."""
    number = abs(quantity.number or 1.0)
    return (
        desk_tolerance(WrittenNumber(number, quantity.step)) / number
        if quantity.modifier != "="
        else quantity.step / 2 / number
    )


def _rates(claims: Sequence[Claim], text: str) -> Iterator[tuple[tuple[str, str], Rate]]:
    """Every amount with its gloss in another currency, under the two currencies in alphabetical order."""
    for gloss in glosses(claims, text):
        first, second = gloss.said.mention.value, gloss.gloss.mention.value
        if not isinstance(first, Quantity) or not isinstance(second, Quantity):
            continue
        (one, _, per), (other, _, base) = first.unit.partition("/"), second.unit.partition("/")
        if per != base or one == other or {one, other} & _MINOR or not first.number or not second.number:
            continue
        rate = second.number / first.number if one < other else first.number / second.number
        elsewhen = _ANOTHER_TIME.search(said(text, gloss.said)) is not None
        low, high = sorted((one, other))
        yield (low, high), Rate(gloss.said, gloss.gloss, rate, _off(first) + _off(second), elsewhen)


def _said(one: Rate, like: Rate) -> float:
    """A rate in the direction in which the article converts `like`."""
    amount, gloss = like.amount.mention.value, like.gloss.mention.value
    turned = isinstance(amount, Quantity) and isinstance(gloss, Quantity) and amount.unit > gloss.unit
    return 1 / one.rate if turned else one.rate


def _apart(a: Rate, b: Rate) -> bool:
    """Whether two rates differ by more than rounding and the times of the amounts can explain."""
    slack = _YEARS_APART if a.elsewhen or b.elsewhen else SLACK
    return max(a.rate, b.rate) / min(a.rate, b.rate) > 1 + slack + a.off + b.off


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every two conversions between the same currencies that cannot share a rate. Each conversion is used once."""
    blocks: dict[tuple[str, str], list[Rate]] = {}
    for units, rate in _rates(claims, article.text):
        blocks.setdefault(units, []).append(rate)
    found = []
    shown: set[int] = set()
    for block in blocks.values():
        for a, b in combinations(block[:_MOST], 2):
            if not _apart(a, b) or {id(a), id(b)} & shown:
                continue
            shown |= {id(a), id(b)}
            why = f"one is converted at {_said(a, a):.3g}, the other at {_said(b, a):.3g}"
            sides = [(describe(c.mention.value), c) for c in (a.amount, a.gloss, b.amount, b.gloss)
                     if isinstance(c.mention.value, Quantity)]  # fmt: skip
            found.append(Contradiction(ordered(sides), why))
    return found


COMPARATOR = OneArticle("exchange", frozenset({Kind.MONEY}), inspect_article)
