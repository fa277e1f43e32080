"""The bodies and headlines of an item of ninjs.

In version 1 each is a key of its own (`body_text`), in versions 2 and 3 they are lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.model.article import Skip
from checker.readers.ninjs.keys import Item
from checker.readers.record import BadValueError

_PLAIN, _MARKUP = frozenset({"text/plain"}), frozenset({"text/html", "application/xhtml+xml"})
_BODIES = {
    "body_text": "text/plain",
    "body_main": "",
    "body_html": "text/html",
    "body_html5": "text/html",
    "body_richtext": "text/html",
    "body_xhtml": "application/xhtml+xml",
}
"""The bodies of version 1 and their types, best first; a body whose type is "" is judged by its tags."""
_ROLES = {"main": 0, "": 1, **dict.fromkeys(("text", "plain", "html", "html5", "xhtml", "richtext", "body"), 1)}
"""The ranks of roles: the article itself, then a form of it; any other (a teaser, a post) is last."""
_TAGS = re.compile(r"</(?:p|div|h[1-6]|body|article|section|ul|table)\s*>", re.IGNORECASE)


class Body(NamedTuple):
    """One body of an item: its key as a path ("bodies/0/value"), its type, its text, and the rank of its role."""

    key: str
    form: str
    value: str
    rank: int = 0


def _words(body: Body) -> tuple[str, tuple[Skip, ...]]:
    """The text of a body, and the captions in it."""
    if body.form in _PLAIN:
        return body.value, ()
    from checker.text.html import words

    return words(body.value)


def best(item: Item) -> tuple[str, tuple[Skip, ...]]:
    """The text of the body that is most surely the article, can be read best and has words. Raises BadValueError."""
    found = sorted((*_first(item), *_second(item)), key=lambda body: (body.rank, body.form not in _PLAIN))
    for body in found:
        text, captions = _words(body)
        if text.strip():
            return text, captions
    if found:
        raise BadValueError(found[0].key, f"{found[0].key!r} has no words", "send the text of the article")
    raise BadValueError(
        item.written("bodies") if "bodies" in item.values else "body_text",
        f"this item has no body that can be read: {', '.join(map(item.written, item.bodies)) or 'no body'}",
        f"send body_text, body_html or bodies of {', '.join(sorted(_PLAIN | _MARKUP, reverse=True))}",
    )


def _first(item: Item) -> Iterator[Body]:
    """The bodies of version 1."""
    for key, form in _BODIES.items():
        value = item.text(key)
        if value and value.strip():
            yield Body(item.written(key), form or _judged(value), value)


def _second(item: Item) -> Iterator[Body]:
    """The bodies of versions 2 and 3 that can be read; a body without a type is judged by its tags."""
    for part in item.parts("bodies"):
        value, stated = part.text("value"), (part.text("contenttype") or "").partition(";")[0].strip().lower()
        if value and value.strip() and (form := stated or _judged(value)) in _PLAIN | _MARKUP:
            role = (part.text("role") or "").strip().lower()
            yield Body(part.written("value"), form, value, _ROLES.get(role, max(_ROLES.values()) + 1))


def _judged(value: str) -> str:
    return "text/html" if _TAGS.search(value) else "text/plain"


def headline(item: Item) -> str | None:
    """The headline of any version, without markup: the main one, else the first."""
    parts = sorted(item.parts("headlines"), key=lambda part: part.values.get("role") != "main")
    for part in parts:
        form = (part.text("contenttype") or "").lower()
        if value := part.text("value"):
            return _words(Body("", form, value))[0].strip() if form in _MARKUP else value
    return item.text("headline") or item.text("headline_main")
