"""Declares the keys of files: each key once, on the field of the record that stores its value.

    within: float | None = field(
        default=None,
        metadata=key(Clause(doc="...", form=forms.days, drop=unset)),
    )

The schema, the checks, the reference page, the record and the search for clauses that no test needs read these
declarations. This module stays light: only forms import pydantic, when a file is parsed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, fields, replace
from functools import cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

Result = TypeVar("Result")

if TYPE_CHECKING:
    from checker.documents.faults import Fault
    from checker.documents.yaml_source import Document, Location

Form = Callable[[], Any]
"""Returns the type with which pydantic parses and checks a value."""


class Written(NamedTuple):
    """A value as written in the file, of any shape, with its place."""

    document: Document
    at: Location
    value: Any

    def fault(self, message: str, hint: str = "", *inner: str | int, key: bool = False, offset: int = 0) -> Fault:
        """A fault at the value, or at a place `inner` in it; with `key`, at its key."""
        return self.document.fault((*self.at, *inner), message, hint, key=key, offset=offset)

    def beside(self, *path: str) -> Any:
        """The value at another place of the file, or None."""
        value = self.document.data
        for name in path:
            value = value.get(name) if isinstance(value, dict) else None
        return value


class Reading(NamedTuple):
    """What is needed to store a value: its file, and the vocabularies that words can name."""

    document: Document
    vocabularies: Mapping[str, tuple[str, ...]]


Drop = Callable[[Any, Any], Iterator[tuple[str, Any]]]
"""Takes a stored value and its default; yields each part that can be dropped, by name, with what is left. "" is all."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Clause:
    """One key of a file: its form and meaning, and how it is stored, checked and dropped."""

    doc: str
    """The meaning, for the reference page and for editors; without the final period."""
    name: str = ""
    """The name as written; by default the field's name with hyphens."""
    form: Form | None = None
    """The form of one value; None for a mapping of other clauses (`keys`)."""
    keys: type | Table | None = None
    """The clauses inside the value, if it is a mapping."""
    many: bool = False
    """Whether the value is a list of such mappings."""
    by: Form | None = None
    """The form of the names, if the value is a mapping from names to such mappings."""
    words: tuple[str, ...] = ()
    """All possible values, if they are few and the form does not list them."""
    usual: str = ""
    """The default in words, if the stored default does not show it."""
    store: Callable[[Any, Reading], Any] | None = None
    """Turns the checked value into the stored one. By default values are stored as they are, mappings as records."""
    beside: tuple[str, ...] = ()
    """Other fields that the value fills; `store` then returns the values of all."""
    check: Callable[[Written], Iterator[Fault]] | None = None
    """Finds mistakes that the form cannot find; runs even if the file has other mistakes."""
    drop: Drop | None = None
    """How the search for clauses that no test needs drops the clause."""
    idle: Callable[[Any], bool] | None = None
    """Whether the rest of the record makes this clause unused; then it is not dropped."""
    kept: str = ""
    """Why the search never drops this clause or the clauses inside it."""
    required: bool = False
    default: Any = None
    """Set by `clauses`, from the field."""


@dataclass(frozen=True, slots=True)
class Table:
    """Clauses that are not fields of a record: a table of rows, by key."""

    title: str
    doc: str
    rows: Mapping[str, Clause]


_KEY = "clause"


def key(clause: Clause) -> dict[str, Clause]:
    """The metadata of a dataclass field that stores the value of a key."""
    return {_KEY: clause}


def by_type(function: Callable[[type], Result]) -> Callable[[type], Result]:
    """Caches the function's results. With plain `cache`, mypy would check instances of the type for their hash."""
    return cache(function)


@by_type
def clauses(record: type) -> Mapping[str, Clause]:
    """The clauses of a record by the names of their fields, in order."""
    known = {one.name: one for one in fields(record)}
    return {name: _filled(one.metadata[_KEY], name, known) for name, one in known.items() if _KEY in one.metadata}


def _filled(clause: Clause, attribute: str, known: Mapping[str, Field[Any]]) -> Clause:
    defaults = tuple(_default(known[name]) for name in (attribute, *clause.beside))
    return replace(
        clause,
        name=clause.name or attribute.replace("_", "-"),
        required=MISSING in defaults,
        default=None if MISSING in defaults else defaults if clause.beside else defaults[0],
    )


def _default(one: Field[Any]) -> Any:
    return one.default if one.default_factory is MISSING else one.default_factory()


def rows(keys: type | Table) -> Mapping[str, Clause]:
    """The clauses of a mapping, by the names that a pydantic model can give its fields."""
    if isinstance(keys, Table):
        return {f"{name.replace('-', '_')}_": replace(row, name=name) for name, row in keys.rows.items()}
    return clauses(keys)


def stored(record: type, model: Any, reading: Reading, **more: Any) -> Any:
    """The record of a checked mapping; missing keys keep their defaults."""
    given: dict[str, Any] = dict(more)
    for attribute, clause in clauses(record).items():
        if attribute in model.model_fields_set:
            value = value_of(clause, getattr(model, attribute), reading)
            names = (attribute, *clause.beside)
            given.update(zip(names, value if clause.beside else (value,), strict=True))
    return record(**given)


def value_of(clause: Clause, value: Any, reading: Reading) -> Any:
    """The stored form of one checked value."""
    if clause.store is not None:
        return clause.store(value, reading)
    if not isinstance(clause.keys, type):
        return value
    store = partial(stored, clause.keys)
    return tuple(store(item, reading) for item in value) if clause.many else store(value, reading)


def mistakes(keys: type | Table, written: Written) -> Iterator[Fault]:
    """The faults that the checks of a mapping's clauses find, each clause before those inside it."""
    if not isinstance(written.value, dict):
        return
    for name, clause in _by_key(keys):
        if name not in written.value:
            continue
        inner = Written(written.document, (*written.at, name), written.value[name])
        if clause.check:
            yield from clause.check(inner)
        if clause.keys:
            for item in _mappings(clause, inner):
                yield from mistakes(clause.keys, item)


def _by_key(keys: type | Table) -> Iterable[tuple[str, Clause]]:
    """The clauses of a mapping with their keys."""
    return keys.rows.items() if isinstance(keys, Table) else ((one.name, one) for one in clauses(keys).values())


def _mappings(clause: Clause, written: Written) -> Iterator[Written]:
    """The mappings inside the value of a clause, each with its place."""
    if clause.many:
        yield from items(written)
    elif clause.by is None:
        yield written
    else:
        named = written.value.items() if isinstance(written.value, dict) else ()
        yield from (Written(written.document, (*written.at, name), value) for name, value in named)


def items(written: Written) -> Iterator[Written]:
    """The items of a list, each with its place; nothing if the value is not a list."""
    for index, item in enumerate(written.value if isinstance(written.value, list) else ()):
        yield Written(written.document, (*written.at, index), item)


def texts(written: Written) -> Iterator[Written]:
    """The texts of a list, or a single text in place of a list."""
    if isinstance(written.value, str):
        yield written
    yield from (item for item in items(written) if isinstance(item.value, str) and item.value)


def without_each(record: Any, whole: Any) -> Iterator[tuple[str, Any]]:
    """The record without each of its clauses in turn, with the clause's name; `whole` is the record of the file."""
    for attribute, clause in clauses(type(record)).items():
        names = (attribute, *clause.beside)
        value = tuple(getattr(record, name) for name in names) if clause.beside else getattr(record, attribute)
        if clause.drop is not None:
            left = () if clause.idle and clause.idle(whole) else clause.drop(value, clause.default)
        elif isinstance(clause.keys, type) and not clause.many:
            left = ((f".{name}", inner) for name, inner in without_each(value, whole))
        else:
            continue
        for part, given in left:
            changed = zip(names, given if clause.beside else (given,), strict=True)
            yield clause.name + part, replace(record, **dict(changed))


def unset(value: Any, default: Any) -> Iterator[tuple[str, Any]]:
    """Drops a whole value, unless it is the default."""
    if value != default:
        yield "", default


def each(value: tuple[Any, ...], default: Any) -> Iterator[tuple[str, Any]]:
    """Drops each item of a list in turn."""
    for item in value:
        yield f".{item}", tuple(other for other in value if other != item)


def each_named(value: tuple[tuple[str, Any], ...], default: Any) -> Iterator[tuple[str, Any]]:
    """Drops each pair of a list of (name, value) in turn."""
    for name, _ in value:
        yield f".{name}", tuple(pair for pair in value if pair[0] != name)
