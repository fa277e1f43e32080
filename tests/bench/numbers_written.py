"""Numbers as articles write them, for the patterns of `changes/`."""

from __future__ import annotations

_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
WORD = "|".join(_WORDS[:0:-1])
NUMBER = rf"(?<![\w.,$£€-])(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?i:{WORD}))(?![\w]|[.,]\d)"
"""A number in digits or a word, with no sign of a currency; it stands for itself."""
MONEY = r"[$£€]\d[\d,]*(?:\.\d+)?(?:\s(?:million|billion|trillion))?"
SCALES = {"million": 1e6, "billion": 1e9, "trillion": 1e12}


def value(text: str) -> float:
    """The number that `NUMBER` or `MONEY` matched."""
    number, _, scale = text.lstrip("$£€").replace("\n", " ").lower().partition(" ")
    figure = _WORDS.index(number) if number in _WORDS else float(number.replace(",", ""))
    return figure * SCALES.get(scale, 1.0)


def like(text: str, number: float) -> str:
    """Another number in the form of a written one."""
    if text.lower() in _WORDS and number == int(number) <= 20:
        word = _WORDS[int(number)]
        return word.capitalize() if text[0].isupper() else word
    sign = text[0] if text[0] in "$£€" else ""
    scale = text.split()[-1] if text.split()[-1] in SCALES else ""
    number /= SCALES.get(scale, 1.0)
    decimals = len(text.split()[0].partition(".")[2])
    return f"{sign}{number:,.{decimals}f}" + (f" {scale}" if scale else "")
