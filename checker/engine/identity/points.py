"""The fitted points: what one unit of each piece of evidence is worth, in log-odds.

`tests/bench/identity/fit.py` writes them to `data/points.json`; `tests/bench/identity/headline.py` writes those of a
headline against its body to `data/headline.json`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).parent / "data" / "points.json"
HEADLINE = FILE.with_name("headline.json")


class Round(NamedTuple):
    """The points of one round: the log-odds without any evidence, and what each piece adds."""

    base: float
    points: Mapping[str, float]

    def sum(self, evidence: Iterable[tuple[str, float]]) -> float:
        """The points of all evidence, without the base."""
        worth = self.points
        return sum(worth.get(name, 0.0) * amount for name, amount in evidence)


class Points(NamedTuple):
    """All fitted values."""

    first: Round
    """Whether two claims state one fact, judging by the two articles."""
    second: Round
    """Whether two claims state one fact and contradict each other, judging also by the whole story."""
    slope: float
    shift: float
    """Turn the log-odds of the second round into the log-odds that a finding is right."""


@cache
def fitted() -> Points:
    """The points of the data file."""
    held = json.loads(FILE.read_text("utf-8"))
    rounds = [Round(held[name]["base"], held[name]["points"]) for name in ("first", "second")]
    return Points(rounds[0], rounds[1], held["calibration"]["slope"], held["calibration"]["shift"])


@cache
def of_headlines() -> Round:
    """The points for a value of a headline and a contradicting value of its body stating one fact."""
    held = json.loads(HEADLINE.read_text("utf-8"))
    return Round(held["base"], held["points"])


def probability(log_odds: float) -> float:
    """The probability for log-odds."""
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, log_odds))))
