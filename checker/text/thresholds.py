"""Thresholds from data files: each has its name, its value, what it means, and what moving it does."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, get_args, get_type_hints

Thresholds = TypeVar("Thresholds")


def read_thresholds(file: Path, kind: Callable[..., Thresholds]) -> Thresholds:
    """The thresholds that a data file holds; `kind` is the named tuple of their names and types.

    A value is a number, or rows of numbers. Raises ValueError for a name or value that is missing or not known.
    """
    held = json.loads(file.read_text("utf-8"))
    types = get_type_hints(kind)
    if wrong := sorted(held.keys() ^ types.keys()):
        raise ValueError(f"{file.name}: missing or unknown: {', '.join(wrong)}")
    values = {name: entry.get("value") for name, entry in held.items()}
    if wrong := sorted(name for name, value in values.items() if not _fits(value, types[name])):
        raise ValueError(f"{file.name}: not numbers of the right type: {', '.join(wrong)}")
    return kind(**{name: _rows(value) for name, value in values.items()})


def _fits(value: Any, kind: Any) -> bool:
    """Whether a value is of the type of its field; a whole number is a float, too."""
    if kind in (int, float):
        return type(value) in (kind, int)
    (number, *_), *_ = map(get_args, get_args(kind))
    rows = value if isinstance(value, list) and all(isinstance(row, list) for row in value) else [[None]]
    return all(type(one) in (number, int) for row in rows for one in row)


def _rows(value: Any) -> Any:
    return tuple(map(tuple, value)) if isinstance(value, list) else value
