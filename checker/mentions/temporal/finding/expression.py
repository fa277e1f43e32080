"""A time expression as written: its form and its words, not yet their meaning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Expression:
    """`text[start:end]` of the article, its form in the grammar, and its words by their part in that form."""

    start: int
    end: int
    text: str
    form: str
    words: Mapping[str, str]
