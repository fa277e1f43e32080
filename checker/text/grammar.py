"""Small grammars over the words of a sentence: a pattern is a row of elements, compiled once and read either way.

    POINTS = Pattern(named("of", "percentage basis"), maybe("-"), "point points")
    POINTS.at(words, 3)       where the words from 3 on are "basis", "-", "points": Match(3, 6, {"of": 3})
    POINTS.before(words, 6)   the same match, looked for backwards from 6

`words` is anything whose `lower` lists the words of a sentence in lower case, with a few empty ones behind its end.
An element is
    "point points"     one of these words
    POINTS             one word of a set or of the keys of a mapping, or the words of a pattern
    Lexed.is_digits    a word that passes a test of `words` and its index
    maybe(...)         elements that may be left out together
    some(x)            x once or more, up to `MOST` times
    either(...)        the first of these that is there
    unless(x)          no x here; nothing is read
    glued(x)           x with nothing between it and the word before
    named("of", x)     x, whose index the match gives; only in the outermost row
An element takes what it can and gives nothing back. A `Table` holds patterns with what each means, the first that fits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

Meaning = TypeVar("Meaning")
Step = Callable[[Any, int, int], int]
"""Reads an element from an index on (1), or what ends before it (-1): the index at its other end, or -1 for nothing."""
Given = Any
"""An element as it is written."""
MOST = 40
"""So that no pattern reads a long list anew from each of its words."""
_NOWHERE: Mapping[str, int] = {}


class Element(NamedTuple):
    """A compiled element; `opens` are the words that it can begin with, None for any."""

    step: Step
    opens: frozenset[str] | None = None
    empty: bool = False
    name: str = ""


class Match(NamedTuple):
    """The words `first` to `last` (exclusive) that fit a pattern, and where its named elements stand."""

    first: int
    last: int
    named: Mapping[str, int]


def _element(given: Given) -> Element:
    if isinstance(given, Element | Pattern):
        return given.element if isinstance(given, Pattern) else given
    if callable(given):
        return Element(lambda words, index, way: index + way if given(words, index - (way < 0)) else -1)
    known = frozenset(given.split() if isinstance(given, str) else given)
    return Element(lambda words, index, way: index + way if words.lower[index - (way < 0)] in known else -1, known)


def maybe(*given: Given) -> Element:
    """Elements that may be left out together."""
    step, opens, *_ = Pattern(*given).element
    return Element(lambda words, index, way: index if (end := step(words, index, way)) < 0 else end, opens, empty=True)


def some(given: Given) -> Element:
    """An element once or more, up to `MOST` times."""
    step, opens, *_ = _element(given)

    def repeated(words: Any, index: int, way: int) -> int:
        end = step(words, index, way)
        for _ in range(MOST - 1) if end >= 0 else ():
            if (further := step(words, end, way)) < 0:
                break
            end = further
        return end

    return Element(repeated, opens)


def either(*given: Given) -> Element:
    """The first of several elements that is there."""
    items = [_element(item) for item in given]
    words = [item.opens for item in items if item.opens is not None]
    return Element(
        lambda words, index, way: next((end for item in items if (end := item.step(words, index, way)) >= 0), -1),
        frozenset[str]().union(*words) if len(words) == len(items) else None,
    )


def unless(given: Given) -> Element:
    """What does not go on with an element; nothing is read."""
    step = _element(given).step
    return Element(lambda words, index, way: index if step(words, index, way) < 0 else -1)


def glued(given: Given) -> Element:
    """An element with nothing between it and the word before."""
    step, opens, *_ = _element(given)

    def joined(words: Any, index: int, way: int) -> int:
        end = step(words, index, way)
        return end if end >= 0 and words.glued(min(index, end)) else -1

    return Element(joined, opens)


def named(name: str, given: Given) -> Element:
    """An element whose index the match gives by this name, where it is there."""
    return _element(given)._replace(name=name)


class Pattern:
    """A row of elements."""

    def __init__(self, *given: Given) -> None:
        row = [_element(item) for item in given]
        steps = tuple((item.step, item.name) for item in row)
        self._steps = {1: steps, -1: steps[::-1]}
        first = next((place for place, item in enumerate(row) if not item.empty), None)
        opens = [item.opens for item in row[: first + 1]] if first is not None else [None]
        self.opens = None if None in opens else frozenset[str]().union(*filter(None, opens))
        """The words that it can begin with; None for any."""

    @property
    def element(self) -> Element:
        """The pattern as an element of another one."""
        return Element(self._end, self.opens)

    def at(self, words: Any, index: int) -> Match | None:
        """The match that begins with the word at `index`."""
        return self._read(words, index, 1) if self.opens is None or words.lower[index] in self.opens else None

    def before(self, words: Any, index: int) -> Match | None:
        """The match that ends before the word at `index`."""
        return self._read(words, index, -1)

    def _end(self, words: Any, index: int, way: int) -> int:
        found = self._read(words, index, way)
        return -1 if found is None else found.last if way > 0 else found.first

    def _read(self, words: Any, index: int, way: int) -> Match | None:
        found, end = _NOWHERE, index
        for step, name in self._steps[way]:
            further = step(words, end, way)
            if further < 0:
                return None
            if name and further != end:
                found = {**found, name: min(end, further)}
            end = further
        return Match(min(index, end), max(index, end), found)


class Table(Generic[Meaning]):
    """Patterns with what each means; the first that fits counts."""

    def __init__(self, rows: Iterable[tuple[Meaning, Pattern]]) -> None:
        listed = list(rows)
        words = frozenset[str]().union(*(pattern.opens or () for _, pattern in listed))
        self._rows = {word: [row for row in listed if word in (row[1].opens or (word,))] for word in words}
        self._open = [row for row in listed if row[1].opens is None]

    def at(self, words: Any, index: int) -> tuple[Meaning, Match] | None:
        """The first pattern that begins with the word at `index`: what it means, and the match."""
        rows = self._rows.get(words.lower[index], self._open)
        return next(((meaning, match) for meaning, row in rows if (match := row.at(words, index))), None)
