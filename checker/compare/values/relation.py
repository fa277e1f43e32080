"""What a comparator says of two values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.model.claim import Claim


class Relation(StrEnum):
    """`SAME` value; `COMPATIBLE`: coarser, finer, hedged, rounded; `WORDING`: the same day said relative to different
    days; `DISJOINT`: cannot both hold; `UNKNOWN`: what is known does not let them be compared."""

    SAME = "same"
    COMPATIBLE = "compatible"
    WORDING = "wording"
    DISJOINT = "disjoint"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A relation with the reason that a person can check."""

    relation: Relation
    reason: str


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule says of how values are compared; a comparator reads the options that it names in `OPTIONS`."""

    grain: str = "day"
    absolute: float = 0.0
    """Largest difference that is none, in the unit of the values."""
    relative: float = 0.0
    """The same as a share: 0.05 for 5 %."""
    hedged: float | None = None
    """How far from the number "about" may be, as a share of it; None for what is usual."""
    rounding: bool = True
    """Whether a number can be another one rounded: "2.6 million" for 2.58 million."""
    currencies: tuple[tuple[str, float], ...] = ()
    """(currency, what one unit of it is worth), all in one money of account."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Statements of one article that cannot hold together: each with its resolved value, in the order of the text.

    One claim may stand on both sides, where a single expression contradicts itself ("Thursday, Feb. 15, 2019").
    """

    sides: tuple[tuple[str, Claim], ...]
    reason: str
    certain: bool = True
    """Whether no other reading of the words lets them hold; what is not certain is no error."""
