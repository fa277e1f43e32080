"""The items in a file: one, a list of them, one a line, or those in the envelope of an API."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from checker.model.finding import Problem
from checker.readers.wire.ninjs.item import identifier, is_item, is_ninjs

FORM = 'write {"uri": "...", "body_text": "..."}'

_LISTS = ("hits", "_items", "items")
"""The keys of an envelope that hold its items: of the APIs of TT, of Superdesk, and, within `data`, of AP."""
_SPACE = re.compile(r"[ \t\r\n]*")
_LINE = re.compile(r"^[ \t]*\S.*$", re.MULTILINE)
_DECODER = json.JSONDecoder()


class Entry(NamedTuple):
    """A value of a file where an item is expected, and where it begins; `line` is None if that is not known."""

    line: int | None
    column: int
    values: object


class ItemsHeld(NamedTuple):
    """What a file holds. `entries` reads it anew with each call, so that the values need not all be in memory."""

    several: bool
    entries: Callable[[], Iterator[Entry | Problem]]


def entries(path: str, text: str) -> ItemsHeld:
    """What a text holds, by its form; `path` names it in problems."""
    if text.startswith("[", _after(text, 0)):
        return ItemsHeld(True, lambda: _listed(path, text))
    if _is_lines(text):
        return lines(path, text)
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        broken = _unread(path, error, 0)
        return ItemsHeld(False, lambda: iter((broken,)))
    held = [] if isinstance(values, dict) and is_ninjs(values) else _held(values)
    if any(is_item(item) for item in held):
        return ItemsHeld(True, lambda: _placed(text, held))
    return ItemsHeld(False, lambda: iter((Entry(1, 1, values),)))


def lines(path: str, text: str) -> ItemsHeld:
    """What a text of one item a line holds."""
    return ItemsHeld(True, lambda: _lines(path, text))


def _is_lines(text: str) -> bool:
    """Whether the first two lines with words look like an object each."""
    first = [line.group().strip() for line in islice(_LINE.finditer(text), 2)]
    return len(first) > 1 and all(line.startswith("{") and line.endswith("}") for line in first)


def _unread(path: str, error: ValueError | RecursionError, before: int) -> Problem:
    """The problem with text that is no JSON; `before` is the number of lines before it."""
    if isinstance(error, json.JSONDecodeError):
        place = f"{path}:{before + error.lineno}:{error.colno}"
        return Problem(place, f"this is no JSON: {error.msg}", FORM)
    place = f"{path}:{before + 1}:1" if before else path
    deep = isinstance(error, RecursionError)  # the other is a number with more digits than Python reads
    said = "brackets are nested too deeply" if deep else "a number is too long"
    return Problem(place, f"this is no ninjs item: {said}", FORM)


def _listed(path: str, text: str) -> Iterator[Entry | Problem]:
    """The elements of a list, up to the first that is broken."""
    line, counted, newline = 1, 0, -1
    at = _after(text, text.index("[") + 1)
    try:
        while not text.startswith("]", at):
            values, end = _DECODER.raw_decode(text, at)
            newline = max(newline, text.rfind("\n", counted, at))
            line, counted = line + text.count("\n", counted, at), at
            yield Entry(line, at - newline, values)
            at = _after(text, end)
            if text.startswith(",", at):
                at = _after(text, at + 1)
            elif not text.startswith("]", at):
                raise json.JSONDecodeError("Expecting ',' delimiter", text, at)
        if _after(text, at + 1) < len(text):
            raise json.JSONDecodeError("Extra data", text, _after(text, at + 1))
    except (ValueError, RecursionError) as error:
        yield _unread(path, error, 0)


def _after(text: str, at: int) -> int:
    """Where the next words begin."""
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _lines(path: str, text: str) -> Iterator[Entry | Problem]:
    """The values of the lines."""
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            try:
                yield Entry(number + 1, 1, json.loads(line))
            except (ValueError, RecursionError) as error:
                yield _unread(path, error, number)


def _held(values: object) -> list[object]:
    """The items of an envelope; none if it is none."""
    outer = values if isinstance(values, dict) else {}
    inner = outer.get("data")
    for holder in (outer, inner if isinstance(inner, dict) else {}):
        for key in _LISTS:
            if isinstance(listed := holder.get(key), list):
                return [item["item"] if isinstance(item, dict) and "item" in item else item for item in listed]
    return []


def _placed(text: str, held: list[object]) -> Iterator[Entry]:
    """The items of an envelope, with the lines on which their identifiers stand."""
    at, counted, line = 0, 0, 1
    for values in held:
        name = identifier(values) if at >= 0 else ""
        at = text.find(f'"{name}"', at + 1) if name else -1
        if at >= 0:
            line, counted = line + text.count("\n", counted, at), at
        yield Entry(line if at >= 0 else None, 1, values)
