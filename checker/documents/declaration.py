"""How a file's keys are declared: each key once, on the field of the record that keeps its value.

    within: float | None = field(
        default=None,
        metadata=key(Clause(doc="...", form=forms.days, drop=unset)),
    )

The schema, the checks, the reference page, the record and the search for clauses that no test needs read these
declarations. This module stays light: pydantic is imported by the forms, when a file is read anew.
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
"""Gives the type by which pydantic reads and checks one value."""


class Written(NamedTuple):
    """A value as the file gives it, of any shape, with its place."""

    document: Document
    at: Location
    value: Any

    def fault(self, message: str, hint: str = "", *inner: str | int, key: bool = False, offset: int = 0) -> Fault:
        """A fault at the value, or at a place `inner` in it; with `key` at its key."""
        return self.document.fault((*self.at, *inner), message, hint, key=key, offset=offset)

    def beside(self, *path: str) -> Any:
        """The value at another place of the file, None where there is none."""
        value = self.document.data
        for name in path:
            value = value.get(name) if isinstance(value, dict) else None
        return value


class Reading(NamedTuple):
    """What a value needs besides itself to be stored: its file, and the vocabularies that words can name."""

    document: Document
    vocabularies: Mapping[str, tuple[str, ...]]


Drop = Callable[[Any, Any], Iterator[tuple[str, Any]]]
"""From a stored value and its default: each part that can be left out, by name, with what stays. "" is the whole."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Clause:
    """One key of a file: its form, its meaning, how it is stored, checked and dropped."""

    doc: str
    """What it means, for the reference page and for editors; without the last period."""
    name: str = ""
    """As it is written; by default the field's name with hyphens."""
    form: Form | None = None
    """What one value looks like; None for a mapping of other clauses (`keys`)."""
    keys: type | Table | None = None
    """The clauses inside the value, which is a mapping."""
    many: bool = False
    """Whether the value is a list of such mappings."""
    by: Form | None = None
    """The form of the names, where the value is a mapping from names to such mappings."""
    words: tuple[str, ...] = ()
    """All that it can be, where they are few and the form does not say so."""
    usual: str = ""
    """The default in words, where the stored default does not show it."""
    store: Callable[[Any, Reading], Any] | None = None
    """Turns the checked value into the stored one; by default it is stored as it is, a mapping as its record."""
    beside: tuple[str, ...] = ()
    """Other fields that the value fills; `store` then gives the values of all."""
    check: Callable[[Written], Iterator[Fault]] | None = None
    """Looks for mistakes that need more than the form, whatever else is wrong with the file."""
    drop: Drop | None = None
    """How the search for clauses that no test needs leaves it out."""
    idle: Callable[[Any], bool] | None = None
    """Whether the whole record, as its other clauses are, never reads this one: then it is not dropped."""
    kept: str = ""
    """Why the search never drops it, nor any clause inside it."""
    required: bool = False
    default: Any = None
    """Filled in by `clauses`, from the field."""


@dataclass(frozen=True, slots=True)
class Table:
    """Clauses that no record keeps field by field: a table of rows, by key."""

    title: str
    doc: str
    rows: Mapping[str, Clause]


_KEY = "clause"


def key(clause: Clause) -> dict[str, Clause]:
    """The metadata of a dataclass field that keeps the value of a key."""
    return {_KEY: clause}


def by_type(function: Callable[[type], Result]) -> Callable[[type], Result]:
    """The function with its results kept; plain `cache` has mypy ask instances of the type for their hash."""
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
    """The record of a checked mapping; keys that it does not give keep their defaults."""
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
    """What the checks of the clauses of a mapping find, each clause before those inside it."""
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
    """The mappings of other clauses that the value of a clause holds, each with its place."""
    if clause.many:
        yield from items(written)
    elif clause.by is None:
        yield written
    else:
        named = written.value.items() if isinstance(written.value, dict) else ()
        yield from (Written(written.document, (*written.at, name), value) for name, value in named)


def items(written: Written) -> Iterator[Written]:
    """The items of a list, each with its place; nothing where it is no list."""
    for index, item in enumerate(written.value if isinstance(written.value, list) else ()):
        yield Written(written.document, (*written.at, index), item)


def texts(written: Written) -> Iterator[Written]:
    """The texts of a list, or the one text that stands for it."""
    if isinstance(written.value, str):
        yield written
    yield from (item for item in items(written) if isinstance(item.value, str) and item.value)


def without_each(record: Any, whole: Any) -> Iterator[tuple[str, Any]]:
    """A record without each of its clauses in turn, with the clause's name; `whole` is the record of the file."""
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
    """Drops a value as a whole, where it is not the default."""
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
