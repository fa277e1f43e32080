"""The pydantic models of files, built from declared keys. They are needed only to parse a file and check its shape."""

from __future__ import annotations

from inspect import cleandoc
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, create_model

from checker.documents.declaration import Clause, Table, rows


class Strict(BaseModel):
    """A mapping that allows only known keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False)


def model_of(keys: type | Table) -> type[Strict]:
    """The model of a mapping: its clauses by name. `model_fields_set` has only the keys that are given."""
    fields: dict[str, Any] = {name: (_annotation(clause), _default(clause)) for name, clause in rows(keys).items()}
    title, doc = (keys.title, keys.doc) if isinstance(keys, Table) else (keys.__name__, keys.__doc__ or "")
    first = cleandoc(doc).partition("\n\n")[0].replace("\n", " ")
    model: type[Strict] = create_model(f"{title}Model", __base__=Strict, __doc__=first, **fields)
    return model


def _annotation(clause: Clause) -> Any:
    """The type of a value, with the name and meaning of its key."""
    inner: Any = model_of(clause.keys) if clause.keys else None
    if clause.form:
        value = clause.form()
    else:
        value = tuple[inner, ...] if clause.many else dict[clause.by(), inner] if clause.by else inner  # type: ignore[misc]
    plain = isinstance(clause.default, str | int | float) and clause.default
    shown = {"default": clause.default} if plain else None
    least = 1 if clause.many else None
    named = Field(alias=clause.name, description=clause.doc, min_length=least, json_schema_extra=shown)
    return Annotated[value, named]


def _default(clause: Clause) -> Any:
    return ... if clause.required else None
