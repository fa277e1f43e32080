"""Whole numbers as written in a list, even if no noun makes them claims: "five gold, four silver"."""

from __future__ import annotations

from dataclasses import replace

from checker.model.claim import Claim
from checker.model.mention import Kind, Mention
from checker.model.value import Quantity
from checker.text.word_lists import words_by_name

_WORDS = (*words_by_name("text/numbers")["below twenty"], "twenty")
_NUMBERS = {word: float(value) for value, word in enumerate(_WORDS)}
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{'|'.join(_WORDS[:0:-1])})"
"""A pattern for such a number. The surrounding pattern checks its boundaries."""


def plain_value(written: str) -> float:
    """The value of the text that `NUMBER` matched."""
    word = written.lower()
    return _NUMBERS[word] if word in _NUMBERS else float(word.replace(",", ""))


def number_at(beside: Claim, start: int, end: int, text: str, number: float | None = None) -> Claim:
    """The number at `text[start:end]` as a claim of the same sentence as `beside`, read before or not."""
    value = plain_value(text[start:end]) if number is None else number
    told = Quantity(low=value, high=value, number=value, step=1.0)
    return replace(beside, mention=Mention(start, end, text[start:end], Kind.NUMBER, told))
