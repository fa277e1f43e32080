"""What a page states in JSON-LD: its articles by schema.org, best first."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from checker.readers.web.html.tree import Element, elements
from checker.text.word_lists import word_lists

_TYPES = word_lists("readers/web/html/schema")
_BEFORE = re.compile(r"\s*+(?://|/\*)?\s*+(?:<!--|<!\[CDATA\[)\s*+(?:\*/)?")
_AFTER = re.compile(r"(?:(?://|/\*)?\s*+(?:-->|\]\]>)\s*+(?:\*/)?|;)\s*+\Z")
"""Marks around a script by which old browsers took it for a comment."""
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_DEEPEST = 12
_MOST = 2_000
"""Objects that are looked at; a page with more is a list."""

Values = dict[str, Any]
"""A JSON object."""


class Node(NamedTuple):
    """An object of JSON-LD, and its types without the address of schema.org."""

    types: frozenset[str]
    values: Values

    @property
    def is_article(self) -> bool:
        """Whether it is a kind of schema.org's Article or posting."""
        return bool(self.types & _TYPES["articles"])

    @property
    def is_live(self) -> bool:
        """Whether it is a live blog."""
        return "LiveBlogPosting" in self.types


def nodes(root: Element) -> list[Node]:
    """The objects with a type in the scripts of a page, in their order; those inside lists of other pages left out."""
    found: list[Node] = []
    for script in elements(root, "script"):
        if "ld+json" in (script.get("type") or "").lower():
            found += _typed(_loaded(script.text or ""))
    return found[:_MOST]


def _loaded(text: str) -> object:
    """The value of a script; None if it is broken beyond the usual slips."""
    for attempt in (text, _TRAILING_COMMA.sub("", _AFTER.sub("", _BEFORE.sub("", text, count=1)))):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _typed(value: object, depth: int = 0) -> Iterator[Node]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _typed(item, depth + 1)
    elif isinstance(value, dict):
        if types := frozenset(str(name).rpartition("/")[2] for name in listed(value.get("@type"))):
            yield Node(types, value)
        for key, held in value.items():
            if key in _TYPES["containers"] and isinstance(held, dict | list):
                yield from _typed(held, depth + 1)


def listed(value: object) -> list[Any]:
    """A value of JSON-LD as a list: it may be one thing or several."""
    return value if isinstance(value, list) else [] if value is None else [value]


def text_of(value: object, *keys: str) -> str | None:
    """The first words in a value: text, or an object that has them under one of `keys`, or a list of these."""
    for item in listed(value):
        held = [item.get(key) for key in keys] if isinstance(item, dict) else [item]
        for words in held:
            if isinstance(words, str) and words.strip():
                return " ".join(words.split())
    return None
