"""A result and its margin: "won by 12 points, 52 to 40", "163-141, a majority of 22"; the margin is changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numbers_written import NUMBER, like, value

RULE = "margin-of-result"

_PERCENT = r"(?:\s?(?:percent|per\scent|%))?"
_LESS = NUMBER.partition(")")[2]
"""The number without what must not stand before it: the hyphen of a result does."""


def _result(place: int) -> str:
    joint = rf"{_PERCENT}(?:\svotes)?\s?(?:-|–|\sto\s|-to-)\s?"
    return rf"(?P<more{place}>{NUMBER}){joint}(?P<less{place}>{_LESS}){_PERCENT}"


_UNIT = r"[\s-](?:percentage[\s-])?(?:votes?|points?|seats?|goals?|runs?)"
_FORMS = (
    rf"\b(?:by|with)\s(?:an?\s)?(?P<margin0>{NUMBER}){_UNIT}[^.;:()\d]{{0,20}}[,:(]\s?{_result(0)}",
    rf"{_result(1)}[^.;:()\d]{{0,15}}[,(—–]\s?(?:for\s)?an?\s(?:(?:margin|majority|lead|difference)\sof\s(?P<margin1>{NUMBER})|(?P<margin2>{NUMBER}){_UNIT}\s(?:margin|majority|lead|win))",
)
SEEN = re.compile("|".join(f"(?:{form})" for form in _FORMS))


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Start, end and what is put there: a margin half as large again and 3 more."""
    for name, text in match.groupdict().items():
        if text is not None and name.startswith("margin"):
            yield match.start(name), match.end(name), like(text, float(round(value(text) * 1.5 + 3)))
