"""ninjs, the IPTC's "News in JSON", versions 1 to 3.

The body is the article's text; markup is removed, and offsets count in the remaining text. Pictures, events, withdrawn
items and items without a text are left out, each with its reason. If a file holds several versions of an item, the
newest is read, or left out if it is withdrawn.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from checker.model.finding import Problem
from checker.model.mishap import UNREAD, Mishaps
from checker.readers import superseded
from checker.readers.content import Content
from checker.readers.reader import Result
from checker.readers.record import BadValueError, whole
from checker.readers.wire.ninjs.entries import FORM, Entry, ItemsHeld, entries, lines
from checker.readers.wire.ninjs.item import (
    identifier,
    is_item,
    is_ninjs,
    left_out,
    record,
    version_of,
    with_corrections,
)
from checker.readers.wire.ninjs.keys import Item, Values
from checker.readers.wire.versions import Several

__all__ = ["is_item", "is_ninjs", "lines", "read", "record"]

LARGEST = 16_000_000
"""Bytes."""
_ENOUGH = 1_000
"""Values after which a list without an item is taken for another list."""

_NO_ITEM = "this is no ninjs item: no uri and body"
_OTHERWISE = f'{FORM}, or save it as .jsonl with {{"id": "...", "text": "..."}} on one line'
_NAMES = (b'"uri"', b'"guid"')
_BODIES = (b'"bodies"', b'"body_')


def records(path: str, text: str) -> Iterator[Result]:
    """The articles of the file, what it leaves out, and the problems with it."""
    yield from read(path, entries(path, text))


def read(path: str, held: ItemsHeld) -> Iterator[Result]:
    """What this content makes."""
    if held.several:
        yield from _several(path, held)
        return
    for entry in held.entries():
        if isinstance(entry, Problem):
            yield entry
        elif isinstance(entry.values, dict) and is_item(entry.values):
            yield _result(path, path, entry.values)
        else:
            yield Problem(f"{path}:1:1", _NO_ITEM, _OTHERWISE)


def _several(path: str, held: ItemsHeld) -> Iterator[Result]:
    """What a file of several items makes."""
    file = Several(path, "uri")
    broken: Problem | None = None
    for count, entry in enumerate(held.entries()):
        if isinstance(entry, Problem):
            broken = broken or entry
        elif is_item(entry.values):
            file.holds(identifier(entry.values), version_of(entry.values))
        elif count > _ENOUGH and not file.newest:
            break
    if not file.newest:
        yield broken or Problem(f"{path}:1:1", _NO_ITEM, _OTHERWISE)
        return
    mishaps = Mishaps()
    for entry in held.entries():
        place = f"{path}:{entry.line or 1}:{entry.column}" if isinstance(entry, Entry) else ""
        found = mishaps.attempt(place, UNREAD, _one, file, place, entry) if isinstance(entry, Entry) else entry
        if found is not None:
            yield found
    yield from mishaps.problems


def _one(file: Several, place: str, entry: Entry) -> Result:
    """What one entry makes."""
    values, name = entry.values, identifier(entry.values)
    if not isinstance(values, dict) or not is_item(values):
        return Problem(place, _NO_ITEM, FORM)
    if not name:
        return Problem(place, "this item's 'uri' is not text", "write it as text in quotation marks")
    return file.result(place, name, version_of(values), entry.line, lambda article: _result(place, article, values))


def _result(place: str, name: str, values: Values) -> Result:
    """What an item makes, under the id `name`."""
    try:
        whole("uri", name)
        if why := left_out(Item(values)):
            return superseded.left_out(name, why, version_of(values) if identifier(values) else None)
        return with_corrections(record(name, values), values)
    except BadValueError as bad:
        return Problem(place, bad.message, bad.hint)


def recognises(content: Content) -> bool:
    """Whether a content is ninjs; broken or large JSON is, if it names the keys of an item."""
    if not content.head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        return False
    data = content.data if content.size <= LARGEST else content.head
    if not any(key in data for key in _NAMES):
        return False
    named = any(key in data for key in _BODIES)
    if content.size > LARGEST:
        return named
    text = data.decode("utf-8", "replace").removeprefix("\ufeff")
    found = islice(entries(content.name, text).entries(), _ENOUGH)
    return any(named if isinstance(entry, Problem) else is_item(entry.values) for entry in found)
