"""ninjs, the IPTC's "News in JSON", versions 1 and 2, one item a file.

Of version 1 it reads `body_text`, else `body_html` or `body_xhtml`, and `headline`; of version 2 `bodies` and
`headlines`, the main ones first (https://iptc.org/std/ninjs/). The body is the article's text. Markup is removed;
offsets count in the remaining text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from checker.model.article import Skip
from checker.model.finding import Problem
from checker.readers.reader import Reader
from checker.readers.record import BadValueError, Record, is_moment, metadata, whole

LARGEST = 16_000_000
"""Bytes."""

Values = Mapping[str, object]
_FORM = 'write {"uri": "...", "body_text": "..."}'
_OTHERWISE = f'{_FORM}, or save it as .jsonl with {{"id": "...", "text": "..."}} on one line'
_PLAIN, _MARKUP = ("text/plain",), ("text/html", "application/xhtml+xml")
_BODIES = {"body_text": _PLAIN[0], "body_html": _MARKUP[0], "body_xhtml": _MARKUP[1]}
"""The bodies of version 1 and their types, best first."""
_DAYS = ("versioncreated", "contentcreated", "firstcreated")
"""Keys for the publication time, latest first: the text's "today" is the day of this version."""
_ALMOST = 0.8
"""Least similarity of a key to that of a date for which it is taken."""


class Body(NamedTuple):
    """One body of an item: its key as a path ("bodies/0/value"), its type, and its text."""

    key: str
    form: str
    value: str


def records(path: str, text: str) -> Iterator[Record | Problem]:
    """The article of the item, or the problem with it."""
    try:
        values = json.loads(text)
    except json.JSONDecodeError as error:
        yield Problem(f"{path}:{error.lineno}:{error.colno}", f"this is no JSON: {error.msg}", _FORM)
        return
    except RecursionError:
        yield Problem(path, "this is no ninjs item: brackets are nested too deeply", _FORM)
        return
    except ValueError:  # more digits than Python reads
        yield Problem(path, "this is no ninjs item: a number is too long", _FORM)
        return
    if not isinstance(values, dict) or not is_ninjs(values):
        yield Problem(f"{path}:1:1", "this is no ninjs item: no uri and body", _OTHERWISE)
        return
    try:
        yield record(path, values)
    except BadValueError as bad:
        yield Problem(path, bad.message, bad.hint)


def is_meant(file: Path) -> bool:
    """Whether a JSON file in a folder is meant as an item; broken JSON is, if it names an item's keys."""
    try:
        data = file.read_bytes() if file.stat().st_size <= LARGEST else b""
    except OSError:
        return False
    if b'"uri"' not in data or not any(key in data for key in (b'"bodies"', b'"body_')):
        return False
    try:
        values = json.loads(data)
    except (ValueError, RecursionError):
        return True
    return isinstance(values, dict) and is_ninjs(values)


def is_ninjs(values: Values) -> bool:
    """Whether an object is meant as a ninjs item: it has a body and a `uri`, which the standard requires."""
    return "uri" in values and any(key == "bodies" or key.startswith("body_") for key in values)


def record(name: str, values: Values) -> Record:
    """The article of an item under the id `name`. Raises BadValueError with the key of the value that will not do."""
    text, captions = _best(values)
    key = next((key for key in _DAYS if values.get(key)), None) or _undated(values)
    uri = _text("uri", values.get("uri"))
    try:
        known = metadata(
            {
                "title": _headline(values),
                "published": _text(key, values.get(key)),
                "source": _source(values),
                "url": uri if uri and uri.startswith(("http://", "https://")) else None,
            }
        )
    except BadValueError as bad:  # of these only the day can be wrong: the rest is text by now
        raise BadValueError(key, f"{key!r} is no date: {values.get(key)!r}", bad.hint) from None
    return Record(name, text, **known._asdict(), skips=captions)


def _undated(values: Values) -> str:
    """The date key of an item that has none. Raises BadValueError for a date under a key like `versionCreated`."""
    for name, value in values.items():
        meant = get_close_matches(name.lower(), (*_DAYS, "published", "date"), n=1, cutoff=_ALMOST)
        if meant and isinstance(value, str) and is_moment(value):
            near = meant[0] if meant[0] in _DAYS else _DAYS[0]
            raise BadValueError(name, f"{name!r} is no key that is read", f"did you mean {near!r}?")
    return _DAYS[0]


def _words(body: Body) -> tuple[str, tuple[Skip, ...]]:
    """The text of a body, and the captions in it."""
    if body.form in _PLAIN:
        return body.value, ()
    from checker.text.html import words

    return words(body.value)


def _best(values: Values) -> tuple[str, tuple[Skip, ...]]:
    """The text of the main body that can be read best and has words. Raises BadValueError."""
    found = sorted((*_first(values), *_second(values)), key=lambda body: body.form not in _PLAIN)
    for body in found:
        text, captions = _words(body)
        if text.strip():
            return text, captions
    if found:
        raise BadValueError(found[0].key, f"{found[0].key!r} has no words", "send the text of the article")
    there = ", ".join(sorted(key for key in values if key == "bodies" or key.startswith("body_"))) or "no body"
    raise BadValueError(
        "bodies" if "bodies" in values else "body_text",
        f"this item has no body that can be read: {there}",
        f"send body_text, body_html or bodies of {', '.join((*_PLAIN, *_MARKUP))}",
    )


def _first(values: Values) -> Iterator[Body]:
    """The bodies of version 1."""
    for key, form in _BODIES.items():
        value = _text(key, values.get(key))
        if value and value.strip():
            yield Body(key, form, value)


def _second(values: Values) -> Iterator[Body]:
    """The bodies of version 2, main ones first; a body without a type is plain text."""
    for key, item in _items(values, "bodies"):
        form = (_text(f"{key}/contenttype", item.get("contenttype")) or _PLAIN[0]).partition(";")[0].strip().lower()
        value = _text(f"{key}/value", item.get("value"))
        if value and value.strip() and form in (*_PLAIN, *_MARKUP):
            yield Body(f"{key}/value", form, value)


def _headline(values: Values) -> str | None:
    """The headline of either version, without markup."""
    found = [_text(f"{key}/value", item.get("value")) for key, item in _items(values, "headlines")]
    return next(filter(None, found), None) or _text("headline", values.get("headline"))


def _source(values: Values) -> str | None:
    """The agency or outlet, by name."""
    found = [_text(f"{key}/name", item.get("name")) for key, item in _items(values, "infosources")]
    return next(filter(None, found), None) or _text("copyrightholder", values.get("copyrightholder"))


def _items(values: Values, name: str) -> list[tuple[str, Values]]:
    """The objects of a list, those whose role is `main` first, each with its key. Raises BadValueError."""
    items = values.get(name)
    if items is None:
        return []
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise BadValueError(name, f"{name!r} is no list of objects", f'write "{name}": [{{"value": "..."}}]')
    keyed = [(f"{name}/{index}", item) for index, item in enumerate(items)]
    return sorted(keyed, key=lambda pair: pair[1].get("role") != "main")


def _text(key: str, value: object) -> str | None:
    """The value as text, None if there is none. Raises BadValueError."""
    if value is None:
        return None
    if isinstance(value, str):
        return whole(key, value)
    raise BadValueError(key, f"{key!r} is not text", "write it as text in quotation marks")


READER = Reader((".ninjs", ".json"), records, LARGEST, frozenset({".json"}), is_meant)
