"""The article in the data of a page that JavaScript fills in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from checker.readers.web.html.tree import Element, elements
from checker.text.word_lists import words_by_name

_KEYS = words_by_name("readers/web/html/scripts")
_SHORTEST = 80
"""Characters of a body; anything shorter is a teaser."""
_DEEPEST, _MOST = 40, 100_000
"""Levels and values that are looked at."""


def body(root: Element, titles: set[str]) -> str | None:
    """The longest body beside one of these titles, both in lower case, in the JSON of a page; None if there is none."""
    found = (text for value in _values(root) for text in _bodies(value, titles))
    return max(found, key=len, default=None)


def _values(root: Element) -> Iterator[object]:
    for script in elements(root, "script"):
        if (script.get("type") or "").strip().lower() == "application/json":
            try:
                yield json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue


def _bodies(value: object, titles: set[str]) -> Iterator[str]:
    waiting: list[tuple[object, int]] = [(value, 0)]
    for _ in range(_MOST):
        if not waiting:
            return
        held, depth = waiting.pop()
        if isinstance(held, dict):
            if any(_said(held.get(key)) in titles for key in _KEYS["titles"]):
                yield from (text for key in _KEYS["bodies"] if (text := _prose(held.get(key))))
            held = list(held.values())
        if isinstance(held, list) and depth < _DEEPEST:
            waiting += [(inner, depth + 1) for inner in held if isinstance(inner, dict | list)]


def _said(value: Any) -> str:
    return " ".join(value.split()).lower() if isinstance(value, str) else ""


def _prose(value: object) -> str | None:
    """The words of a body: text, or a list of paragraphs as text or as objects with text."""
    if isinstance(value, str):
        return value if len(value) >= _SHORTEST else None
    if not isinstance(value, list):
        return None
    parts = [part if isinstance(part, str) else _part(part) for part in value]
    text = "\n\n".join(part for part in parts if part)
    return text if len(text) >= _SHORTEST else None


def _part(value: object) -> str | None:
    """The words of a paragraph that is an object."""
    if not isinstance(value, dict):
        return None
    return next((held for key in _KEYS["parts"] if isinstance(held := value.get(key), str)), None)
