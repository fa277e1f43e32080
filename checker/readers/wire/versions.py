"""A file of several items: the newest version of each counts, and no two have the same identifier."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeVar

from checker.model.finding import Problem
from checker.model.mishap import UNREAD, Mishaps
from checker.model.skipped import Skipped, Skipping
from checker.readers.decode import ContentError
from checker.readers.reader import Result
from checker.readers.record import BadValueError, Record, Version

OLDER = "an older version of an item in the same file"


class Versioned(Protocol):
    """An item as it stands in a file."""

    line: int
    column: int

    @property
    def name(self) -> str:
        """Its identifier, "" if it has none."""

    @property
    def version(self) -> Version:
        """Its version."""


Item = TypeVar("Item", bound=Versioned)


def version(item: str, made: str | None, number: object) -> Version:
    """The version of an item that states when it was made, in ISO 8601, and its number, in digits."""
    digits = str(number)[:18]
    try:
        moment = dt.datetime.fromisoformat(made.strip()) if made else None
    except ValueError:
        moment = None
    seconds = moment.replace(tzinfo=moment.tzinfo or dt.UTC).timestamp() if moment else 0.0
    return Version(item, seconds, int(digits) if digits.isascii() and digits.isdigit() else 0)


@dataclass
class Several:
    """A file of several items, as far as it is read. `key` is how its format calls an identifier."""

    path: str
    key: str
    newest: dict[str, Version] = field(default_factory=dict)
    """The newest version of each item, by its identifier."""
    _seen: dict[str, int | None] = field(default_factory=dict)
    """The lines of the items that were read."""

    def holds(self, name: str, version: Version) -> None:
        """The file holds this version of an item."""
        self.newest[name] = max(self.newest.get(name, version), version)

    def result(
        self, place: str, name: str, version: Version, line: int | None, make: Callable[[str], Result]
    ) -> Result:
        """What a version of an item becomes; `make` reads it under its id, and `place` is where it is in the file."""
        if version < self.newest[name]:
            return Skipped(f"{self.path}#{name}", Skipping.ITEM, OLDER)
        found = make(f"{self.path}#{name}")
        if not isinstance(found, Record):
            return found
        if name in self._seen:
            of = f"line {self._seen[name]}" if self._seen[name] else "another item"
            said = f"the {self.key} {name!r} is already that of {of}"
            return Problem(place, said, f"a {self.key} tells items apart")
        self._seen[name] = line
        return replace(found, file=self.path, line=line)


def alone_or_several(
    path: str, key: str, items: Sequence[Item], make: Callable[[str, Item], Result]
) -> Iterator[Result]:
    """The same; the path is the id of an item that is the only one of its file. Raises ContentError."""
    if len(items) > 1:
        yield from several(path, key, items, make)
        return
    (item,) = items
    try:
        yield make(path, item)
    except BadValueError as bad:
        raise ContentError(bad.message, bad.hint, f":{item.line}:{item.column}") from None


def several(path: str, key: str, items: Sequence[Item], make: Callable[[str, Item], Result]) -> Iterator[Result]:
    """What the items of a file make; `make` reads one under its id and may raise BadValueError.

    An item without an identifier is named by its number in the file.
    """
    file, mishaps = Several(path, key), Mishaps()
    named = [(item.name or f"item {number}", item) for number, item in enumerate(items, 1)]
    for name, item in named:
        file.holds(name, item.version)
    for name, item in named:
        place = f"{path}:{item.line}:{item.column}"
        found = mishaps.attempt(place, UNREAD, _one, file, place, name, item, make)
        if found is not None:
            yield found
    yield from mishaps.problems


def _one(file: Several, place: str, name: str, item: Item, make: Callable[[str, Item], Result]) -> Result:
    try:
        return file.result(place, name, item.version, item.line, lambda article: make(article, item))
    except BadValueError as bad:
        return Problem(place, bad.message, bad.hint)
