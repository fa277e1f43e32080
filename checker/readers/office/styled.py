"""The headline of a document whose paragraphs have styles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.readers.parts import Part, same_words

_TITLES = ("title", "heading 1")
_FIRST = 6
"""Paragraphs among which the headline stands."""
_LONGEST = 250
_FEWEST = 3
"""Words of a headline; "News release" is none."""


class Styled(NamedTuple):
    """A part of a document, and the name of its style in lower case: "heading 1"."""

    part: Part
    style: str = ""


def headline(parts: Sequence[Styled], metadata: str) -> tuple[str | None, list[Part]]:
    """The headline, and the other parts: the first part in the style of a title, or what the metadata names.

    Metadata that no part repeats is often that of the template, and does not count.
    """
    first = [item for item in parts[:_FIRST] if not item.part.why and len(item.part.text) <= _LONGEST]
    styled = [item for style in _TITLES for item in first if item.style == style]
    named = [item for item in first if same_words(item.part.text, metadata)]
    best = next((item for item in (*styled, *named) if len(item.part.text.split()) >= _FEWEST), None)
    title = " ".join(best.part.text.split()) if best else None
    return title, [item.part for item in parts if item is not best]
