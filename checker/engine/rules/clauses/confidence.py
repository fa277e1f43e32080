"""The thresholds of `confidence`: how probable it must be that two claims state one fact and contradict each other."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.documents.declaration import Clause, key, unset
from checker.documents.forms import share
from checker.model.finding import Level


@dataclass(frozen=True, slots=True)
class Least:
    """The confidence from which a conflict between articles is reported, by level."""

    error: float = field(
        default=0.95, metadata=key(Clause(doc="A conflict is an error from this confidence on", form=share, drop=unset))
    )
    warning: float = field(
        default=0.5, metadata=key(Clause(doc="It is a warning from this confidence on", form=share, drop=unset))
    )
    note: float = field(
        default=0.3,
        metadata=key(
            Clause(doc="It is a note from this confidence on; below it, nothing is reported", form=share, drop=unset)
        ),
    )

    def level(self, confidence: float) -> Level | None:
        """The level of a conflict of this confidence; None if it is not reported."""
        return next((level for level in Level if confidence >= getattr(self, level.value)), None)
