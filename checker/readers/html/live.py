"""Live blogs: each dated entry is an article of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from checker.model.finding import Problem
from checker.readers.html.page import Page
from checker.readers.html.stamps import stamp
from checker.readers.html.structured import Node, listed, text_of
from checker.readers.record import Record
from checker.text.html import words

_UNSAFE = re.compile(r"[^\w.:+-]+")


def entries(name: str, page: Page) -> list[Record | Problem]:
    """The entries that the page states as a live blog in JSON-LD, in its order; empty if it is none."""
    blog = next((node for node in page.nodes if node.is_live), None)
    if blog is None:
        return []
    seen: dict[str, int] = {}
    found: list[Record | Problem] = []
    for number, update in enumerate(_updates(blog), 1):
        if one := _entry(name, page, update, number):
            key = one.id
            seen[key] = seen.get(key, 0) + 1
            found.append(one if seen[key] == 1 else _again(one))
    return found


def _updates(blog: Node) -> Iterator[dict[str, object]]:
    yield from (update for update in listed(blog.values.get("liveBlogUpdate")) if isinstance(update, dict))


def _again(one: Record) -> Problem:
    return Problem(one.id, "a second entry has this id", "ids tell articles apart")


def _entry(name: str, page: Page, update: dict[str, object], number: int) -> Record | None:
    """One entry; None if it has no words."""
    body = update.get("articleBody")
    text = (words(body).text if isinstance(body, str) else "").strip()
    if not text:
        return None
    moment = stamp(update.get("datePublished")) or stamp(update.get("dateModified"))
    return Record(
        f"{name}#{_identity(update, number)}",
        text,
        title=text_of(update.get("headline")),
        published=moment.iso if moment else None,
        published_by="datePublished of the entry" if moment else None,
        source=page.source,
        url=text_of(update.get("url"), "@id") or page.url,
        language=page.language,
        file=name,
    )


def _identity(update: dict[str, object], number: int) -> str:
    """What tells an entry from others: the fragment of its address, its identifier, its time, or its number."""
    for key in ("url", "@id", "mainEntityOfPage"):
        value = text_of(update.get(key), "@id", "url")
        if value and (part := _fragment(value)):
            return _UNSAFE.sub("-", part)
    moment = text_of(update.get("identifier"), "value") or text_of(update.get("datePublished"))
    return _UNSAFE.sub("-", moment) if moment else f"entry-{number}"


def _fragment(value: str) -> str:
    try:
        return urlsplit(value).fragment
    except ValueError:
        return ""
