"""The thresholds of the identity engine; `data/thresholds.json` says what each means and what changing it does."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.text.thresholds import read_thresholds

FILE = Path(__file__).parent / "data" / "thresholds.json"


class Thresholds(NamedTuple):
    """All thresholds, in the order in which the engine uses them."""

    last_that_counts: int
    close_words: float
    far_words: float
    in_common: float
    worth_comparing: float
    candidate_differing: float
    candidate_fitting: float
    both_near_the_top: int
    one_near_the_top: int
    near: float
    nearer: float
    far_apart: float
    unknown_distance: float
    copied: float
    ratio: float
    near_days: int
    near_hours: int
    near_weekdays: int
    several: int
    same_story: float
    form_alike: float
    form_in_order: float
    witness: float
    witnesses: int
    nothing_fits: float
    rival: int
    common_company: float
    one_form: float
    filled_in: int
    strangers: float
    fitting: float
    worded: float
    withdrawn: float
    brief: int
    brief_cap: float
    large_count: int
    within_double: float
    furthest_lead: float


@cache
def thresholds() -> Thresholds:
    """The thresholds of the package, read once."""
    return read_thresholds(FILE, Thresholds)
