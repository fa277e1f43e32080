"""Frozen records of known types as JSON values and back: what is read is built by the types alone, and runs nothing."""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

Decode = Callable[[Any], Any]


def encoded(value: Any) -> Any:
    """A record, or records in tuples, sets and mappings, as JSON values; a record is the list of its fields' values."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if is_dataclass(value):
        return [encoded(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, tuple):
        return [encoded(item) for item in value]
    if isinstance(value, frozenset):
        return sorted(encoded(item) for item in value)
    if isinstance(value, dict):
        return [[encoded(key), encoded(item)] for key, item in value.items()]
    return value


@cache
def decoder(kind: Any) -> Decode:
    """What turns the JSON value of a type back into it.

    Its call raises ValueError, TypeError or KeyError for another type's value. Raises TypeError for a type not known.
    """
    origin = get_origin(kind)
    if origin is tuple:
        return _tuple(get_args(kind))
    if origin is frozenset:
        item = decoder(get_args(kind)[0])
        return lambda value: frozenset(map(item, _list(value)))
    if origin is dict:
        key, held = map(decoder, get_args(kind))
        return lambda value: {key(name): held(item) for name, item in _list(value)}
    if origin in (Union, types.UnionType):
        (inner,) = (decoder(option) for option in get_args(kind) if option is not types.NoneType)
        return lambda value: None if value is None else inner(value)
    if is_dataclass(kind):
        return _record(kind)
    return _plain(kind)


def _tuple(kinds: tuple[Any, ...]) -> Decode:
    if kinds[1:] == (Ellipsis,):
        item = decoder(kinds[0])
        return lambda value: tuple(map(item, _list(value)))
    items = tuple(map(decoder, kinds))
    return lambda value: tuple(item(part) for item, part in zip(items, _list(value), strict=True))


def _record(kind: Any) -> Decode:
    hints = get_type_hints(kind)
    parts = {field.name: decoder(hints[field.name]) for field in fields(kind)}
    return lambda value: kind(**{name: parts[name](item) for name, item in zip(parts, _list(value), strict=True)})


def _plain(kind: Any) -> Decode:
    if issubclass(kind, Enum):
        return dict(zip((member.value for member in kind), kind, strict=True)).__getitem__
    if kind is Path:
        return Path
    if kind is dt.date:
        return dt.date.fromisoformat
    if kind not in (str, bool, int, float):
        raise TypeError(f"{kind} cannot be kept")

    def check(value: Any) -> Any:
        if type(value) is not kind:
            raise ValueError(f"{value!r} is no {kind.__name__}")
        return value

    return check


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError(f"{value!r} is no list")
    return value
