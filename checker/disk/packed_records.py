"""Converts frozen records of known types to MessagePack and back; only the types decide what is built."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


def encoded(value: object) -> bytes:
    """A record, or records in tuples, sets and mappings, as bytes.

    Raises TypeError for an unsupported type, UnicodeEncodeError for a path whose bytes are not UTF-8.
    """
    return msgspec.msgpack.encode(value, enc_hook=_written)


def decoded(stored: bytes, kind: type[T]) -> T:
    """The value of `encoded`. Raises ValueError for damaged bytes or another type's, TypeError for an unknown type."""
    try:
        return msgspec.msgpack.decode(stored, type=kind, dec_hook=_made)
    except msgspec.DecodeError as error:  # a ValueError only in later versions
        raise ValueError(str(error)) from error


def _written(value: object) -> str:
    """Encodes what msgspec does not support."""
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"{type(value)} cannot be kept")


def _made(kind: type[Any], value: Any) -> Path:
    """Decodes what msgspec does not support."""
    if kind is Path and isinstance(value, str):
        return Path(value)
    raise TypeError(f"{value!r} cannot be a {kind.__name__}")
