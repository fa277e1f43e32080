"""Parts with one preposition: "50 from Norvale and 30 from Orland"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.compare.one_article.sentence.plain_numbers import FIGURE
from checker.compare.one_article.sentence.sentence_figures import Figure

_PREPOSITION = re.compile(
    r"(?:\s+(?:were|was|are|of\s+them|of\s+whom))?\s+(?P<word>from|of(?!\s+(?:them|whom|these|those)\b)|in|at)\s",
    re.IGNORECASE,
)
_JOINT = re.compile(r"(?:,|\band|,\s+and)\s+$")
_NUMBER = re.compile(FIGURE, re.IGNORECASE)
_LAST_JOINT = re.compile(r"\band\s+$")


def parallel_parts(figures: Sequence[Figure], text: str) -> tuple[Figure, ...]:
    """The leading figures up to the one after "and", if the same preposition follows each; else empty."""
    found: list[Figure] = []
    said: str | None = None
    for figure in figures:
        number = _NUMBER.match(text, figure.start)
        behind = _PREPOSITION.match(text, number.end()) if number is not None else None
        if behind is None or not figure.plain or said not in (None, behind["word"].lower()):
            return ()
        said = behind["word"].lower()
        joint = text[found[-1].start : figure.start] if found else ""
        if found and not _JOINT.search(joint):
            return ()
        last = bool(found) and _LAST_JOINT.search(joint) is not None
        found.append(figure)
        if last:
            return tuple(found)
    return ()
