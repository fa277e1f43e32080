"""How far apart two values may be and still agree; `data/thresholds.json` says what each figure means."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.text.thresholds import read_thresholds

FILE = Path(__file__).parent / "data" / "thresholds.json"
EPSILON = 1e-9
"""How far floats that are equal on paper may be apart."""


class Thresholds(NamedTuple):
    """All tolerances: those of quantities first, then those of times."""

    hedge: float
    rounded: float
    hedged_steps: float
    hedged_unit: float
    desk: float
    never_rounded: float
    cut: float
    coarse_length: float
    rates_of_days: float
    exact_price: int
    converted: float
    record_games: int
    exchange_rates: float
    exchange_years_apart: float
    without_cents: int
    share_in_words: float
    share_hedged: float
    parts_in_words: float
    headline_points: float
    headline_share: float
    poll_rounding: float
    poll_answers: float
    product_hedge: float
    product_rounded: float
    offer: int
    told_twice: float
    coarse_degrees: float
    round_years: tuple[tuple[int, ...], ...]
    few_years: int
    month_beside: int
    looser_counts: int
    long_ago: int
    decades_ago: float
    round_distance: int
    length_hedge: float
    plausible_slip: int
    plural_least: float
    several_units: tuple[tuple[float, ...], ...]
    clock_loosely: int
    clock_about: int
    clock_slack: tuple[tuple[int, ...], ...]


@cache
def thresholds() -> Thresholds:
    """The thresholds of the package, read once."""
    return read_thresholds(FILE, Thresholds)
