"""Inside one article: so many at so much each that do not make the total, and a sum that its yearly part does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.compare.neighbours import between, ordered
from checker.compare.relation import Contradiction
from checker.compare.wording import describe
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Duration, Quantity

NAME = "product"
KINDS = frozenset({Kind.MONEY, Kind.COUNT, Kind.DURATION})

_AT = re.compile(
    r"(?P<each>,?\s+each)?\s+"
    r"(?:for|at|at a cost of|at a price of|costing|cost|costs|worth|priced at|sold for|sold at)\s+",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"(?P<each>\s+(?:each|a piece))?\s*(?:(?:,|-|–|—|\()\s*)?"
    r"(?P<led>(?:or|for|making|giving|in all|in total)\s+)?(?P<total>a total of|a total cost of|a total price of)?\s*",
    re.IGNORECASE,
)
_IN_ALL = re.compile(r"\s+(?:in all|in total|all told|altogether|overall)\b", re.IGNORECASE)
_OVER = re.compile(r",?\s*(?:spread\s+)?(?:(?:over|for|across)\s+(?:the next\s+)?)?", re.IGNORECASE)
_OR = re.compile(r"\s*(?:,\s*or|,|\(|-|–|—)\s*", re.IGNORECASE)
_HEDGE = 0.1
"""Share that "about" adds to rounding."""

Factors = tuple[Claim, Claim, Claim]
"""Two factors and what they make."""


def _quantity(claim: Claim) -> Quantity | None:
    value = claim.mention.value
    quantity = value.length if isinstance(value, Duration) else value
    return quantity if isinstance(quantity, Quantity) and quantity.number else None


def _each(first: Claim, second: Claim, third: Claim, text: str) -> Factors | None:
    """ "12 buses at $300,000 each, for a total of $3.6 million", "40 desks at £80 each (£3,200 in all)"."""
    kinds = (first.mention.kind, second.mention.kind, third.mention.kind)
    if kinds != (Kind.COUNT, Kind.MONEY, Kind.MONEY) or first.frame.qualifier is not None:
        return None
    at, total = _AT.fullmatch(between(first, second, text)), _TOTAL.fullmatch(between(second, third, text))
    if at is None or total is None:
        return None
    led = total["led"] or total["total"] or _IN_ALL.match(text, third.mention.end)
    each = getattr(second.mention.value, "unit", "").endswith("/piece") or total["each"] or at["each"]
    return (first, second, third) if led and each else None


def _yearly(first: Claim, second: Claim, third: Claim, text: str) -> Factors | None:
    """ "$161 million over seven years, or $23 million a year"."""
    unit = getattr(third.mention.value, "unit", "")
    fits = first.mention.kind is Kind.MONEY and second.mention.kind is Kind.DURATION and unit.endswith("/year")
    told = _OVER.fullmatch(between(first, second, text)) and _OR.fullmatch(between(second, third, text))
    return (second, third, first) if fits and told and getattr(_quantity(second), "unit", "") == "year" else None


def _triples(claims: Sequence[Claim], text: str) -> Iterator[Factors]:
    for first, second, third in zip(claims, claims[1:], claims[2:], strict=False):
        if first.sentence == second.sentence == third.sentence:
            held = _each(first, second, third, text) or _yearly(first, second, third, text)
            if held is not None:
                yield held


def _range(quantity: Quantity, exact: bool) -> tuple[float, float]:
    """The least and most that a figure can be by its rounding and its hedge."""
    number = quantity.number or 0.0
    slack = 0.0 if exact else quantity.step / 2
    slack += _HEDGE * number if quantity.modifier != "=" and not exact else 0.0
    return number - slack, number + slack


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every product that its two factors do not make; the number of things or years is exact, the sums are rounded."""
    found = []
    for triple in _triples(claims, article.text):
        times, part, total = (_quantity(claim) for claim in triple)
        if times is None or part is None or total is None or part.unit.partition("/")[0] != total.unit:
            continue
        (few, many), (least, most), (low, high) = _range(times, True), _range(part, False), _range(total, False)
        if few * least > high * 1.005 or many * most < low * 0.995:
            made = (times.number or 0.0) * (part.number or 0.0)
            sides = [(describe(value), claim) for value, claim in zip((times, part, total), triple, strict=True)]
            found.append(Contradiction(ordered(sides), f"{times.number:g} times {describe(part)} is {made:,.12g}"))
    return found
