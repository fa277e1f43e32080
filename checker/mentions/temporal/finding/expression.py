"""A time expression as it stands in the text: its form and its words, not yet what they mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Expression:
    """`text[start:end]` of the article, the form of the grammar it has, and its words by the part they play."""

    start: int
    end: int
    text: str
    form: str
    words: Mapping[str, str]
