"""A time expression as written: its form and its words, not yet their meaning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Words = Mapping[str, str]
"""The words of an expression by their part in its form: {"day": "3", "month": "may"}."""


@dataclass(frozen=True, slots=True)
class Expression:
    """`text[start:end]` of the article, its form in the grammar, and its words by their part in that form."""

    start: int
    end: int
    text: str
    form: str
    words: Words
