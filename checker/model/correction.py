"""What a newsroom has corrected: the value an article withdraws, and the value that replaces it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from checker.model.mention import Mention


@dataclass(frozen=True, slots=True)
class Correction:
    """What one notice of an article corrects. `old` or `new` is None if the notice names only the other."""

    start: int
    end: int
    """The notice, in the text of the article."""
    old: Mention | None
    new: Mention | None
    day: dt.date | None = None
    """The day of the correction, if the notice names it."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """A dispute that a correction settles: which article corrected it, when, from which value to which (as written)."""

    article: str
    day: dt.date | None
    """The day of the notice, else of the article."""
    old: str | None
    new: str | None
    still: tuple[str, ...] = ()
    """The articles that give the old value or, if the notice does not name it, any value but the new one."""
