"""The words and signs for numbers, each with its value."""

from __future__ import annotations

_UNITS = {
    word: float(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
SMALL = {**_UNITS, **{word: float(value) for word, value in _TENS.items()}}
LARGE = {
    "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "lacs": 1e5, "million": 1e6,
    "crore": 1e7, "crores": 1e7, "billion": 1e9,
    "trillion": 1e12, "quadrillion": 1e15, "dozen": 12.0,
}  # fmt: skip
SHORT = {
    "bn": 1e9, "mn": 1e6, "mln": 1e6, "bln": 1e9, "tn": 1e12, "trn": 1e12, "millions": 1e6, "billions": 1e9,
    "mil": 1e6, "mill": 1e6, "mio": 1e6, "mrd": 1e9,
}  # fmt: skip
LETTERS = {"m": 1e6, "k": 1e3, "b": 1e9, "t": 1e12}
"""Read as a magnitude only if the caller knows that it is one ("$5m"); "k" always, if it is attached to digits."""
VAGUE = {
    "tens": 10.0, "dozens": 12.0, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9,
    "trillions": 1e12,
}  # fmt: skip
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9,
    "tenth": 10, "tenths": 10,
}  # fmt: skip
GLYPHS = {
    "½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
    "⅕": 1 / 5, "⅖": 2 / 5,
    "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6, "⅚": 5 / 6,
}  # fmt: skip
WORDS = frozenset({*SMALL, *LARGE, *VAGUE, *PARTS})
SEVERAL = {"several": (2.0, 10.0), "few": (2.0, 10.0), "couple": (2.0, 3.0)}
"""How many of a magnitude a reader would accept: "several dozen", "a few thousand", "a couple of hundred"."""
