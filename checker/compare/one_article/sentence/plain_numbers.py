"""Whole numbers as written in a list, even if no noun makes them claims: "five gold, four silver"."""

from __future__ import annotations

from dataclasses import replace

from checker.model.claim import Claim
from checker.model.mention import Kind, Mention
from checker.model.value import Quantity
from checker.text.counting_words import BELOW_TWENTY, TENS

_VALUES = {"single": 1, **BELOW_TWENTY, **TENS}
_WORDS = list(BELOW_TWENTY)
_ONES, _TEENS = _WORDS[1:10], _WORDS[10:]
_DIGITS = r"\d{1,3}(?:,\d{3})+|\d{1,6}"
NUMBER = rf"(?:{_DIGITS}|{'|'.join(['twenty', *_WORDS[:0:-1]])})"
"""A pattern for a whole number in digits, or in words up to twenty. The pattern around it checks its boundaries."""
FIGURE = rf"(?:{_DIGITS}|(?:{'|'.join(TENS)})(?:-(?:{'|'.join(_ONES)}))?|{'|'.join([*_TEENS, *_ONES])})"
"""The same with words below a hundred."""


def plain_value(written: str) -> float:
    """The value of the text that `NUMBER` or `FIGURE` matched."""
    word = written.lower()
    tens, _, ones = word.partition("-")
    if tens in _VALUES:
        return float(_VALUES[tens] + (_VALUES[ones] if ones else 0))
    return float(word.replace(",", ""))


def number_at(beside: Claim, start: int, end: int, text: str, number: float | None = None) -> Claim:
    """The number at `text[start:end]` as a claim of the same sentence as `beside`, read before or not."""
    value = plain_value(text[start:end]) if number is None else number
    told = Quantity(low=value, high=value, number=value, step=1.0)
    return replace(beside, mention=Mention(start, end, text[start:end], Kind.NUMBER, told))
