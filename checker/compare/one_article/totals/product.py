"""Inside one article: a number, a price and a total that do not fit, or a sum that does not fit its yearly part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.compare.comparator import OneArticle
from checker.compare.one_article.sentence.neighbours import between, ordered
from checker.compare.one_article.sentence.shape import shapes
from checker.compare.one_article.totals.product_told import ONE, products_told
from checker.compare.thresholds import thresholds
from checker.compare.values.quantity_words import describe
from checker.compare.values.relation import Contradiction
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Duration, Quantity

_AT = re.compile(r"\s+(?:for|at|at a cost of|at a price of|costing|worth)\s+|\s+", re.IGNORECASE)
_A_TOTAL = r"(?:a\s+(?:grand\s+)?total(?:\s+(?:cost|price|value|bill|fine))?\s+of\s+)"
_TOTAL = re.compile(
    rf"(?P<each>\s+(?:each|a\s+piece|per\s+head))?\s*(?:(?:,|-|–|—)\s*)?"
    rf"(?:(?:or|for|making|giving|which makes|that is)\s+{_A_TOTAL}?|{_A_TOTAL})",
    re.IGNORECASE,
)
_COMMA = re.compile(r"(?P<each>\s+(?:each|a\s+piece|per\s+head))?\s*(?:,|\(|-|–|—)\s*(?:or\s+)?", re.IGNORECASE)
_IN_ALL = re.compile(r"\s+(?:in\s+all|altogether|in\s+total|all\s+told|overall)\b", re.IGNORECASE)
_EACH = re.compile(r"\s+(?:each|apiece|a\s+piece|per\s+head)\b", re.IGNORECASE)
_EXTRA = re.compile(r",?\s+(?:with|including|plus|after|before|and\s+\w+\s+in\s+fees)\b", re.IGNORECASE)
_FOR = re.compile(r"(?:\s+(?:each|apiece))?\s+for\s+(?:each\s+of\s+)?(?:the\s+)?", re.IGNORECASE)
_PAID_FOR = re.compile(r"\s+(?:for|on)\s+(?:the\s+)?", re.IGNORECASE)
_OF_IT = re.compile(r"\s*(?:,\s*or|,|\(|-|–|—|\s+at)\s+", re.IGNORECASE)
_OVER = re.compile(r",?\s*(?:spread\s+)?(?:(?:over|for|across)\s+(?:the next\s+)?)?", re.IGNORECASE)
_OR = re.compile(r"\s*(?:,\s*or|,|\(|-|–|—)\s*", re.IGNORECASE)
_LIMITS = thresholds()
_HEDGE = _LIMITS.product_hedge

_OFFER = _LIMITS.offer
_ROUNDED = _LIMITS.product_rounded

_OTHER_FACTOR = re.compile(
    r"\b(?:half|third|quarter|part|share)\s+(?:of\s+)?(?:\w+\s+){0,3}$|\bof\s+(?:the|its|their|his|her)\s+$|[$£€]\d[\d,]*\b[^.]*$",
    re.IGNORECASE,
)
"""Text before the factors that shows that the total may include more or be part of a sum."""

Factors = tuple[Claim, Claim, Claim]
"""Two factors and their product."""


def _quantity(claim: Claim) -> Quantity | None:
    value = claim.mention.value
    quantity = value.length if isinstance(value, Duration) else value
    known = isinstance(quantity, Quantity) and quantity.number and (quantity.modifier in "=~" or _spread(claim))
    return quantity if known and isinstance(quantity, Quantity) else None


def _spread(claim: Claim) -> bool:
    """Whether "over seven years" is the time over which a sum is spread, and not a bound."""
    return claim.mention.kind is Kind.DURATION and claim.mention.text.lower().startswith("over ")


def _is_each(part: Claim, things: Claim, text: str, said: bool) -> bool:
    """Whether a sum is the price of one of the things: "each", "apiece", "$15 a share" of shares."""
    per = part.mention.unit.partition("/")[2]
    return said or per in ("piece", things.mention.unit or "-") or _EACH.match(text, part.mention.end) is not None


def _totalled(second: Claim, third: Claim, text: str) -> re.Match[str] | None:
    """The words before a total that is stated as one: "for a total of", ", ... in all"."""
    gap = between(second, third, text)
    if _EXTRA.match(text, third.mention.end):
        return None
    total = _TOTAL.fullmatch(gap)
    told_all = _IN_ALL.match(text, third.mention.end)
    if total is None and told_all and not _EXTRA.match(text, told_all.end()):
        total = _COMMA.fullmatch(gap)
    return total


def _each(first: Claim, second: Claim, third: Claim, text: str) -> Factors | None:
    """ "12 buses at $300,000 each, for a total of $3.6 million"; "$500 each for 12 tickets, $6,000 in all"."""
    total = _totalled(second, third, text)
    if total is None or third.mention.kind is not Kind.MONEY:
        return None
    kinds, gap = (first.mention.kind, second.mention.kind), between(first, second, text)
    if kinds == (Kind.COUNT, Kind.MONEY) and first.frame.qualifier is None and _AT.fullmatch(gap):
        return (first, second, third) if _is_each(second, first, text, bool(total["each"])) else None
    if kinds == (Kind.MONEY, Kind.COUNT) and _FOR.fullmatch(gap) and _is_each(first, second, text, False):
        return second, first, third
    return None


def _bought(first: Claim, second: Claim, third: Claim, text: str) -> Factors | None:
    """ "$3.6 million for 12 buses, or $300,000 each"."""
    fits = (first.mention.kind, second.mention.kind, third.mention.kind) == (Kind.MONEY, Kind.COUNT, Kind.MONEY)
    told = _PAID_FOR.fullmatch(between(first, second, text)) and _OF_IT.fullmatch(between(second, third, text))
    paid = _quantity(first)
    price = paid.number or 0.0 if paid is not None else 0.0
    ended = fits and told and second.frame.qualifier is None and "/" not in first.mention.unit and price >= _OFFER
    return (second, third, first) if ended and _is_each(third, second, text, False) else None


def _yearly(first: Claim, second: Claim, third: Claim, text: str) -> Factors | None:
    """ "$161 million over seven years, or $23 million a year"; "$10 million a year for five years, or $50 million"."""
    if second.mention.kind is not Kind.DURATION or {first.mention.kind, third.mention.kind} != {Kind.MONEY}:
        return None
    length = _quantity(second)
    if length is None or length.unit != "year" or not _OVER.fullmatch(between(first, second, text)):
        return None
    if third.mention.unit.endswith("/year") and _OR.fullmatch(between(second, third, text)):
        return second, third, first
    return (second, first, third) if first.mention.unit.endswith("/year") and _totalled(second, third, text) else None


def _triples(claims: Sequence[Claim], text: str) -> Iterator[Factors]:
    for first, second, third in zip(claims, claims[1:], claims[2:], strict=False):
        opening = text[first.sentence.start : first.mention.start]
        if first.sentence == second.sentence == third.sentence and not _OTHER_FACTOR.search(opening):
            held = next((read for kind in _KINDS if (read := kind(first, second, third, text))), None)
            if held is not None:
                yield held


_KINDS = (_each, _bought, _yearly)


def _range(quantity: Quantity, exact: bool) -> tuple[float, float]:
    """The bounds of a figure by its rounding and its hedge."""
    number = quantity.number or 0.0
    slack = 0.0 if exact else min(quantity.step / 2, _ROUNDED * number)
    slack += _HEDGE * number if quantity.modifier != "=" and not exact else 0.0
    return number - slack, number + slack


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every product that does not fit its two factors. The number of things or years is exact; the sums are rounded."""
    found: dict[tuple[int, ...], Contradiction] = {}
    read = ((product[:3], product.sure) for product in products_told(list(shapes(claims, article))))
    for triple, sure in (*((one, True) for one in _triples(claims, article.text)), *read):
        wrong = _checked(triple, sure)
        if wrong is not None:
            found.setdefault(tuple(sorted(claim.mention.start for claim in triple)), wrong)
    return list(found.values())


def _is_for_several(part: Quantity, total: Quantity, made: float) -> bool:
    """Whether a total may be for several people with a daily rate: "paid $30 a night for three nights, $180"."""
    times = (total.number or 0.0) / made
    return (
        "/" in part.unit and part.unit.partition("/")[2] not in ONE and times > 1.5 and abs(times - round(times)) < 1e-9
    )


def _checked(triple: Factors, sure: bool) -> Contradiction | None:
    """The contradiction of two factors and their stated product, if they do not fit."""
    times, part, total = (_quantity(claim) for claim in triple)
    if times is None or part is None or total is None:
        return None
    if part.unit.partition("/")[0] != total.unit.partition("/")[0] and total.unit:
        return None
    (few, many), (least, most), (low, high) = _range(times, times.step <= 1), _range(part, False), _range(total, False)
    if few * least <= high * 1.005 and many * most >= low * 0.995:
        return None
    made = (times.number or 0.0) * (part.number or 0.0)
    if _is_for_several(part, total, made):
        return None
    sides = [(describe(value), claim) for value, claim in zip((times, part, total), triple, strict=True)]
    return Contradiction(ordered(sides), f"{times.number:g} times {describe(part)} is {made:,.12g}", sure)


COMPARATOR = OneArticle("product", frozenset({Kind.MONEY, Kind.COUNT, Kind.DURATION, Kind.MEASURE}), inspect_article)
