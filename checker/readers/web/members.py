"""The members of a JSON object from a feed or a content system, checked for their types as they are taken."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import TypeGuard

from checker.readers.record import BadValueError, whole

Values = Mapping[str, object]


def text_of(values: Values, key: str) -> str | None:
    """The value as text without white space around it, None if it is empty. Raises BadValueError."""
    value = values.get(key)
    if value is None or value is False:
        return None
    if not isinstance(value, str):
        raise BadValueError(key, f"{key!r} is not text", "write it as text in quotation marks")
    return whole(key, value).strip() or None


def number_or_text(values: Values, key: str) -> str | None:
    """The same for an id, which can be a number."""
    value = values.get(key)
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else text_of(values, key)


def part(values: Values, key: str) -> Values:
    """The object under a key; an empty one if it holds something else."""
    value = values.get(key)
    return value if is_object(value) else {}


def parts(values: Values, key: str) -> list[Values]:
    """The objects of the list under a key."""
    value = values.get(key)
    return [one for one in value if is_object(one)] if isinstance(value, list) else []


def is_object(value: object) -> TypeGuard[Values]:
    """Whether a value is an object of JSON."""
    return isinstance(value, Mapping)


def name(*found: str | None, copy: str) -> str:
    """What tells an item apart: the first of these that it has, on one line, else a digest of its copy."""
    stated = next(filter(None, found), None)
    return " ".join(stated.split()) if stated else hashlib.sha256(copy.encode("utf-8", "replace")).hexdigest()[:12]


def address(found: str | None) -> str | None:
    """A web address, None if it is something else."""
    return found if found and found.startswith(("http://", "https://")) else None


def on_one_line(words: str | None) -> str | None:
    """Words on one line, None if there are none."""
    return " ".join(words.split()) or None if words else None


def plain(markup: str | None) -> str | None:
    """The same for words with markup."""
    from checker.text.html import words

    return on_one_line(words(markup).text) if markup else None
