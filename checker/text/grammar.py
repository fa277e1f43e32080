"""Small grammars over the words of a sentence: a pattern is a sequence of elements.

    POINTS = Pattern(named("of", "percentage basis"), maybe("-"), "point points")
    POINTS.at(words, 3) or POINTS.before(words, 6) in "up by five basis-points": Match(3, 6, {"of": 3}), else None
    UNITS = Table((("sea mile", Pattern("nautical", "mile miles")), ("mile", Pattern("mile miles"))))
    UNITS.at(words, 3)                  ("mile", Match(3, 4, {})): the meaning of the first pattern that fits, its match

An element is one of these. It matches as much as it can and never backtracks: Pattern(maybe("the"), "the") never fits.

    "point points", {"a", "an"}         one of these words, in lower case
    Lexed.is_digits                     a word that passes this test of `words` and its index
    maybe("by", "-")                    these elements in sequence, or nothing
    some("very")                        the element once or more
    either("when", AT_THE_TIME)         the first of these elements that matches, here a word and a pattern
    unless("the")                       nothing, if the element does not match here
    glued("m")                          the element with no blank before it
    named("of", "percentage basis")     the element; if it matches, the match gives its index under this name
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial, reduce
from typing import Any, Generic, NamedTuple, TypeVar

Meaning = TypeVar("Meaning")
MOST = 40  # most repetitions of `some`, so that a list is not read again from each of its words


class Match(NamedTuple):
    """The words `first` to `last` (exclusive) that fit a pattern, and the indices of its named elements."""

    first: int
    last: int
    named: Mapping[str, int]


class _Element(NamedTuple):
    step: Callable[[Any, int, int], int]  # reads from an index forwards (1) or backwards (-1); its end, or -1
    edges: Mapping[int, frozenset[str]] = {1: frozenset(), -1: frozenset()}  # what it can begin and end with, if known
    optional: bool = False
    name: str = ""


def _element(given: Any) -> _Element:
    if isinstance(given, Pattern):
        return _Element(lambda words, at, way: m[:2][way > 0] if (m := given.read(words, at, way)) else -1, given.edges)
    if isinstance(given, _Element):
        return given
    if callable(given):
        return _Element(lambda words, at, way: at + way if given(words, at - (way < 0)) else -1)
    own = frozenset(given.split() if isinstance(given, str) else given)
    return _Element(lambda words, at, way: at + way if words.lower[at - (way < 0)] in own else -1, {1: own, -1: own})


def maybe(*given: Any) -> _Element:
    """Elements that may be left out together."""
    step, edges, *_ = _element(given[0] if len(given) == 1 else Pattern(*given))
    return _Element(lambda words, at, way: end if (end := step(words, at, way)) >= 0 else at, edges, optional=True)


def some(given: Any) -> _Element:
    """An element once or more, up to `MOST` times."""
    item = _element(given)

    def step(words: Any, at: int, way: int) -> int:
        ends = [-1]
        while len(ends) <= MOST and (at := item.step(words, at, way)) >= 0:
            ends.append(at)
        return ends[-1]

    return item._replace(step=step)


def either(*given: Any) -> _Element:
    """The first of several elements that matches."""
    steps, edges, *_ = zip(*map(_element, given), strict=True)
    edge = {way: _union([edge[way] for edge in edges]) for way in (1, -1)}
    return _Element(lambda *at: next((end for step in steps if (end := step(*at)) >= 0), -1), edge)


def unless(given: Any) -> _Element:
    """Matches no words, if the element does not match here."""
    step = _element(given).step
    return _Element(lambda words, at, way: at if step(words, at, way) < 0 else -1)


def glued(given: Any) -> _Element:
    """An element with nothing between it and the word before."""
    step, edges, *_ = _element(given)
    return _Element(lambda words, at, way: end if words.glued(min(at, end := step(words, at, way))) else -1, edges)


def named(name: str, given: Any) -> _Element:
    """An element whose index the match gives under this name, if it matches; only at the top level of a pattern."""
    return _element(given)._replace(name=name)


def _union(edges: Collection[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*edges) if all(edges) else frozenset()


def _edge(way: int, behind: frozenset[str], item: _Element) -> frozenset[str]:
    return _union([item.edges[way], behind]) if item.optional else item.edges[way]


class Pattern:
    """A sequence of elements. `words` needs `lower`, padded with a few empty words, and `glued` (no blank before)."""

    def __init__(self, *given: Any) -> None:
        row = [_element(item) for item in given]
        self._steps = {way: [(item.step, item.name) for item in row[::way]] for way in (1, -1)}
        self.edges = {way: reduce(partial(_edge, way), row[::-way], frozenset[str]()) for way in (1, -1)}
        self._opens, self._closes = self.edges.values()

    def at(self, words: Any, index: int) -> Match | None:
        """The match that begins with the word at `index`."""
        return self.read(words, index, 1) if not self._opens or words.lower[index] in self._opens else None

    def before(self, words: Any, index: int) -> Match | None:
        """The match that ends before the word at `index`."""
        return self.read(words, index, -1) if not self._closes or words.lower[index - 1] in self._closes else None

    def read(self, words: Any, index: int, way: int) -> Match | None:
        """The match that begins with the word at `index` (way 1) or ends before it (way -1)."""
        found: dict[str, int] = {}
        end = index
        for step, name in self._steps[way]:
            start, end = end, step(words, end, way)
            if end < 0:
                return None
            if name and end != start:
                found[name] = min(start, end)
        return Match(index, end, found) if way > 0 else Match(end, index, found)


class Table(Generic[Meaning]):
    """Patterns, each with its meaning; the first that fits is used."""

    def __init__(self, rows: Collection[tuple[Meaning, Pattern]]) -> None:
        words = frozenset[str | None]({None}).union(*(pattern.edges[1] for _, pattern in rows))
        self._rows = {word: [row for row in rows if word in (row[1].edges[1] or {word})] for word in words}

    def at(self, words: Any, index: int) -> tuple[Meaning, Match] | None:
        """The meaning of the first pattern that begins with the word at `index`, and its match."""
        for meaning, pattern in self._rows.get(words.lower[index], self._rows[None]):
            if match := pattern.at(words, index):
                return meaning, match
        return None
