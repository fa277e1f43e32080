"""The functions that callers hand to the engine and the archive."""

from __future__ import annotations

from collections.abc import Callable

from checker.model.article import Article
from checker.model.finding import Extraction

Progress = Callable[[str, int, int], None]
"""Called with the name of the work, how much of it is done, and the total."""
Extract = Callable[[Article], Extraction]
"""Gives the claims of an article; it may remember those that it gave before."""
TriedExtract = Callable[[Article], Extraction | None]
"""The same, or None where that failed, which is reported elsewhere."""
Wanted = Callable[[str, frozenset[str]], bool]
"""Whether a rule can compare a stored claim with the draft, by the claim's kind and the names in its sentence."""
