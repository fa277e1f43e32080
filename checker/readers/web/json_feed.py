"""JSON Feed 1.0 and 1.1: each item is an article (jsonfeed.org/version/1.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.finding import Problem
from checker.model.skipped import Skipped, Skipping
from checker.readers.content import Content
from checker.readers.dates import iso
from checker.readers.decode import ContentError
from checker.readers.distinct import each
from checker.readers.reader import Result
from checker.readers.record import BadValueError, Record
from checker.readers.stated import chosen, where_written
from checker.readers.web.fragment import Fragment, copy, fragment, has_copy
from checker.readers.web.json_items import document, items
from checker.readers.web.members import Values, address, name, number_or_text, on_one_line, text_of

LARGEST = 100_000_000
"""Bytes."""
_VERSION = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version')
_DAYS = ("date_published", "date_modified")
"""The one that counts first: "today" in the text is mostly the day on which it appeared."""
_FORM = 'write {"id": "...", "content_text": "..."}'


def records(path: str, text: str) -> Iterator[Result]:
    """The items, those that hold no article, and what is wrong."""
    feed = document(text, {"items"})
    if feed.at is None:
        raise ContentError("this is no JSON Feed: no list of 'items'", _FORM, ":1:1")
    found = each(path, items(text, feed.at), lambda place, line, values: _result(path, place, line, values, feed.outer))
    first = next(found, None)
    yield first or Skipped(path, Skipping.ITEM, "a feed without entries")
    yield from found


def _result(path: str, place: str, line: int, values: object, feed: Values) -> Result:
    if not isinstance(values, dict):
        return Problem(place, "this is no item: not a JSON object", _FORM)
    try:
        return _record(path, line, values, feed)
    except BadValueError as bad:
        return Problem(place, bad.message, bad.hint)


def _record(path: str, line: int, values: Values, feed: Values) -> Record | Skipped:
    found = _copy(values)
    title, url = text_of(values, "title"), text_of(values, "url") or text_of(values, "external_url")
    key = f"{path}#{name(number_or_text(values, 'id'), url, title, copy=found.text)}"
    if not has_copy(found):
        why = "a recording without a text" if values.get("attachments") else "an item without a text"
        return Skipped(key, Skipping.ITEM, why)
    day = where_written(chosen({day: text_of(values, day) for day in _DAYS}, iso), url)
    return Record(
        key,
        found.text,
        title=on_one_line(title),
        published=day.moment if day else None,
        published_by=day.words if day else None,
        source=text_of(feed, "title"),
        url=address(url),
        skips=found.skips,
        file=path,
        line=line,
        language=text_of(values, "language") or text_of(feed, "language"),
        places=found.places,
    )


def _copy(values: Values) -> Fragment:
    """The full text, plain or as HTML, else the summary."""
    if (plain := text_of(values, "content_text")) and plain.strip():
        return copy(plain)
    found = fragment(text_of(values, "content_html") or "")
    return (
        found if found.text.strip() else copy(text_of(values, "summary") or "", whole=False, named="summary, paragraph")
    )


def recognises(content: Content) -> bool:
    """Whether an object names the version of JSON Feed; it may do so after its items."""
    if not content.head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return False
    if _VERSION.search(content.head):
        return True
    if b'"items"' not in content.head or not len(content.head) < content.size <= LARGEST:
        return False
    return _VERSION.search(content.data[-1000:]) is not None
