"""The thresholds of a run: their meaning and worth stand in `data/thresholds.json`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.text.thresholds import read_thresholds

FILE = Path(__file__).parent / "data" / "thresholds.json"


class Thresholds(NamedTuple):
    """All thresholds: what is compared, what moves from day to day, how much is shown."""

    block: int
    inside: int
    copies_looked_at: int
    frequent_word: int
    recent_days: int
    birthday_days: int
    notes: int


@cache
def thresholds() -> Thresholds:
    """Those of the package, read once."""
    return read_thresholds(FILE, Thresholds)
