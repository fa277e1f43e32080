"""Reads a YAML file into text, lists and mappings, keeping the place of every key and value.

Built on the events of the parser, so that anchors, aliases and tags are refused before anything is built from them,
and a scalar is always the text that was written: `no`, `1e3` and `2019-02-01` mean nothing here.
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
"""A rule of the deepest form (the text of a case's article) has six levels."""

Location = tuple[str | int, ...]
Plain = Any  # str | list[Plain] | dict[str, Plain]; recursive aliases stop mypy from narrowing

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a node starts: line and column from 0, index of the character in the file."""

    line: int
    column: int
    index: int


class UnreadableError(FileFaults):
    """The file as a whole is no rule source; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__([fault])

    @property
    def fault(self) -> Fault:
        """Its one fault."""
        return self.faults[0]


@dataclass(frozen=True, slots=True)
class Document:
    """A file's content and the places in it. `faults` are the mistakes of form that did not stop the reading."""

    path: str
    text: str
    data: Plain
    values: dict[Location, Spot]
    keys: dict[Location, Spot]
    faults: tuple[Fault, ...] = ()
    whole: str = "this file"
    """What a message calls the root."""

    def fault(self, location: Location, message: str, hint: str = "", *, key: bool = False, offset: int = 0) -> Fault:
        """A fault at a value (or its key), or at the nearest node around it; `offset` counts into a scalar."""
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
        """The place of a character of a scalar; its start where folding or escapes moved the characters."""
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
    """The document in a file. Raises `UnreadableError` where it is too large, no text, no YAML or nested too deep."""
    shown = path.as_posix()
    return parse(read_text(path, shown, MAX_BYTES, "split it into several rules"), shown)


def parse(text: str, path: str) -> Document:
    """The document in a text; `path` names it in faults. Raises `UnreadableError`."""
    try:
        return _Builder(path, text).document(yaml.parse(text, Loader=_PARSER))
    except yaml.YAMLError as error:
        raise UnreadableError(_broken(text, path, error)) from error


def read_text(path: Path, shown: str, largest: int, hint: str = "") -> str:
    """The text of a file of at most `largest` bytes; `shown` names it in faults. Raises `UnreadableError`."""
    try:
        size = path.stat().st_size
        if size > largest:
            raise UnreadableError(Fault(shown, 0, 0, f"this file has {size} bytes; the limit is {largest}", hint))
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"byte {error.start} of this file is no UTF-8 text"
        raise UnreadableError(Fault(shown, 0, 0, message, "save it as UTF-8")) from error
    except OSError as error:
        raise UnreadableError(Fault(shown, 0, 0, f"cannot read this file: {error.strerror}")) from error


def _broken(text: str, path: str, error: yaml.YAMLError) -> Fault:
    """The fault for broken YAML, as the pure parser words it, so that the message does not hang on the machine."""
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
    """Turns parser events into plain data; collects places and faults on the way."""

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
                    self._fault(event, "a second document starts here", "one rule a file: remove the '---'")
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
                self._fault(event, f"'{key}' stands here twice", f"it stands in line {first} already")
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
"""What YAML allows and rules do not: a file that can explode or build objects."""


def _spot(event: yaml.Event) -> Spot:
    mark = event.start_mark
    return Spot(mark.line, mark.column, mark.index) if mark else Spot(0, 0, 0)
