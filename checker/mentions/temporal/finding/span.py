"""A span of the text with what stands before and behind it, as the checks of the context see it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Place(NamedTuple):
    """A span, what stands before and behind it, and its words by their part in the form."""

    span: str
    before: str
    behind: str
    words: Mapping[str, str]

    def capital(self, name: str) -> bool:
        """Whether the word of that part is written with a capital."""
        position = self.span.lower().find(self.words[name])
        return not self.span[position : position + 1].islower()
