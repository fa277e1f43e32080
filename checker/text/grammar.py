"""Small grammars over the words of a sentence: a pattern is a row of elements, compiled once and read either way.

    POINTS = Pattern(named("of", "percentage basis"), maybe("-"), "point points")
    POINTS.at(words, 3)       where the words from 3 on are "basis", "-", "points": Match(3, 6, {"of": 3})
    POINTS.before(words, 6)   the same match, looked for backwards from 6

`words` is anything whose `lower` lists the words of a sentence in lower case, with a few empty ones behind its end.
An element is "point points" or a set (one of these words), a test of `words` and an index, a pattern, or what the
functions below make of these. It takes what it can and gives nothing back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

Meaning = TypeVar("Meaning")
Given = Any
"""An element as it is written."""
Edge = frozenset[str] | None
"""The words that something can begin or end with; None for any."""
MOST = 40
"""How often an element is repeated at most, so that no list is read anew from each of its words."""


class Match(NamedTuple):
    """The words `first` to `last` (exclusive) that fit a pattern, and where its named elements stand."""

    first: int
    last: int
    named: Mapping[str, int]


class Element(NamedTuple):
    """A compiled element, and what it can begin and end with."""

    step: Callable[[Any, int, int], int]
    """Reads it from an index on (1) or ending before an index (-1): the index at its other end, -1 for nothing."""
    edges: tuple[Edge, Edge] = (None, None)
    empty: bool = False
    name: str = ""


def _element(given: Given) -> Element:
    if isinstance(given, Pattern):
        return Element(lambda words, index, way: _ends(given.read(words, index, way))[way > 0], given.edges)
    if isinstance(given, Element):
        return given
    if callable(given):
        return Element(lambda words, index, way: index + way if given(words, index - (way < 0)) else -1)
    known = frozenset(given.split() if isinstance(given, str) else given)
    return Element(
        lambda words, index, way: index + way if words.lower[index - (way < 0)] in known else -1, (known, known)
    )


def _ends(match: Match | None) -> tuple[int, int]:
    return match[:2] if match else (-1, -1)


def _joined(edges: Iterable[Edge]) -> Edge:
    found = list(edges)
    return None if None in found else frozenset[str]().union(*filter(None, found))


def maybe(*given: Given) -> Element:
    """Elements that may be left out together."""
    step, edges, *_ = _element(Pattern(*given))
    return Element(lambda words, index, way: index if (end := step(words, index, way)) < 0 else end, edges, True)


def some(given: Given) -> Element:
    """An element once or more, up to `MOST` times."""
    item = _element(given)

    def step(words: Any, index: int, way: int) -> int:
        ends = [index]
        while len(ends) <= MOST and (end := item.step(words, ends[-1], way)) >= 0:
            ends.append(end)
        return ends[-1] if len(ends) > 1 else -1

    return item._replace(step=step)


def either(*given: Given) -> Element:
    """The first of several elements that is there."""
    items = [_element(item) for item in given]
    return Element(
        lambda words, index, way: next((end for item in items if (end := item.step(words, index, way)) >= 0), -1),
        (_joined(item.edges[0] for item in items), _joined(item.edges[1] for item in items)),
    )


def unless(given: Given) -> Element:
    """No such element here; nothing is read."""
    step = _element(given).step
    return Element(lambda words, index, way: index if step(words, index, way) < 0 else -1)


def glued(given: Given) -> Element:
    """An element with nothing between it and the word before."""
    step, edges, *_ = _element(given)
    return Element(
        lambda words, index, way: end if (end := step(words, index, way)) >= 0 and words.glued(min(index, end)) else -1,
        edges,
    )


def named(name: str, given: Given) -> Element:
    """An element whose index the match gives by this name, where it is there; only in the outermost row."""
    return _element(given)._replace(name=name)


class Pattern:
    """A row of elements."""

    def __init__(self, *given: Given) -> None:
        row = [_element(item) for item in given]
        steps = tuple((item.step, item.name) for item in row)
        self._steps = {1: steps, -1: steps[::-1]}
        self.edges = self._opens, self._closes = _edge(row, 0), _edge(row[::-1], 1)

    def at(self, words: Any, index: int) -> Match | None:
        """The match that begins with the word at `index`."""
        return self.read(words, index, 1) if self._opens is None or words.lower[index] in self._opens else None

    def before(self, words: Any, index: int) -> Match | None:
        """The match that ends before the word at `index`."""
        return self.read(words, index, -1) if self._closes is None or words.lower[index - 1] in self._closes else None

    def read(self, words: Any, index: int, way: int) -> Match | None:
        """The match that begins with the word at `index` (1) or ends before it (-1)."""
        found, end = dict[str, int](), index
        for step, name in self._steps[way]:
            further = step(words, end, way)
            if further < 0:
                return None
            if name and further != end:
                found[name] = min(end, further)
            end = further
        return Match(min(index, end), max(index, end), found)


def _edge(row: list[Element], side: int) -> Edge:
    """What a row can begin with, or written backwards end with."""
    last = next((place for place, item in enumerate(row) if not item.empty), None)
    return _joined(item.edges[side] for item in row[: last + 1]) if last is not None else None


class Table(Generic[Meaning]):
    """Patterns with what each means; the first that fits counts."""

    def __init__(self, rows: Iterable[tuple[Meaning, Pattern]]) -> None:
        listed = list(rows)
        words = frozenset[str]().union(*(pattern.edges[0] or () for _, pattern in listed))
        self._rows = {word: [row for row in listed if word in (row[1].edges[0] or (word,))] for word in words}
        self._open = [row for row in listed if row[1].edges[0] is None]

    def at(self, words: Any, index: int) -> tuple[Meaning, Match] | None:
        """The first pattern that begins with the word at `index`: what it means, and the match."""
        for meaning, pattern in self._rows.get(words.lower[index], self._open):
            if match := pattern.at(words, index):
                return meaning, match
        return None
