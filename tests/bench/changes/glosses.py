"""Measures with the other system's measure in brackets; one of the two is changed by three tenths."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_UNITS = (
    "k?m cm kg lbs? mph km/h kph feet foot ft inch(?:es)? in miles? acres? hectares? yards? pounds? degrees? °".split()
)
_UNIT = rf"[- ]?(?:{'|'.join(_UNITS)})\b"
SEEN = re.compile(
    rf"\b(?P<value>{_NUMBER})(?:{_UNIT})[^().\n]{{0,40}}\((?:about |around |nearly )?(?P<gloss>{_NUMBER})(?:{_UNIT})"
)


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Start, end and what is put there: one value of the pair, wrong beyond any rounding."""
    for name in ("value", "gloss"):
        number = float(match[name].replace(",", ""))
        yield match.start(name), match.end(name), _written(number * 1.3)


def _written(number: float) -> str:
    return f"{number:,.0f}" if number >= 10 else f"{number:.1f}"
