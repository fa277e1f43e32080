"""The words and signs for numbers, each with its value."""

from __future__ import annotations

from fractions import Fraction

from checker.text.counting_words import BELOW_TWENTY, TENS
from checker.text.word_lists import meanings

_LISTS = meanings("mentions/quantities/number_words")
SMALL = {word: float(value) for word, value in (BELOW_TWENTY | TENS).items()}
LARGE = {word: float(value) for word, value in _LISTS["large"].items()}
SHORT = {word: float(value) for word, value in _LISTS["short"].items()}
LETTERS = {"m": 1e6, "k": 1e3, "b": 1e9, "t": 1e12}
"""Read as a magnitude only if the caller knows that it is one ("$5m"); "k" always, if it is attached to digits."""
VAGUE = {word: float(value) for word, value in _LISTS["vague"].items()}
PARTS = {word: int(value) for word, value in _LISTS["parts"].items()}
GLYPHS = {glyph: float(Fraction(value)) for glyph, value in _LISTS["glyphs"].items()}
WORDS = frozenset({*SMALL, *LARGE, *VAGUE, *PARTS})
SEVERAL = {"several": (2.0, 10.0), "few": (2.0, 10.0), "couple": (2.0, 3.0)}
"""How many of a magnitude a reader would accept: "several dozen", "a few thousand", "a couple of hundred"."""
