"""What a newsroom has corrected: a value that an article withdraws, and the one that stands."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from checker.model.mention import Mention


@dataclass(frozen=True, slots=True)
class Correction:
    """What one notice of an article corrects. `old` or `new` is None where the notice names only the other."""

    start: int
    end: int
    """The notice, in the text of the article."""
    old: Mention | None
    new: Mention | None
    day: dt.date | None = None
    """The day that the notice itself names for the correction."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """A dispute that a correction settles: which article corrected it, when, from what to what (as written)."""

    article: str
    day: dt.date | None
    """The day of the notice, else that of the article."""
    old: str | None
    new: str | None
    still: tuple[str, ...] = ()
    """The articles that give the old value, or where the notice does not name it, another one than the new."""
