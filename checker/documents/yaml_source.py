"""Reads a YAML file into text, lists and mappings, with the place of every key and value.

Works on the events of the parser, so that anchors, aliases and tags are refused before anything is built from them.
A scalar is always the text as written: `no`, `1e3` and `2019-02-01` have no type here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from checker.documents.faults import Fault
from checker.model.errors import FileFaults

MAX_BYTES = 64 * 1024
MAX_DEPTH = 12
"""The deepest value of a rule, the text of a case's article, is six levels deep."""

Location = tuple[str | int, ...]
Plain = Any  # str | list[Plain] | dict[str, Plain]; with recursive aliases mypy cannot narrow

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Spot:
    """The start of a node: line and column from 0, index of the character in the file."""

    line: int
    column: int
    index: int


class UnreadableError(FileFaults):
    """The file cannot be read at all; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__([fault])

    @property
    def fault(self) -> Fault:
        """The only fault."""
        return self.faults[0]


@dataclass(frozen=True, slots=True)
class Document:
    """A file's content and its places. `faults` are mistakes of form that did not stop the reading."""

    path: str
    text: str
    data: Plain
    values: dict[Location, Spot]
    keys: dict[Location, Spot]
    faults: tuple[Fault, ...] = ()
    whole: str = "this file"
    """The name of the root in messages."""

    def fault(self, location: Location, message: str, hint: str = "", *, key: bool = False, offset: int = 0) -> Fault:
        """A fault at a value (or its key), or at the nearest node around it; `offset` is an index in a scalar."""
        while location and location not in self.values:
            location = location[:-1]
        if key and location in self.keys:
            spot = self.keys[location]
            return Fault(self.path, spot.line + 1, spot.column + 1, message, hint)
        line, column = self._inside(location, offset) if offset else self._start(location)
        return Fault(self.path, line + 1, column + 1, message, hint)

    def line(self, location: Location) -> int:
        """The line of a value, from 1."""
        return self.values[location].line + 1

    def _start(self, location: Location) -> tuple[int, int]:
        return self.values[location].line, self.values[location].column

    def _inside(self, location: Location, offset: int) -> tuple[int, int]:
        """The place of a character in a scalar; the scalar's start if folding or escapes moved the character."""
        spot, value = self.values[location], self.data
        for part in location:
            value = value[part]
        before, _, _ = value.partition("\n") if "\n" not in value[:offset] else (None, "", "")
        for quote in (0, 1):
            if before and self.text.startswith(before, spot.index + quote):
                return spot.line, spot.column + quote + offset
        row = value.count("\n", 0, offset)
        start = value.rfind("\n", 0, offset) + 1
        written = value[start:].split("\n", 1)[0]
        lines = self.text.split("\n")
        number = spot.line + 1 + row
        if number < len(lines) and written in lines[number]:
            return number, lines[number].index(written) + offset - start
        return spot.line, spot.column


def read(path: Path) -> Document:
    """The document of a file. Raises `UnreadableError` if it is too large, not text, not YAML or nested too deeply."""
    shown = path.as_posix()
    return parse(read_text(path, shown, MAX_BYTES, "split it into several rules"), shown)


def parse(text: str, path: str) -> Document:
    """The document of a text; `path` is its name in faults. Raises `UnreadableError`."""
    try:
        return _Builder(path, text).document(yaml.parse(text, Loader=_PARSER))
    except yaml.YAMLError as error:
        raise UnreadableError(_broken(text, path, error)) from error


def read_text(path: Path, shown: str, largest: int, hint: str = "") -> str:
    """The text of a file of at most `largest` bytes; `shown` is its name in faults. Raises `UnreadableError`."""
    try:
        size = path.stat().st_size
        if size > largest:
            raise UnreadableError(Fault(shown, 0, 0, f"this file has {size} bytes; the limit is {largest}", hint))
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"byte {error.start} of this file is not UTF-8 text"
        raise UnreadableError(Fault(shown, 0, 0, message, "save it as UTF-8")) from error
    except OSError as error:
        raise UnreadableError(Fault(shown, 0, 0, f"cannot read this file: {error.strerror}")) from error


def _broken(text: str, path: str, error: yaml.YAMLError) -> Fault:
    """The fault for broken YAML, in the words of the pure Python parser, so that all machines give one message."""
    try:
        for _ in yaml.parse(text, Loader=yaml.SafeLoader):
            pass
    except yaml.YAMLError as pure:
        error = pure
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        mark = error.problem_mark
        begun = error.context_mark
        hint = f"{error.context} that begins in line {begun.line + 1}" if begun and begun.line != mark.line else ""
        return Fault(path, mark.line + 1, mark.column + 1, f"broken YAML: {error.problem}", hint)
    index = getattr(error, "position", 0) or 0
    line = text.count("\n", 0, index)
    return Fault(path, line + 1, index - text.rfind("\n", 0, index), "this character is not allowed in YAML")


@dataclass(slots=True)
class _Builder:
    """Turns parser events into plain data, and collects places and faults."""

    path: str
    source: str
    values: dict[Location, Spot] = field(default_factory=dict)
    keys: dict[Location, Spot] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def document(self, events: Iterator[yaml.Event]) -> Document:
        data: Plain = {}
        self.values[()] = Spot(0, 0, 0)
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._fault(event, "a second document starts here", "keep one document per file: remove the '---'")
                    break
            elif isinstance(event, yaml.NodeEvent):
                data = self._node(event, events, ())
        return Document(self.path, self.source, data, self.values, self.keys, tuple(self.faults))

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], at: Location) -> Plain:
        self._refuse(event)
        self.values[at] = _spot(event)
        if len(at) > MAX_DEPTH:
            raise UnreadableError(self._made(event, f"this is nested more than {MAX_DEPTH} levels deep", ""))
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(events, at)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, at)
        return getattr(event, "value", "")

    def _list(self, events: Iterator[yaml.Event], at: Location) -> list[Plain]:
        items: list[Plain] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, events, (*at, len(items))))
        return items

    def _mapping(self, events: Iterator[yaml.Event], at: Location) -> dict[str, Plain]:
        mapping: dict[str, Plain] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, events, at)
            if key in mapping:
                first = self.keys[(*at, key)].line + 1
                self._fault(event, f"'{key}' is given twice", f"the first is in line {first}")
                _Builder(self.path, self.source)._node(next(events), events, (*at, key))
                continue
            self.keys[(*at, key)] = _spot(event)
            mapping[key] = self._node(next(events), events, (*at, key))
        return mapping

    def _key(self, event: yaml.Event, events: Iterator[yaml.Event], at: Location) -> str:
        self._refuse(event)
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        raise UnreadableError(self._made(event, "a key must be one word, not a list or a mapping", ""))

    def _refuse(self, event: yaml.Event) -> None:
        for applies, message, hint in _REFUSED:
            if applies(event):
                raise UnreadableError(self._made(event, message, hint))

    def _fault(self, event: yaml.Event, message: str, hint: str) -> None:
        self.faults.append(self._made(event, message, hint))

    def _made(self, event: yaml.Event, message: str, hint: str) -> Fault:
        spot = _spot(event)
        return Fault(self.path, spot.line + 1, spot.column + 1, message, hint)


_REFUSED: tuple[tuple[Callable[[yaml.Event], bool], str, str], ...] = (
    (
        lambda event: isinstance(event, yaml.AliasEvent),
        "aliases ('*name') are not allowed",
        "write the value out, or use a vocabulary ('@name'); put a text that begins with '*' in quotes",
    ),
    (
        lambda event: getattr(event, "anchor", None) is not None,
        "anchors ('&name') are not allowed",
        "write the value out, or use a vocabulary ('@name'); put a text that begins with '&' in quotes",
    ),
    (
        lambda event: getattr(event, "tag", None) is not None,
        "tags ('!name') are not allowed",
        "put a text that begins with '!' in quotes",
    ),
)
"""YAML features that are refused: they let a file explode or build objects."""


def _spot(event: yaml.Event) -> Spot:
    mark = event.start_mark
    return Spot(mark.line, mark.column, mark.index) if mark else Spot(0, 0, 0)
