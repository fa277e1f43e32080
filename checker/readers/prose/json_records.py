"""JSON that is a list of articles, or one, in the form of JSON Lines: `[{"id", "text", "published"?, ...}]`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from checker.model.finding import Problem
from checker.readers.content import Content
from checker.readers.distinct import each
from checker.readers.prose.jsonl import FORM, article
from checker.readers.reader import Result
from checker.readers.record import BadValueError
from checker.readers.web.json_items import Held, document, items
from checker.readers.wire import ninjs

LARGEST = 100_000_000
"""Bytes."""
_LISTS = ("articles", "documents", "records", "data")
"""The keys under which an object can hold the list."""
_OPENS = re.compile(r"\s*(?:\[|\{\s*\"(?:articles|documents|records|data)\"\s*:\s*\[)\s*")


def records(path: str, text: str) -> Iterator[Result]:
    """An article or a problem for every object of the list."""
    found = document(text, _LISTS)
    held = iter([Held(1, 1, found.outer)]) if found.at is None else items(text, found.at)
    yield from each(path, held, lambda place, line, values: _result(path, place, line, values))


def _result(path: str, place: str, line: int, values: object) -> Result:
    if not isinstance(values, dict):
        return Problem(place, "this is no article: not a JSON object", FORM)
    try:
        return article(path, line, values)
    except BadValueError as bad:
        return Problem(place, bad.message, bad.hint)


def recognises(content: Content) -> bool:
    """Whether the first object of a list is an article, or an object that is no line of JSON Lines."""
    head = content.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not head.startswith((b"[", b"{")) or b'"id"' not in head or b'"text"' not in head:
        return False
    text = head.decode("utf-8", "replace")
    opened = _OPENS.match(text)
    try:
        if opened:
            values, _ = json.JSONDecoder().raw_decode(text, opened.end())
        else:
            values = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(values, dict) and {"id", "text"} <= values.keys() and not ninjs.is_item(values)
