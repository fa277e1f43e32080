"""Finds every typed value in a text.

Each module or package in this folder that declares a `Finder` (`checker.mentions.finder`) adds its kinds of value;
there is no list to edit.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from checker.declared import declared
from checker.mentions.finder import Finder
from checker.model.article import Published
from checker.model.mention import TEMPORAL, Kind, Mention
from checker.text.headlines import readable
from checker.text.scan import single_bytes


@cache
def finders() -> tuple[Finder, ...]:
    """The finders in this folder, in the order of their file names."""
    found: dict[str, Finder] = declared((Finder,), __path__, __name__, deep=False)
    return tuple(found.values())


def _before_time(mention: Mention, times: Sequence[int]) -> Mention:
    """The mention, ended before a time that follows its number; `times` are the starts of all times, in order."""
    if mention.core is None:
        return mention
    index = bisect_left(times, mention.core[1])
    if index == len(times) or times[index] >= mention.end:
        return mention
    said = mention.text[: times[index] - mention.start].rstrip()
    return replace(mention, end=mention.start + len(said), text=said)


_BARE = frozenset({Kind.NUMBER, Kind.ORDINAL})
"""Kinds that count nothing."""
_WIDTHLESS = "\u200b\u200c\u200d\u2060\ufeff"
_UNSEEN = re.compile(rf"(?<![^\W\d_])[{_WIDTHLESS}]|[{_WIDTHLESS}](?![^\W\d_])")
"""Zero-width characters beside a number or a mark, where web pages may use them for a blank."""


def _without_unseen(text: str) -> str:
    """The text with blanks in place of those. Searching for single characters is many times as fast as the pattern."""
    held = not text.isascii() and any(mark in text for mark in _WIDTHLESS)
    return _UNSEEN.sub(" ", text) if held else text


def _as_written(mention: Mention, text: str) -> Mention:
    said = text[mention.start : mention.end]
    return mention if said == mention.text else replace(mention, text=said)


def find(text: str, published: Published | None = None) -> list[Mention]:
    """All mentions of `text` in order of their offsets, without overlaps.

    If two finders claim one span, the longer mention wins; of equal ones the first finder's, but a bare number or an
    ordinal yields. A counted noun phrase ends before a time in it ("two officials Monday"). Of front matter only the
    title is read.
    """
    written = text
    text = _without_unseen(readable(text))
    data = single_bytes(text)
    found = [mention for finder in finders() for mention in finder.find(text, data, published or Published())]
    times = sorted(mention.start for mention in found if mention.kind in TEMPORAL)
    found = [_before_time(mention, times) for mention in found]
    found.sort(key=lambda mention: (mention.start - mention.end, mention.kind in _BARE))
    taken = bytearray(len(text))
    kept = []
    for mention in found:
        if not any(taken[mention.start : mention.end]):
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
            kept.append(mention)
    kept.sort(key=lambda mention: mention.start)
    return kept if written.isascii() else [_as_written(mention, written) for mention in kept]
