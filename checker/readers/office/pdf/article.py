"""The headline of a PDF: its largest lines at the top of the first page, or what its metadata names as its title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from checker.readers.office.pdf.flow import Paragraph

_LARGER = 1.25
"""How much larger than the copy a headline is."""
_FIRST = 6
"""Paragraphs among which the headline stands."""
_LONGEST = 200
_LETTERS = re.compile(r"[^\W_]+")


def title_of(paragraphs: Sequence[Paragraph], metadata: str) -> tuple[str | None, list[Paragraph]]:
    """The headline, and the paragraphs without it; None if it is not certain.

    The title that the metadata gives counts only if the first page shows it.
    """
    first = [paragraph for paragraph in paragraphs[:_FIRST] if paragraph.page == 1]
    named = next((item for item in first if _same(item.text, metadata)), None) or _largest(first, paragraphs)
    if named is None:
        return None, list(paragraphs)
    return named.text, [paragraph for paragraph in paragraphs if paragraph is not named]


def _same(text: str, title: str) -> bool:
    words = _words(title)
    return len(words) > 1 and _words(text) == words


def _words(text: str) -> list[str]:
    return _LETTERS.findall(text.casefold())


def _largest(first: Sequence[Paragraph], paragraphs: Sequence[Paragraph]) -> Paragraph | None:
    """The one paragraph among the first that is larger than all others and than the copy."""
    copy = _copy_size(paragraphs)
    large = [item for item in first if not item.last.table and item.last.size >= _LARGER * copy]
    if not copy or not large:
        return None
    largest = max(large, key=lambda item: item.last.size)
    alone = sum(item.last.size > 0.97 * largest.last.size for item in paragraphs) == 1
    words = len(largest.text.split())
    return largest if alone and words >= 3 and len(largest.text) <= _LONGEST and not largest.later else None


def _copy_size(paragraphs: Sequence[Paragraph]) -> float:
    """The size of most letters; 0 if there are too few to tell."""
    sizes: Counter[float] = Counter()
    for item in paragraphs:
        sizes[round(item.last.size, 1)] += len(item.text)
    size = min(sizes, key=lambda known: (-sizes[known], known), default=0.0)
    return size if sizes[size] >= _LONGEST else 0.0
