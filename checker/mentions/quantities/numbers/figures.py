"""Reads figures with their commas, dots, blanks and apostrophes: "1,234", "12,34,567", "1.234,5", "1'250'000"."""

from __future__ import annotations

import re
from functools import lru_cache

_GROUPED = re.compile(r"[\s'’]")
LONGEST = 30
"""Digits and marks; a longer word is a key or a table, not a number in news."""


@lru_cache(maxsize=1 << 14)
def digits(word: str) -> tuple[float, float] | None:
    """Value and step of a number in digits; None if its commas and dots do not form one ("1.2.3").

    "1,234" and "12,34,567" group thousands in the English and Indian way; "1.234.567" and "1.234,5" are continental.
    A blank or an apostrophe in a number always groups thousands.
    """
    if not word.isascii() or " " in word or "'" in word:
        word = _GROUPED.sub("", word)
    if len(word) > LONGEST:
        return None
    groups = word.split(",")
    if len(groups) > 1 and all(len(group) in (2, 3) for group in groups[1:-1]) and len(groups[-1].split(".")[0]) == 3:
        return _plain(word.replace(",", ""))
    if word.count(".") > 1 and all(len(group) == 3 for group in word.partition(",")[0].split(".")[1:]):
        return _plain(word.replace(".", "").replace(",", "."))
    if "." in word and len(groups) == 2 and word.index(".") < word.index(","):
        return _plain(word.replace(".", "").replace(",", "."))
    if len(groups) == 2 and "." not in word and len(groups[1]) in (1, 2):
        return _plain(word.replace(",", "."))
    return None if len(groups) > 1 else _plain(word)


def _plain(word: str) -> tuple[float, float] | None:
    """Value and step of digits with at most one point.

    Final zeros may be rounding, but not within the first two digits: "120,000" is to the nearest 10,000, "20" to 1.
    """
    if word.count(".") > 1:
        return None
    whole, _, decimals = word.partition(".")
    if decimals:
        return float(word if whole else "0" + word), 10.0 ** -len(decimals)
    zeros = len(whole) - len(whole.rstrip("0"))
    return float(whole), 10.0 ** max(0, min(zeros, len(whole) - 2))
