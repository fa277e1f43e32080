"""Reads a TOML file into plain data with the place of every key and value, which `tomllib` does not keep."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checker.documents.faults import Fault
from checker.documents.yaml_source import Document, Location, Spot, UnreadableError, read_text

MAX_BYTES = 1_000_000
"""Larger than any sensible pyproject.toml or config."""

_SPACE = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BLANK = re.compile(r"[ \t]*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}' r"|'''.*?'{3,5}" r'|"(?:\\.|[^"\\\n])*"' r"|'[^'\n]*'",
    re.DOTALL,
)
_SCALAR = re.compile(r"[^,\]}#\r\n]+")
_AT = re.compile(r" \(at line (\d+), column (\d+)\)$| \(at end of document\)$")


def read(path: Path, shown: str, table: tuple[str, ...] = ()) -> Document | None:
    """The document of a file, or of one table in it; None if there is no such table. `shown` is its name in faults.

    Raises `UnreadableError` if the file is too large, not text or not TOML.
    """
    text = read_text(path, shown, MAX_BYTES)
    if any(name not in text for name in table):
        return None
    return parse(text, shown, table)


def parse(text: str, shown: str, table: tuple[str, ...] = ()) -> Document | None:
    """Like `read`, but from a text."""
    text = text.replace("\r\n", "\n")
    try:
        data: Any = tomllib.loads(text)
        places = _Places(text)
        places.scan()
    except tomllib.TOMLDecodeError as error:
        raise UnreadableError(_broken(text, shown, str(error))) from error
    except RecursionError:
        raise UnreadableError(Fault(shown, 0, 0, "this file is nested too deeply")) from None
    for name in table:
        if not isinstance(data, dict) or name not in data:
            return None
        data = data[name]
    return _rooted(Document(shown, text, data, places.values, places.keys), table)


def _broken(text: str, shown: str, said: str) -> Fault:
    """The fault of broken TOML. Before Python 3.14, only the message of `tomllib` has the place."""
    at = _AT.search(said)
    problem = f"broken TOML: {said[: at.start()] if at else said}"
    if at and at[1]:
        return Fault(shown, int(at[1]), int(at[2]), problem)
    return Fault(shown, text.count("\n") + 1, len(text) - text.rfind("\n"), problem)


def _rooted(document: Document, table: tuple[str, ...]) -> Document:
    """The document with the table as its root."""
    if not table:
        return document
    depth = len(table)

    def below(places: dict[Location, Spot]) -> dict[Location, Spot]:
        return {at[depth:]: spot for at, spot in places.items() if at[:depth] == table}

    whole = f"[{'.'.join(table)}]"
    return Document(
        document.path, document.text, document.data, below(document.values), below(document.keys), (), whole
    )


@dataclass(slots=True)
class _Places:
    """Walks a text that `tomllib` has accepted, and notes where each key and value begins."""

    text: str
    position: int = 0
    values: dict[Location, Spot] = field(default_factory=lambda: {(): Spot(0, 0, 0)})
    keys: dict[Location, Spot] = field(default_factory=dict)
    tables: dict[Location, int] = field(default_factory=dict)
    """The number of elements in each array of tables so far."""
    starts: list[int] = field(default_factory=list)
    """The index at which each line begins."""

    def scan(self) -> None:
        table: Location = ()
        self._pass(_SPACE)
        while self.position < len(self.text):
            if self.text[self.position] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._pass(_SPACE)

    def _header(self) -> Location:
        opens = 2 if self.text.startswith("[[", self.position) else 1
        start = self.position
        self.position += opens
        parts = self._key()
        self.position += opens
        at = self._resolved(parts[:-1], start)
        at = (*at, parts[-1])
        self._note(at, start)
        if opens == 2:
            self.tables[at] = self.tables.get(at, 0) + 1
            at = (*at, self.tables[at] - 1)
            self._note(at, start)
        elif at in self.tables:
            at = (*at, self.tables[at] - 1)
        return at

    def _resolved(self, parts: list[str], start: int, at: Location = ()) -> Location:
        """The location of a table by its names, using the last element of each array of tables on the way."""
        for part in parts:
            at = (*at, part)
            self._note(at, start)
            if at in self.tables:
                at = (*at, self.tables[at] - 1)
        return at

    def _pair(self, table: Location) -> None:
        start = self.position
        parts = self._key()
        at = (*self._resolved(parts[:-1], start, table), parts[-1])
        self.position += 1
        self._pass(_BLANK)
        self._note(at, start)
        self._value(at)

    def _key(self) -> list[str]:
        """The parts of a dotted key; moves to the character after it."""
        parts = []
        while True:
            self._pass(_BLANK)
            parts.append(self._key_part())
            self._pass(_BLANK)
            if not self.text.startswith(".", self.position):
                return parts
            self.position += 1

    def _key_part(self) -> str:
        match = _BARE.match(self.text, self.position)
        if match:
            self.position = match.end()
            return match.group()
        start = self.position
        self._pass(_STRING)
        return str(tomllib.loads(f"key = {self.text[start : self.position]}")["key"])

    def _value(self, at: Location) -> None:
        self.values[at] = self._spot(self.position)
        opening = self.text[self.position]
        if opening == "[":
            self._array(at)
        elif opening == "{":
            self._inline_table(at)
        else:
            self._pass(_STRING if opening in "\"'" else _SCALAR)

    def _array(self, at: Location) -> None:
        self.position += 1
        index = 0
        self._pass(_SPACE)
        while self.text[self.position] != "]":
            self._value((*at, index))
            index += 1
            self._comma()
        self.position += 1

    def _inline_table(self, at: Location) -> None:
        self.position += 1
        self._pass(_SPACE)
        while self.text[self.position] != "}":
            self._pair(at)
            self._comma()
        self.position += 1

    def _comma(self) -> None:
        self._pass(_SPACE)
        if self.text[self.position] == ",":
            self.position += 1
            self._pass(_SPACE)

    def _pass(self, pattern: re.Pattern[str]) -> None:
        match = pattern.match(self.text, self.position)
        self.position = match.end() if match else self.position

    def _note(self, at: Location, start: int) -> None:
        self.keys.setdefault(at, self._spot(start))
        self.values.setdefault(at, self._spot(start))

    def _spot(self, index: int) -> Spot:
        if not self.starts:
            self.starts = [0, *(match.end() for match in re.finditer("\n", self.text))]
        line = bisect_right(self.starts, index) - 1
        return Spot(line, index - self.starts[line], index)
