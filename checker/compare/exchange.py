"""Inside one article: two amounts converted at two exchange rates ("5m euros ($6m)", "2m euros ($4.2m)")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from checker.compare.neighbours import between, ordered
from checker.compare.relation import Contradiction
from checker.compare.wording import describe
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity

NAME = "exchange"
KINDS = frozenset({Kind.MONEY})

_OPEN = re.compile(r"\s*\((?:about|around|some|or|or about|roughly|approximately|nearly)?\s*", re.IGNORECASE)
_MINOR = frozenset({"USX", "GBX", "EUX"})
SLACK = 0.25
"""Share by which two rates of one article may differ: it may tell of amounts of several years."""


class Rate(NamedTuple):
    """A conversion that the article gives: how many units of the second currency one of the first is."""

    amount: Claim
    gloss: Claim
    rate: float
    off: float
    """Share by which rounding can put the rate off."""


def _step(quantity: Quantity) -> float:
    return quantity.step / 2 / abs(quantity.number or 1.0)


def _rates(claims: Sequence[Claim], text: str) -> Iterator[tuple[tuple[str, str], Rate]]:
    """Every amount with a bare amount of another currency in brackets behind it."""
    for left, right in pairwise(claims):
        a, b = left.mention.value, right.mention.value
        if not isinstance(a, Quantity) or not isinstance(b, Quantity) or not a.number or not b.number:
            continue
        units = {a.unit, b.unit}
        closed = text[right.mention.end : right.mention.end + 1] == ")"
        if len(units) == 2 and not units & _MINOR and closed and _OPEN.fullmatch(between(left, right, text)):
            yield (a.unit, b.unit), Rate(left, right, b.number / a.number, _step(a) + _step(b))


def _apart(a: Rate, b: Rate) -> bool:
    """Whether two rates differ by more than rounding and the times of the amounts can explain."""
    return max(a.rate, b.rate) / min(a.rate, b.rate) > 1 + SLACK + a.off + b.off


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every two conversions between the same currencies whose rates cannot both hold, each conversion once."""
    blocks: dict[tuple[str, str], list[Rate]] = {}
    for units, rate in _rates(claims, article.text):
        blocks.setdefault(units, []).append(rate)
    found = []
    told: set[int] = set()
    for block in blocks.values():
        for a, b in combinations(block[:20], 2):
            if not _apart(a, b) or {id(a), id(b)} & told:
                continue
            told |= {id(a), id(b)}
            why = f"one is converted at {a.rate:.3g}, the other at {b.rate:.3g}"
            sides = [(describe(c.mention.value), c) for c in (a.amount, a.gloss, b.amount, b.gloss)
                     if isinstance(c.mention.value, Quantity)]  # fmt: skip
            found.append(Contradiction(ordered(sides), why))
    return found
