"""Differences between two quantities that readers tolerate: vague words, figures cut short, coarser units."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from checker.compare.thresholds import EPSILON, thresholds
from checker.compare.values.conversion import scale
from checker.compare.values.quantity_words import describe
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity

_LIMITS = thresholds()
CUT = _LIMITS.cut
COARSE = _LIMITS.coarse_length
RATE = _LIMITS.rates_of_days
_MAGNITUDES = (1.0, 1e6, 1e9, 1e12)
_PRICE = _LIMITS.exact_price
_VAGUE = re.compile(
    r"\b(?:(tens|hundreds) of )?(?<!few )(?<!several )(?<!couple )"
    r"(dozens|scores|hundreds|thousands|millions|billions)\b",
    re.IGNORECASE,
)
_REACH = {
    "dozens": (24, 250),
    "scores": (40, 400),
    "hundreds": (100, 2_000),
    "thousands": (1_000, 500_000),
    "millions": (1_000_000, 1_000_000_000),
    "billions": (1_000_000_000, 1_000_000_000_000),
}
"""The least and the most that each word can mean."""
_TIMES = {"tens": 10, "hundreds": 100}
_ROUNDABLE = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE, Kind.NUMBER, Kind.PERCENT})
_OTHERS = frozenset("sibling companion colleague brother sister friend teammate".split())
_UNHEDGED = frozenset({"=", "~"})


class _Rough(NamedTuple):
    """A vague number: its word, and the range it covers."""

    word: str
    low: float
    high: float


def roughly(left: Claim, right: Claim) -> str | None:
    """Why a reader accepts two quantities as one although they differ; None if no reader would."""
    return next((why for grant in _GRANTS for pair in ((left, right), (right, left)) if (why := grant(*pair))), None)


def _vague(claim: Claim) -> _Rough | None:
    """The range of "thousands" or "tens of millions"; None for a number, and for "a few hundred"."""
    amount, match = claim.mention.amount, _VAGUE.search(claim.mention.text)
    if match is None or amount is None or amount.number is not None or amount.modifier != "=":
        return None
    low, high = _REACH[match[2].lower()]
    times = _TIMES.get((match[1] or "").lower(), 1)
    return _Rough(match[2].lower(), low * times, high * times)


def _vaguely(left: Claim, right: Claim) -> str | None:
    """A vague word allows every number in its range and itself, but not another vague word: "thousands" for 13,000."""
    rough, a, b = _vague(left), left.mention.amount, right.mention.amount
    if rough is None or a is None or b is None or a.unit != b.unit:
        return None
    other = _vague(right)
    fits = rough.word == other.word if other is not None else _reaches(rough, b)
    return f'"{left.mention.text}" may be {describe(b)}' if fits else None


def _reaches(rough: _Rough, exact: Quantity) -> bool:
    number = exact.number
    return number is not None and rough.low <= number <= rough.high


def _cut_short(left: Claim, right: Claim) -> str | None:
    """A figure of few digits may be a longer one cut short: "17,000" for 17,761."""
    coarse, fine = left.mention.amount, right.mention.amount
    if coarse is None or fine is None or {left.mention.kind, right.mention.kind} - _ROUNDABLE:
        return None
    if coarse.unit != fine.unit or coarse.modifier != "=" or fine.modifier != "=":
        return None
    if not coarse.number or not fine.number or _is_fraction(coarse):
        return None
    if left.mention.kind is Kind.MONEY and coarse.number < _PRICE:
        return None
    if not _is_cut(coarse.number, _place(coarse), fine.number, _place(fine)):
        return None
    return f"{describe(coarse)} is {describe(fine)} cut short"


def _place(quantity: Quantity) -> float:
    """What a number is written to: its last digit, or from a hundred (billion) on its last nonzero digit."""
    place, number = quantity.step or 1.0, abs(quantity.number or 0.0)
    if number >= 100 * max((size for size in _MAGNITUDES if size <= number), default=1.0):
        while is_multiple(number, place * 10):
            place *= 10
    return place


def _is_fraction(quantity: Quantity) -> bool:
    """Whether it was written as a fraction, without a last digit: "a quarter of a point", "2½ miles"."""
    return not quantity.step and not is_multiple(quantity.number or 0.0, 1.0)


def is_multiple(number: float, place: float) -> bool:
    """Whether a number is a whole multiple of a step, within the precision of floats."""
    return abs(number / place - round(number / place)) < EPSILON * max(1.0, abs(number / place))


def _is_cut(coarse: float, place: float, fine: float, finer: float) -> bool:
    """Whether `coarse` is `fine` without the digits after the last digit of `coarse`."""
    nearer = finer < place * (1 - EPSILON) and coarse <= fine < coarse + place
    return nearer and fine - coarse <= CUT * coarse


def _coarser_length(left: Claim, right: Claim) -> str | None:
    """A length in a coarser unit is rounded to that unit: "seven weeks" for 48 days, "three minutes" for 3 min 12 s."""
    coarse, fine = left.mention.amount, right.mention.amount
    if coarse is None or fine is None or left.mention.kind is not right.mention.kind is not Kind.DURATION:
        return None
    if coarse.modifier not in _UNHEDGED or fine.modifier not in _UNHEDGED or not coarse.number or not fine.number:
        return None
    one, other = scale(coarse.unit), scale(fine.unit)
    if one is None or other is None or not {one.dimension, other.dimension} <= {"time"}:
        return None
    unit, told, meant = one.factors[-1], coarse.number * one.factors[-1], fine.number * other.factors[-1]
    rougher = unit > other.factors[-1] and abs(told - meant) < unit / 2
    return f"{describe(fine)} is about {describe(coarse)}" if rougher and abs(told - meant) <= COARSE * told else None


def _converted(left: Claim, right: Claim) -> str | None:
    """Two amounts that are each converted in the text may differ by the day's exchange rate."""
    a, b = left.mention.amount, right.mention.amount
    if a is None or b is None or left.mention.kind is not Kind.MONEY or right.mention.kind is not Kind.MONEY:
        return None
    glosses = all(one.partner is not None and one.role is None and one.number for one in (a, b))
    if not glosses or a.unit != b.unit or a.number is None or b.number is None:
        return None
    close = abs(a.number - b.number) <= RATE * max(a.number, b.number)
    return f"{describe(a)} and {describe(b)} are one amount at two rates" if close else None


def _others(left: Claim, right: Claim) -> str | None:
    """A count of others leaves out one or two that the other count includes: "three other hikers", "four hikers"."""
    rest, whole = left.mention.amount, right.mention.amount
    if rest is None or whole is None or not _leaves_out(left) or _leaves_out(right):
        return None
    if rest.number is None or whole.number is None or {rest.modifier, whole.modifier} != {"="}:
        return None
    return f"{describe(rest)} besides those already mentioned" if whole.number - rest.number in (1, 2) else None


def _leaves_out(claim: Claim) -> bool:
    """Whether the words of a count say that it leaves somebody out."""
    amount = claim.mention.amount
    if claim.mention.kind is not Kind.COUNT or amount is None:
        return False
    return claim.frame.qualifier == "other" or (amount.phrase or amount.unit).split(" ")[-1] in _OTHERS


_GRANTS: tuple[Callable[[Claim, Claim], str | None], ...] = (
    _vaguely,
    _cut_short,
    _coarser_length,
    _converted,
    _others,
)
