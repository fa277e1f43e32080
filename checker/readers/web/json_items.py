"""JSON that holds articles: the values of a list one by one, each with its line, so that not all are in memory."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from checker.readers.decode import ContentError

_DECODER = json.JSONDecoder()
_SPACE = re.compile(r"[ \t\r\n]*")
_HINT = "export the file again"


class Held(NamedTuple):
    """A value of a list, and where it begins in the file, both from 1."""

    line: int
    column: int
    values: object


class Document(NamedTuple):
    """A document: the members of its object, and where the list of its items begins; None if it has no such list."""

    outer: dict[str, object]
    at: int | None


def document(text: str, lists: Container[str]) -> Document:
    """What a document is: a list, or an object one of whose members named in `lists` is the list of its items.

    An object that breaks off in the list is known as far as it goes. Raises ContentError.
    """
    at = _after(text, 0)
    if text.startswith("[", at):
        return Document({}, at)
    if not text.startswith("{", at):
        raise ContentError("this is no JSON object and no list", _HINT, ":1:1")
    outer: dict[str, object] = {}
    found: int | None = None
    try:
        at = _after(text, at + 1)
        while not text.startswith("}", at):
            key, at = _DECODER.raw_decode(text, at)
            at = _after(text, _past(text, _after(text, at), ":"))
            if key in lists and found is None and text.startswith("[", at):
                found = at
                at = _list_end(text, at)
            else:
                outer[key], at = _DECODER.raw_decode(text, at)
            at = _following(text, at, "}")
    except (ValueError, RecursionError) as error:
        if found is None:
            raise _unread(text, error) from None
    return Document(outer, found)


def items(text: str, at: int) -> Iterator[Held]:
    """The values of the list that begins at `at`, up to the first that is broken. Raises ContentError for that."""
    line, counted, newline = 1, 0, -1
    try:
        for values, start in _values(text, at):
            newline = max(newline, text.rfind("\n", counted, start))
            line, counted = line + text.count("\n", counted, start), start
            yield Held(line, start - newline, values)
    except (ValueError, RecursionError) as error:
        raise _unread(text, error) from None


def _values(text: str, at: int) -> Iterator[tuple[object, int]]:
    """The values of a list, and where each begins. Raises JSONDecodeError."""
    at = _after(text, at + 1)
    while not text.startswith("]", at):
        values, end = _DECODER.raw_decode(text, at)
        yield values, at
        at = _following(text, end, "]")


def _list_end(text: str, at: int) -> int:
    """Where a list ends that begins at `at`. Raises JSONDecodeError."""
    at = _after(text, at + 1)
    while not text.startswith("]", at):
        at = _following(text, _DECODER.raw_decode(text, at)[1], "]")
    return at + 1


def _following(text: str, at: int, end: str) -> int:
    """Where the next member of a list or an object begins after one that ends at `at`, or the `end` mark."""
    at = _after(text, at)
    return at if text.startswith(end, at) else _after(text, _past(text, at, ","))


def _past(text: str, at: int, mark: str) -> int:
    if not text.startswith(mark, at):
        raise json.JSONDecodeError(f"Expecting '{mark}' delimiter", text, at)
    return at + 1


def _after(text: str, at: int) -> int:
    """Where the next words begin."""
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _unread(text: str, error: ValueError | RecursionError) -> ContentError:
    if isinstance(error, json.JSONDecodeError):
        cut = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated")
        message = "the file breaks off here" if cut else f"this is no JSON: {error.msg}"
        return ContentError(message, _HINT, f":{error.lineno}:{error.colno}")
    deep = isinstance(error, RecursionError)  # the other is a number with more digits than Python reads
    return ContentError(
        f"this is no JSON: {'brackets are nested too deeply' if deep else 'a number is too long'}", _HINT
    )
