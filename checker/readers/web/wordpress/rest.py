"""Answers of WordPress's REST API: a post, or a list of them (developer.wordpress.org/rest-api/reference/posts)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.finding import Problem
from checker.readers.content import Content
from checker.readers.distinct import each
from checker.readers.reader import Result
from checker.readers.record import BadValueError
from checker.readers.web.json_items import document, items
from checker.readers.web.members import Values, is_object, number_or_text, part, text_of
from checker.readers.web.wordpress.post import Post, record, rendered, stated

LARGEST = 100_000_000
"""Bytes."""
_SHOWN = re.compile(rb'"(?:title|content|guid|excerpt)"\s*:\s*\{\s*"(?:raw|rendered|protected)"\s*:')
_FORM = 'write {"id": 1, "date": "...", "content": {"rendered": "..."}}'


def records(path: str, text: str) -> Iterator[Result]:
    """The posts, what is no published post, and what is wrong."""
    found = document(text, ())
    if found.at is None:
        yield _result(path, f"{path}:1:1", None, found.outer)
    else:
        yield from each(path, items(text, found.at), lambda place, line, values: _result(path, place, line, values))


def _result(path: str, place: str, line: int | None, values: object) -> Result:
    if not is_object(values):
        return Problem(place, "this is no post: not a JSON object", _FORM)
    try:
        return record(_post(values), path, line, None, None)
    except BadValueError as bad:
        return Problem(place, bad.message, bad.hint)


def _post(values: Values) -> Post:
    content, title = part(values, "content"), part(values, "title")
    local, utc = (stated(text_of(values, key)) for key in ("date", "date_gmt"))
    raw = text_of(content, "raw")
    return Post(
        id=number_or_text(values, "id"),
        kind=text_of(values, "type") or "",
        state=text_of(values, "status") or "",
        title=text_of(title, "rendered") or text_of(title, "raw"),
        markup=text_of(content, "rendered") or (rendered(raw) if raw else ""),
        link=text_of(values, "link"),
        days={
            "date": local,
            "date_gmt": None if local or not utc else f"{utc}Z",
            "modified": stated(text_of(values, "modified")),
        },
        utc=utc if local else None,
        hidden=content.get("protected") is True,
    )


def recognises(content: Content) -> bool:
    """Whether the first lines of some JSON hold a title or a text as WordPress nests them."""
    head = content.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith((b"{", b"[")) and b'"date"' in head and len(_SHOWN.findall(head)) > 1
