"""Cuts a feed into its items, so that they are read a few at a time and one that is broken costs only itself."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

from checker.readers.decode import ContentError

_ITEMS = frozenset({"item", "entry"})
_PARENTS = frozenset({"rss", "rdf", "channel", "feed"})
_DEEPEST = 500
"""Elements inside each other."""
_CHUNK = 1 << 20
_AGAIN = "download or export it again"
_START = re.compile(rb"<(?P<name>(?:[A-Za-z][\w.-]{0,30}:)?(?:item|entry))(?=[\s>/])", re.IGNORECASE)


class Piece(NamedTuple):
    """One item with its markup, the line on which it begins, and the start tags around it."""

    line: int
    markup: bytes
    around: tuple[str, ...]


class Broken(NamedTuple):
    """What is wrong at a place of the feed."""

    line: int
    column: int
    message: str
    hint: str


@dataclass
class Feed:
    """A feed without its items, known once they have been cut out."""

    shell: list[bytes] = field(default_factory=list)
    """The markup around the items, in parts."""
    around: tuple[str, ...] = ()
    """The start tags of the elements around the items."""


def cut(data: bytes, feed: Feed) -> Iterator[Piece | Broken]:
    """The items of a feed in UTF-8, without an XML declaration. What stands around them is put into `feed`.

    Raises ContentError if the document declares entities or nests too deeply.
    """
    scan = _Scan(data)
    after = 0
    for start in range(0, len(data) + 1, _CHUNK):
        error = scan.parse(start)
        for first, end, piece in scan.taken():
            feed.shell.append(data[after:first])
            feed.around, after = piece.around, end
            yield piece
        if error is not None:
            yield from _rest(data, after, scan, feed, error)
            return
    feed.shell.append(data[after:])
    feed.around = feed.around or tuple(scan.open_at_deepest)


class _Scan:
    """Finds items with expat. Nothing outside the document is ever opened; declared entities are refused."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._found: list[tuple[int, int, Piece]] = []
        self.tags: list[str] = []
        """The start tags of the open elements."""
        self.open_at_deepest: list[str] = []
        self._names: list[str] = []
        self._inside: int | None = None
        self._first, self._line = 0, 1
        self._parser = parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._starts, self._ends
        parser.EntityDeclHandler = self._declared

    def parse(self, start: int) -> expat.ExpatError | None:
        """Reads the chunk that begins at `start`; the error if it is not well-formed."""
        last = start + _CHUNK >= len(self._data) + 1
        try:
            self._parser.Parse(self._data[start : start + _CHUNK], last)
        except expat.ExpatError as error:
            return error
        return None

    @property
    def is_over(self) -> bool:
        """Whether the outermost element has ended; what follows it is no part of the feed."""
        return bool(self.tags) and not self._names

    def taken(self) -> list[tuple[int, int, Piece]]:
        """The items since the last call, with their spans in bytes."""
        found, self._found = self._found, []
        return found

    def _starts(self, name: str, attributes: dict[str, str]) -> None:
        self._names.append(_local(name))
        if len(self._names) > _DEEPEST:
            place = f":{self._parser.CurrentLineNumber}:{self._parser.CurrentColumnNumber + 1}"
            raise ContentError("elements are nested too deeply", "this is no feed that a program wrote", place)
        if self._inside is not None:
            return
        if self._names[-1] in _ITEMS and len(self._names) > 1 and self._names[-2] in _PARENTS:
            self._inside = len(self._names)
            self._first, self._line = self._parser.CurrentByteIndex, self._parser.CurrentLineNumber
        elif len(self._names) <= 3:
            del self.tags[len(self._names) - 1 :]
            self.tags.append(_tag(name, attributes))
            if self._names[-1] in _PARENTS and len(self.tags) > len(self.open_at_deepest):
                self.open_at_deepest = list(self.tags)

    def _ends(self, name: str) -> None:
        if self._inside == len(self._names):
            end = self._data.find(b">", self._parser.CurrentByteIndex) + 1
            around = tuple(self.tags[: self._inside - 1])
            self._found.append((self._first, end, Piece(self._line, self._data[self._first : end], around)))
            self._inside = None
        self._names.pop()

    def _declared(self, name: str, *_: object) -> None:
        place = f":{self._parser.CurrentLineNumber}:{self._parser.CurrentColumnNumber + 1}"
        message = f"the document declares the entity {name[:40]!r}, which is not read for safety"
        raise ContentError(message, "delete the declaration, and write the character itself", place)


def _tag(name: str, attributes: dict[str, str]) -> str:
    written = (f' {key}="{html.escape(" ".join(value.split()))}"' for key, value in attributes.items())
    return f"<{name}{''.join(written)}>"


def _local(name: str) -> str:
    return name.rpartition(":")[2].lower()


def _rest(data: bytes, after: int, scan: _Scan, feed: Feed, error: expat.ExpatError) -> Iterator[Piece | Broken]:
    """The items after a place that is not well-formed, by their tags alone, and what is wrong.

    An item that is not well-formed itself is a fault; so is an end that is missing.
    """
    feed.around = feed.around or tuple(scan.open_at_deepest)
    counted, line = after, 1 + data.count(b"\n", 0, after)
    found = _START.search(data, after)
    feed.shell.append(data[after : found.start() if found else len(data)])
    reported = scan.is_over
    while found:
        line, counted = line + data.count(b"\n", counted, found.start()), found.start()
        end = data.find(b"</" + found["name"] + b">", found.end())
        inner = list(_START.finditer(data, found.end(), end)) if end >= 0 else []
        if end < 0 or inner:
            message = "this item is not well-formed: it has no end" if inner else "the file breaks off in this item"
            yield Broken(line, 1, message, _AGAIN)
            reported = True
            if end < 0:
                return
            found = inner[-1]
            continue
        piece = Piece(line, data[found.start() : data.index(b">", end) + 1], feed.around)
        if fault := _fault(piece):
            yield Broken(line + fault.lineno - 1, 1, f"this item is not well-formed: {_said(fault)}", _AGAIN)
            reported = True
        else:
            yield piece
        found = _START.search(data, end)
    if not reported:
        yield Broken(error.lineno, error.offset + 1, f"the file is not well-formed: {_said(error)}", _AGAIN)


def _fault(piece: Piece) -> expat.ExpatError | None:
    """Why an item by itself is not well-formed."""
    try:
        expat.ParserCreate("utf-8").Parse(wrapped([piece]), True)
    except expat.ExpatError as error:
        return error
    return None


def _said(error: expat.ExpatError) -> str:
    """What is wrong in expat's words, without the place."""
    return expat.ErrorString(error.code)


def wrapped(pieces: list[Piece]) -> bytes:
    """A feed of these items, which have the same elements around them; it begins on the line of the first."""
    around = pieces[0].around
    return b"".join(["".join(around).encode(), *(piece.markup for piece in pieces), closing(around)])


def closing(around: tuple[str, ...]) -> bytes:
    """The end tags of these start tags."""
    return "".join(f"</{tag[1:].split(maxsplit=1)[0].rstrip('>')}>" for tag in reversed(around)).encode()
