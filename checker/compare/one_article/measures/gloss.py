"""Inside one article: a measure and its gloss in another unit that do not convert ("200 metres (200 feet)")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import NamedTuple

from checker.compare.comparator import OneArticle
from checker.compare.one_article.measures import heat
from checker.compare.one_article.measures.glossed import Gloss, glosses
from checker.compare.one_article.measures.rounding import WrittenNumber, is_converted
from checker.compare.values.conversion import scale
from checker.compare.values.quantity_words import describe
from checker.compare.values.relation import Contradiction
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity


class Conversion(NamedTuple):
    """One way to convert a number from the first unit to the second."""

    factor: float
    offset: float = 0.0
    room: float | None = None
    """The tolerance, in degrees of the second unit, for a point of a temperature scale; None for everything else."""

    def moved(self, number: float) -> float:
        """The number in the second unit."""
        return number * self.factor + self.offset

    def fits(self, first: WrittenNumber, second: WrittenNumber) -> bool:
        """Whether the numbers are equal after conversion, within the rounding of both."""
        if self.room is None:
            return is_converted(first, second, self.factor)
        return heat.is_one_point(first, second, (self.factor, self.offset), self.room)


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every measure whose gloss gives a different length, area, mass, speed, temperature or price per unit.

    Amounts per month and per year do not gloss each other: a year's subscription costs less than twelve months.
    """
    found = []
    for gloss in glosses(claims, article.text):
        first, second = gloss.said.mention.value, gloss.gloss.mention.value
        if not isinstance(first, Quantity) or not isinstance(second, Quantity) or first.unit == second.unit:
            continue
        if gloss.said.mention.kind is Kind.MONEY and _is_per_time(first.unit):
            continue
        ways = list(_ways(gloss, first, second))
        if ways and not any(_fits(_figures(first), _figures(second), way) for way in ways):
            sides = ((describe(first), gloss.said), (describe(second), gloss.gloss))
            found.append(Contradiction(sides, _reason(first, second, ways)))
    return found


def _is_per_time(unit: str) -> bool:
    """Whether the unit is a price per time: a month, a week, an hour."""
    base = scale(unit.partition("/")[2])
    return base is not None and base.dimension == "time"


def _ways(gloss: Gloss, first: Quantity, second: Quantity) -> Iterator[Conversion]:
    """The conversions that the units and the words around them allow; none if the units do not convert."""
    unit, other = heat.degrees(first.unit, second.unit), heat.degrees(second.unit, first.unit)
    if heat.is_scale(unit) and heat.is_scale(other):
        sense = heat.sense(gloss.before, gloss.behind, first.number is not None)
        if sense is not heat.Sense.DIFFERENCE:
            room = heat.room(other, hedged={first.modifier, second.modifier} != {"="})
            yield Conversion(heat.factor(unit, other), heat.offset(unit, other), room)
        if sense is not heat.Sense.POINT:
            yield Conversion(heat.factor(unit, other))
        return
    yield from map(Conversion, _factors(unit, other))


def _factors(unit: str, other: str) -> Iterator[float]:
    """How many of the second unit equal one of the first. Prices in one currency convert by the unit after "per"."""
    (price, _, per), (cost, _, base) = unit.partition("/"), other.partition("/")
    if price == cost and scale(price) is None:
        one, two = scale(base), scale(per)
    else:
        one, two = scale(unit), scale(other)
    if one is not None and two is not None and one.dimension == two.dimension:
        yield from (factor / divisor for factor, divisor in product(one.factors, two.factors))


def _figures(quantity: Quantity) -> tuple[WrittenNumber, ...]:
    """The number as written, or both ends of a range."""
    numbers = (quantity.low, quantity.high) if quantity.number is None else (quantity.number,)
    warm, step = heat.is_scale(quantity.unit), quantity.step
    return tuple(WrittenNumber(one, heat.step(one, step) if warm else step) for one in numbers if one is not None)


def _fits(first: Sequence[WrittenNumber], second: Sequence[WrittenNumber], way: Conversion) -> bool:
    """Whether number fits number or range fits range. A number fits a range if it is within it or near either end."""
    if len(first) == len(second):
        return all(way.fits(one, other) for one, other in zip(first, second, strict=True))
    ends, others = sorted(way.moved(one.number) for one in first), sorted(other.number for other in second)
    if ends and others and max(ends[0], others[0]) <= min(ends[-1], others[-1]):
        return True
    return any(way.fits(one, other) for one in first for other in second)


def _reason(first: Quantity, second: Quantity, ways: Sequence[Conversion]) -> str:
    """The first quantity in the second one's unit, by each conversion."""
    right = dict.fromkeys(describe(_moved(first, second, way)) for way in ways)
    return f"{describe(first)} is {' or '.join(right)}, not {describe(second)}"


def _moved(first: Quantity, second: Quantity, way: Conversion) -> Quantity:
    low, high, number = (None if x is None else _rounded(way.moved(x)) for x in (first.low, first.high, first.number))
    return replace(first, low=low, high=high, number=number, unit=second.unit)


def _rounded(number: float) -> float:
    """Rounds to three digits, or to a whole number from 100."""
    return round(number) if abs(number) >= 100 else float(f"{number:.3g}")


COMPARATOR = OneArticle("gloss", frozenset({Kind.MEASURE, Kind.MONEY}), inspect_article)
