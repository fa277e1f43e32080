"""Amounts converted into another currency, in paragraphs that convert two; one of them is made twice as much.

A single conversion cannot be checked without the rate of the day, so that an article counts only where another amount
in the same two currencies stands within a few lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

RULE = "exchange-rate"

_SIGN = r"(?:US\$|C\$|A\$|[$£€¥]|Rs\.? ?)"
_NAMED = r"(?:euros?|pounds?|yen|yuan|rupees|roubles|rubles|francs|pesos|dollars|marks|lire)"
_LARGE = r"(?:\s?(?:million|billion|trillion|m|bn)\b)?"
_AMOUNT = rf"(?:{_SIGN}\s?\d[\d,.]*{_LARGE}|\d[\d,.]*{_LARGE}\s{_NAMED})"
_PAIR = rf"{_AMOUNT}[^().\n]{{0,15}}\((?:about |around |or )?{_AMOUNT}\)"
SEEN = re.compile(rf"(?P<one>{_PAIR})[^\0]{{0,500}}?(?P<two>{_PAIR})")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Start, end and what is put there: each number of the first conversion, where the second is in its currencies."""
    if _currencies(match["one"]) != _currencies(match["two"]):
        return
    for number in _NUMBER.finditer(match["one"]):
        doubled = float(number[0].replace(",", "")) * 2
        start = match.start("one") + number.start()
        yield start, start + len(number[0]), f"{doubled:,.{len(number[0].partition('.')[2])}f}"


def _currencies(pair: str) -> list[str]:
    return re.findall(rf"{_SIGN}|{_NAMED}", pair)
