"""The thresholds of stories, copies and inferred dates: their meaning and worth stand in `data/thresholds.json`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.text.thresholds import read_thresholds

FILE = Path(__file__).parent / "data" / "thresholds.json"


class Thresholds(NamedTuple):
    """All thresholds: of stories, leads, copies, days of events, and dates that follow from other articles."""

    frequent_word: int
    neighbours: int
    shares: tuple[tuple[float, ...], ...]
    short: tuple[tuple[float, ...], ...]
    story_days: int
    leads: int
    lead_share: float
    names_enough: int
    shingle: int
    copied_share: float
    shingles_least: int
    shingle_sample: int
    frequent_shingle: int
    copy_candidates: int
    lead_sentences: int
    event_reach: int
    event_near: int
    ahead: int
    behind: int
    around: int
    cue_reach: int
    context_reach: int
    countdown_reach: int


@cache
def thresholds() -> Thresholds:
    """Those of the package, read once."""
    return read_thresholds(FILE, Thresholds)
