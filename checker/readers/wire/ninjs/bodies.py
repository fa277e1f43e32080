"""The bodies and headlines of an item of ninjs.

In version 1 each is a key of its own (`body_text`), in versions 2 and 3 they are lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.readers.record import BadValueError
from checker.readers.web.fragment import paragraphs
from checker.readers.wire.ninjs.keys import Item
from checker.text.passage import Passage

_PLAIN, _MARKUP = frozenset({"text/plain"}), frozenset({"text/html", "application/xhtml+xml"})
_NITF = frozenset({"application/nitf+xml"})
_XML = frozenset({"application/xml", "text/xml", "application/nitf", "text/nitf"})
"""Types that are read as NITF if the content is that."""
_BODIES = {
    "body_text": "text/plain",
    "body_main": "",
    "body_html": "text/html",
    "body_html5": "text/html",
    "body_richtext": "text/html",
    "body_xhtml": "application/xhtml+xml",
    "body_nitf": "application/nitf+xml",
}
"""The bodies of version 1 and their types, best first; a body whose type is "" is judged by its tags."""
_ROLES = {"main": 0, "": 1, **dict.fromkeys(("text", "plain", "html", "html5", "xhtml", "richtext", "body"), 1)}
"""The ranks of roles: the article itself, then a form of it; any other (a teaser, a post) is last."""
_TAGS = re.compile(r"</(?:p|div|h[1-6]|body|article|section|ul|table)\s*>", re.IGNORECASE)
_NITF_TAGS = re.compile(r"<(?:nitf|body\.content)[\s>]")
_HEAD = 2_000
"""Characters in which a document of NITF shows what it is."""


class Body(NamedTuple):
    """One body of an item: its key as a path ("bodies/0/value"), its type, its text, and the rank of its role."""

    key: str
    form: str
    value: str
    rank: int = 0


def _passage(body: Body) -> Passage:
    """The text of a body. Raises BadValueError for broken NITF."""
    if body.form in _PLAIN:
        return Passage(body.value, (), _paragraphs(body.value))
    if body.form in _NITF:
        from checker.readers.wire import nitf
        from checker.readers.wire.inline import of_nitf

        return nitf.text(of_nitf(body.key, body.value).by_name(), None)
    from checker.text.html import words

    found = words(body.value)
    return Passage(found.text, found.skips, _paragraphs(found.text))


def _paragraphs(text: str) -> tuple[tuple[int, int | None], ...]:
    return tuple((place.start, None) for place in paragraphs(text))


def best(item: Item) -> Passage:
    """The text of the body that is most surely the article, can be read best and has words. Raises BadValueError."""
    found = sorted((*_first(item), *_second(item)), key=lambda body: (body.rank, _form_rank(body.form)))
    for body in found:
        passage = _passage(body)
        if passage.text.strip():
            return passage
    if found:
        raise BadValueError(found[0].key, f"{found[0].key!r} has no words", "send the text of the article")
    raise BadValueError(
        item.written("bodies") if "bodies" in item.values else "body_text",
        f"this item has no body that can be read: {', '.join(map(item.written, item.bodies)) or 'no body'}",
        f"send body_text, body_html or bodies of {', '.join(sorted(_PLAIN | _MARKUP | _NITF, reverse=True))}",
    )


def _first(item: Item) -> Iterator[Body]:
    """The bodies of version 1."""
    for key, form in _BODIES.items():
        value = item.text(key)
        if value and value.strip():
            yield Body(item.written(key), _form(form, value), value)


def _second(item: Item) -> Iterator[Body]:
    """The bodies of versions 2 and 3 that can be read; a body without a type is judged by its tags."""
    for part in item.parts("bodies"):
        value, stated = part.text("value"), (part.text("contenttype") or "").partition(";")[0].strip().lower()
        form = _form(stated, value or "")
        if value and value.strip() and form in _PLAIN | _MARKUP | _NITF:
            role = (part.text("role") or "").strip().lower()
            yield Body(part.written("value"), form, value, _ROLES.get(role, max(_ROLES.values()) + 1))


def _form(stated: str, value: str) -> str:
    """The type of a body: as stated, unless it is NITF; judged by its tags if none is stated."""
    if stated not in _PLAIN and _NITF_TAGS.search(value, 0, _HEAD):
        return next(iter(_NITF))
    if stated and stated not in _XML:
        return stated
    return "text/html" if _TAGS.search(value) else "text/plain"


def _form_rank(form: str) -> int:
    """Plain text is read first, then HTML, then NITF, whose elements agencies use in many ways."""
    return next(rank for rank, forms in enumerate((_PLAIN, _MARKUP, _NITF)) if form in forms)


def headline(item: Item) -> str | None:
    """The headline of any version, without markup: the main one, else the first."""
    parts = sorted(item.parts("headlines"), key=lambda part: part.values.get("role") != "main")
    for part in parts:
        form = (part.text("contenttype") or "").lower()
        if value := part.text("value"):
            return _passage(Body("", form, value)).text.strip() if form in _MARKUP else value
    return item.text("headline") or item.text("headline_main")
