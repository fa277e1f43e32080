"""Converts the records of `checker.model` to JSON and back by their type hints: a new field needs no code here.

A record is an object of the fields that differ from their defaults; if a hint allows several records, `is` names the
class. Enumerations are stored as their values, dates in ISO form, sets as sorted lists.
"""

from __future__ import annotations

import datetime as dt
import json
import types
import typing
from collections.abc import Callable, Iterator, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, NamedTuple

from checker.model.article import Article
from checker.model.callables import Wanted
from checker.model.claim import Claim
from checker.model.mention import Sentence

Convert = Callable[[Any], Any]


class Codec(NamedTuple):
    """Converters for values of one type; None if JSON holds them unchanged."""

    write: Convert | None
    read: Convert | None


_PLAIN = Codec(None, None)
_SCALARS: dict[Any, Codec] = {
    **dict.fromkeys((str, int, float, bool), _PLAIN),
    dt.date: Codec(dt.date.isoformat, dt.date.fromisoformat),
    dt.time: Codec(dt.time.isoformat, dt.time.fromisoformat),
}


@cache
def codec(hint: Any) -> Codec:
    """The codec of a type hint. Raises TypeError for an unsupported type."""
    if hint in _SCALARS:
        return _SCALARS[hint]
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return _optional(tuple(kind for kind in inner if kind is not type(None)))
    if origin is tuple and (len(set(inner)) == 1 or inner[1:] == (...,)):
        return _several(codec(inner[0]), list, tuple)
    if origin is frozenset:
        return _several(codec(inner[0]), sorted, frozenset)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return Codec(lambda member: member.value, {member.value: member for member in hint}.__getitem__)
    if is_dataclass(hint):
        return _record(hint)
    raise TypeError(f"checker.archive.record_json cannot store a {hint}")


def _several(one: Codec, written: Convert, made: Convert) -> Codec:
    """The codec of a collection, from that of its members."""
    write, read = one
    return Codec(
        (lambda values: written(map(write, values))) if write else written,
        (lambda values: made(map(read, values))) if read else made,
    )


def _optional(kinds: tuple[Any, ...]) -> Codec:
    """The codec of a value that can be None, or one of several records."""
    if len(kinds) > 1:
        write, read = _tagged(kinds)
    else:
        write, read = codec(kinds[0])
    return Codec(
        (lambda value: None if value is None else write(value)) if write else None,
        (lambda value: None if value is None else read(value)) if read else None,
    )


def _tagged(kinds: tuple[Any, ...]) -> Codec:
    """The codec of a union of records, which `is` tells apart."""
    known = {kind.__name__: codec(kind) for kind in kinds if isinstance(kind, type) and is_dataclass(kind)}
    if len(known) < len(kinds):
        raise TypeError(f"checker.archive.record_json cannot tell {kinds} apart")

    def write(value: Any) -> Any:
        name = type(value).__name__
        inner = known[name].write
        assert inner
        return {"is": name, **inner(value)}

    def read(row: dict[str, Any]) -> Any:
        inner = known[row.pop("is")].read
        assert inner
        return inner(row)

    return Codec(write, read)


def _record(kind: Any) -> Codec:
    """The codec of a dataclass. Those of its fields are made on first use, since a record can contain its own type."""
    hints = typing.get_type_hints(kind)
    defaults = {field.name: _default(field) for field in fields(kind)}

    @cache
    def codecs() -> tuple[dict[str, Convert], dict[str, Convert]]:
        found = {name: codec(hints[name]) for name in defaults}
        writers = {name: one.write for name, one in found.items() if one.write}
        return writers, {name: one.read for name, one in found.items() if one.read}

    def write(value: Any) -> dict[str, Any]:
        writers = codecs()[0]
        held = ((name, getattr(value, name), default) for name, default in defaults.items())
        return {name: writers[name](a) if name in writers else a for name, a, default in held if a != default}

    def read(row: dict[str, Any]) -> Any:
        for name, convert in codecs()[1].items():
            if name in row:
                row[name] = convert(row[name])
        return kind(**row)

    return Codec(write, read)


def _default(field: Field[Any]) -> Any:
    return field.default if field.default_factory is MISSING else field.default_factory()


# ---------------------------------------------------------------- articles and their claims

_POOLED = frozenset({Sentence, frozenset[str]})
"""Types whose values are often the same in many claims of an article; each value is stored once, in a pool."""


def write_article(article: Article) -> str:
    """An article without its text."""
    write = codec(Article).write
    assert write
    return _dumps(write(article) | {"text": ""})


def read_article(stored: str, text: str) -> Article:
    """The article that `write_article` stored, with its text."""
    read = codec(Article).read
    assert read
    article = read(json.loads(stored) | {"text": text})
    assert isinstance(article, Article)
    return article


def write_claims(claims: Sequence[Claim]) -> str:
    """Lines of JSON: the claims' kinds and the pool numbers of their names; then the pool; then the claims."""
    pool: dict[str, int] = {}
    rows = [_dumps(_row(claim, pool)) for claim in claims]
    names = [pool.setdefault(_dumps(sorted(claim.names)), len(pool)) for claim in claims]
    head = {"kinds": [claim.mention.kind.value for claim in claims], "names": names, "pool": len(pool)}
    return "\n".join([_dumps(head), *pool, *rows])


def _row(claim: Claim, pool: dict[str, int]) -> dict[str, Any]:
    """A claim without its article's id, with numbers for pooled values."""
    row: dict[str, Any] = {}
    for name, shared, (write, _) in _claim_fields():
        value = getattr(claim, name)
        stored = write(value) if write else value
        row[name] = pool.setdefault(_dumps(stored), len(pool)) if shared else stored
    return row


@cache
def _claim_fields() -> tuple[tuple[str, bool, Codec], ...]:
    """The fields of a claim except its article: name, whether the value is pooled, and codec."""
    hints = typing.get_type_hints(Claim)
    return tuple((name, hint in _POOLED, codec(hint)) for name, hint in hints.items() if name != "article")


def read_claims(stored: str, article: str, wanted: Wanted | None = None) -> Iterator[Claim]:
    """The claims stored by `write_claims`, in order. With `wanted`, only those; the others are not even parsed."""
    lines = stored.split("\n")
    head = json.loads(lines[0])
    rows, pool = lines[1 + head["pool"] :], _Pool(lines[1 : 1 + head["pool"]])
    if wanted is not None:
        told = zip(head["kinds"], head["names"], rows, strict=True)
        rows = [row for kind, names, row in told if wanted(kind, pool.get(names, frozenset))]
    for row in _loads(rows):
        yield _claim(row, article, pool)


def _claim(row: dict[str, Any], article: str, pool: _Pool) -> Claim:
    for name, shared, (_, read) in _claim_fields():
        if shared:
            row[name] = pool.get(row[name], read)
        elif read:
            row[name] = read(row[name])
    return Claim(article=article, **row)


class _Pool:
    """The pooled values of an article's claims, each built when first used."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._stored = _loads(lines)
        self._made: dict[int, Any] = {}

    def get(self, number: int, read: Convert | None) -> Any:
        """The value with that number."""
        if number not in self._made:
            value = self._stored[number]
            self._made[number] = read(value) if read else value
        return self._made[number]


def _loads(lines: Sequence[str]) -> list[Any]:
    """The values of several lines, parsed together, which is faster than one by one."""
    found = json.loads(f"[{','.join(lines)}]")
    assert isinstance(found, list)
    return found


def _dumps(value: object) -> str:
    """JSON in ASCII, so that lone surrogates survive and no value contains a line break."""
    return json.dumps(value, separators=(",", ":"))
