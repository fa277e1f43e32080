"""JSON Lines: one article a line, `{"id", "text", "published"?, "title"?, "source"?, "url"?}`."""

from __future__ import annotations

import json
from collections.abc import Iterator

from checker.model.finding import Problem
from checker.model.mishap import UNREAD, Mishaps
from checker.model.skipped import Skipped
from checker.readers.content import Content
from checker.readers.record import BadValueError, Record, metadata, missing, whole
from checker.readers.wire import ninjs

LARGEST = 1_000_000_000
"""Bytes; one file can hold a whole archive."""

FORM = 'write {"id": "...", "text": "..."} on one line'


def records(path: str, text: str) -> Iterator[Record | Problem | Skipped]:
    """An article or a problem for every line that is not blank. If the first line is a ninjs item, all are."""
    if _is_ninjs(text):
        yield from ninjs.read(path, ninjs.lines(path, text))
        return
    seen: dict[str, int] = {}
    mishaps = Mishaps()
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        found = mishaps.attempt(f"{path}:{number}:1", UNREAD, _record, number, path, line)
        if found is None:
            continue
        if isinstance(found, Record) and found.id in seen:
            name = found.id.removeprefix(f"{path}#")
            found = Problem(
                f"{path}:{number}:1",
                f"the id {name!r} is already that of line {seen[found.id]}",
                "ids tell articles apart",
            )
        elif isinstance(found, Record):
            seen[found.id] = number
        yield found
    yield from mishaps.problems


def recognises(content: Content) -> bool:
    """Whether the first line of a content is an article; a line that is too long to see is, if it has both keys."""
    first, ended, _ = content.head.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
    if not first.startswith(b"{") or b'"id"' not in first or b'"text"' not in first:
        return False
    try:
        return bool({"id", "text"} <= json.loads(first).keys())
    except (ValueError, RecursionError):
        return not ended and content.size > len(content.head)


def _is_ninjs(text: str) -> bool:
    """Whether the first line is an item of ninjs, and not an article."""
    first = text.lstrip().partition("\n")[0]
    if '"uri"' not in first and '"guid"' not in first:
        return False
    try:
        values = json.loads(first)
    except (ValueError, RecursionError):
        return False
    return ninjs.is_item(values) and not {"id", "text"} <= values.keys()


def _record(number: int, path: str, line: str) -> Record | Problem:
    """One line and its number."""
    place = f"{path}:{number}"
    try:
        values = json.loads(line)
    except json.JSONDecodeError as error:
        return Problem(f"{place}:{error.colno}", f"this is no JSON: {error.msg}", FORM)
    except RecursionError:
        return Problem(f"{place}:1", "this is no article: brackets are nested too deeply", FORM)
    except ValueError:  # more digits than Python reads
        return Problem(f"{place}:1", "this is no article: a number is too long", FORM)
    if not isinstance(values, dict):
        return Problem(f"{place}:1", "this is no article: not a JSON object", FORM)
    try:
        return article(path, number, values)
    except BadValueError as bad:
        return Problem(f"{place}:{_column(line, bad.key)}", bad.message, bad.hint)


def article(path: str, line: int, values: dict[str, object]) -> Record:
    """The article of an object that begins on this line. Raises BadValueError."""
    name, text = _required(values, "id"), _required(values, "text")
    return Record(f"{path}#{name}", text, **metadata(values)._asdict(), file=path, line=line)


def _required(values: dict[str, object], key: str) -> str:
    """The value of a required key; a whole number is accepted as an id."""
    value = values.get(key)
    if value is None:
        raise BadValueError(key, f"this is no article: no {key!r}", missing(key, values))
    if key == "id" and isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        raise BadValueError(key, f"this is no article: {key!r} is not text", FORM)
    if not value.strip():
        raise BadValueError(key, f"this is no article: {key!r} is empty", FORM)
    return whole(key, value)


def _column(line: str, key: str) -> int:
    """The column of the key in the line, from 1; 1 if it is missing."""
    return line.find(json.dumps(key)) + 1 or 1
