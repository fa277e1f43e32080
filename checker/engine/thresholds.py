"""The thresholds of a run; `data/thresholds.json` says what each means and what changing it does."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.text.thresholds import read_thresholds

FILE = Path(__file__).parent / "data" / "thresholds.json"


class Thresholds(NamedTuple):
    """All thresholds: what is compared, what changes from day to day, how much is shown."""

    block: int
    inside: int
    copies_looked_at: int
    frequent_word: int
    recent_days: int
    birthday_days: int
    notes: int


@cache
def thresholds() -> Thresholds:
    """The thresholds of the package, read once."""
    return read_thresholds(FILE, Thresholds)
