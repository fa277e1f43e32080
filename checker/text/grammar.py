"""Small grammars over the words of a sentence: a pattern is a row of elements, compiled once and read either way.

    POINTS = Pattern(named("of", "percentage basis"), maybe("-"), "point points")
    POINTS.at(words, 3)       where the words from 3 on are "basis", "-", "points": Match(3, 6, {"of": 3})
    POINTS.before(words, 6)   the same match, looked for backwards from 6

`words` is anything whose `lower` lists the words of a sentence in lower case, with a few empty ones behind its end.
An element is
    "point points"     one of these words
    POINTS             one word of a set, or of the keys of a mapping
    Lexed.is_digits    a word that passes a test of `words` and its index
    maybe(...)         elements that may be left out together
    some(x)            x once or more
    unless(x)          no x here; nothing is read
    glued(x)           x with nothing between it and the word before
    named("of", x)     x, whose index the match gives; only in the outermost row
An element takes what it can and gives nothing back. A `Table` holds patterns with what each means, the first that fits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

Meaning = TypeVar("Meaning")
Step = Callable[[Any, int], int]
"""Where an element ends that begins at an index (backwards: begins that ends before it), or -1 where there is none."""
Given = Any
"""An element as it is written."""


class Element(NamedTuple):
    """A compiled element."""

    ahead: Step
    back: Step
    opens: frozenset[str] | None
    """The words that it can begin with; None for any."""
    empty: bool = False
    """Whether it can be left out."""
    name: str = ""


class Match(NamedTuple):
    """The words `first` to `last` (exclusive) that fit a pattern, and where its named elements stand."""

    first: int
    last: int
    named: Mapping[str, int]


def _word(test: Callable[[Any, int], bool], opens: frozenset[str] | None = None) -> Element:
    return Element(
        lambda words, index: index + 1 if test(words, index) else -1,
        lambda words, index: index - 1 if index > 0 and test(words, index - 1) else -1,
        opens,
    )


def _element(given: Given) -> Element:
    if isinstance(given, Element):
        return given
    if callable(given):
        return _word(given)
    known = frozenset(given.split() if isinstance(given, str) else given)
    return _word(lambda words, index: words.lower[index] in known, known)


def _opens(row: Iterable[Element]) -> frozenset[str] | None:
    """The words that a row can begin with; None for any."""
    found: frozenset[str] = frozenset()
    for item in row:
        if item.opens is None:
            return None
        found |= item.opens
        if not item.empty:
            return found
    return None


def _in_turn(steps: Iterable[Step]) -> Step:
    row = tuple(steps)

    def read(words: Any, index: int) -> int:
        for step in row:
            index = step(words, index)
            if index < 0:
                return -1
        return index

    return row[0] if len(row) == 1 else read


def _or_not(step: Step) -> Step:
    def read(words: Any, index: int) -> int:
        end = step(words, index)
        return index if end < 0 else end

    return read


def _repeated(step: Step) -> Step:
    def read(words: Any, index: int) -> int:
        end = step(words, index)
        while end >= 0:
            index, end = end, step(words, end)
        return index

    return _in_turn((step, read))


def maybe(*given: Given) -> Element:
    """Elements that may be left out together."""
    row = [_element(item) for item in given]
    ahead, back = _in_turn(item.ahead for item in row), _in_turn(item.back for item in reversed(row))
    return Element(_or_not(ahead), _or_not(back), _opens(row), empty=True)


def some(given: Given) -> Element:
    """An element once or more."""
    item = _element(given)
    return Element(_repeated(item.ahead), _repeated(item.back), item.opens)


def unless(given: Given) -> Element:
    """What does not go on with an element; nothing is read."""
    item = _element(given)
    return Element(
        lambda words, index: -1 if item.ahead(words, index) >= 0 else index,
        lambda words, index: -1 if item.back(words, index) >= 0 else index,
        None,
    )


def glued(given: Given) -> Element:
    """An element with nothing between it and the word before."""
    item = _element(given)

    def back(words: Any, index: int) -> int:
        first = item.back(words, index)
        return first if first >= 0 and words.glued(first) else -1

    return Element(lambda words, index: item.ahead(words, index) if words.glued(index) else -1, back, item.opens)


def named(name: str, given: Given) -> Element:
    """An element whose index the match gives by this name, where it is there."""
    return _element(given)._replace(name=name)


_NONE: Mapping[str, int] = {}


class Pattern:
    """A row of elements."""

    __slots__ = ("_ahead", "_back", "opens")

    def __init__(self, *given: Given) -> None:
        row = [_element(item) for item in given]
        self.opens = _opens(row)
        """The words that it can begin with; None for any."""
        self._ahead = tuple((item.ahead, item.name) for item in row)
        self._back = tuple((item.back, item.name) for item in reversed(row))

    def at(self, words: Any, index: int) -> Match | None:
        """The match that begins with the word at `index`."""
        if self.opens is not None and words.lower[index] not in self.opens:
            return None
        found, last = _NONE, index
        for step, name in self._ahead:
            end = step(words, last)
            if end < 0:
                return None
            if name and end > last:
                found = {**found, name: last}
            last = end
        return Match(index, last, found)

    def before(self, words: Any, index: int) -> Match | None:
        """The match that ends before the word at `index`."""
        found, first = _NONE, index
        for step, name in self._back:
            start = step(words, first)
            if start < 0:
                return None
            if name and start < first:
                found = {**found, name: start}
            first = start
        return Match(first, index, found)


class Table(Generic[Meaning]):
    """Patterns with what each means; the first that fits counts."""

    def __init__(self, rows: Iterable[tuple[Meaning, Pattern]]) -> None:
        listed = list(rows)
        words = frozenset[str]().union(*(pattern.opens or () for _, pattern in listed))
        self._open = [row for row in listed if row[1].opens is None]
        self._opened = {word: [row for row in listed if row[1].opens is None or word in row[1].opens] for word in words}

    def at(self, words: Any, index: int) -> tuple[Meaning, Match] | None:
        """The first pattern that begins with the word at `index`: what it means, and the match."""
        for meaning, pattern in self._opened.get(words.lower[index], self._open):
            found = pattern.at(words, index)
            if found is not None:
                return meaning, found
        return None
