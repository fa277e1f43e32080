"""A span of the text and the text around it, as the context checks see it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Place(NamedTuple):
    """A span, the text before and after it, and its words by their part in the form."""

    span: str
    before: str
    behind: str
    words: Mapping[str, str]

    def capital(self, name: str) -> bool:
        """Whether the word of that part is capitalised."""
        position = self.span.lower().find(self.words[name])
        return not self.span[position : position + 1].islower()
