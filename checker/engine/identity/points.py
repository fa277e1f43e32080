"""The fitted points: what one unit of each piece of evidence is worth, in log-odds.

They stand in `data/points.json`, which `tests/bench/identity/fit.py` writes, and those of a headline against its body
in `data/headline.json`, which `tests/bench/identity/headline.py` writes.
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
    """The points of one round: what stands without any evidence, and what each piece adds."""

    base: float
    points: Mapping[str, float]

    def sum(self, evidence: Iterable[tuple[str, float]]) -> float:
        """The points of all evidence, without the base."""
        worth = self.points
        return sum(worth.get(name, 0.0) * amount for name, amount in evidence)


class Points(NamedTuple):
    """All that is fitted."""

    first: Round
    """For two claims being one fact, by what the two articles say of them."""
    second: Round
    """For two claims of one fact that cannot both hold, by what the whole story says as well."""
    slope: float
    shift: float
    """How the log-odds of the second round become those of a right finding."""


@cache
def fitted() -> Points:
    """The points that the data file holds."""
    held = json.loads(FILE.read_text("utf-8"))
    rounds = [Round(held[name]["base"], held[name]["points"]) for name in ("first", "second")]
    return Points(rounds[0], rounds[1], held["calibration"]["slope"], held["calibration"]["shift"])


@cache
def of_headlines() -> Round:
    """The points for a value of a headline and one of its body being one fact that cannot be both."""
    held = json.loads(HEADLINE.read_text("utf-8"))
    return Round(held["base"], held["points"])


def probability(log_odds: float) -> float:
    """The probability that log-odds stand for."""
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, log_odds))))
