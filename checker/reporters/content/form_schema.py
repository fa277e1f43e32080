"""Makes JSON Schema and tables for docs from the typed dictionaries of `json_forms` and the texts below their keys."""

from __future__ import annotations

import ast
import inspect
import re
import sys
import textwrap
from collections.abc import Iterator
from enum import Enum
from operator import attrgetter
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

from checker.reporters.content import json_forms

Schema = dict[str, Any]
_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}
_MARK = re.compile(r"^<!-- keys of (\w+) -->\n(?:\n?(?:\|[^\n]*\n)+)?", re.MULTILINE)


def definitions(reference: str, *wanted: type) -> dict[str, Schema]:
    """The schemas of these dictionaries and all they refer to, by name. `reference` is a `$ref` with `{name}` in it."""
    found: dict[str, Schema] = {}
    for form in wanted:
        _schema(form, reference, found)
    return found


def _schema(hint: Any, reference: str, found: dict[str, Schema]) -> Schema:
    """The schema of a type. Those of dictionaries go into `found` and are referred to."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return {**_schema(inner[0], reference, found), **_limits(inner[1])}
    if hint in _PLAIN:
        return {"type": _PLAIN[hint]}
    if origin is Literal:
        return {"enum": [value.value if isinstance(value, Enum) else value for value in inner]}
    if origin in (Union, UnionType):
        return {"anyOf": [_schema(part, reference, found) for part in inner]}
    if origin is list:
        return {"type": "array", "items": _schema(inner[0], reference, found)}
    if inspect.isclass(hint) and issubclass(hint, Enum):
        return {"type": "string", "enum": [member.value for member in hint]}
    assert is_typeddict(hint), hint
    if hint.__name__ not in found:
        found[hint.__name__] = {}
        found[hint.__name__] = _dictionary(hint, reference, found)
    return {"$ref": reference.format(name=hint.__name__)}


def _dictionary(form: Any, reference: str, found: dict[str, Schema]) -> Schema:
    texts, properties, required = _texts(form), {}, []
    for name, hint, always in _keys(form):
        properties[name] = _schema(hint, reference, found) | {"description": texts[name]}
        required += [name] if always else []
    return {
        "type": "object",
        "title": form.__name__,
        "description": inspect.getdoc(form),
        "properties": properties,
        "required": required,
    }


def _limits(limits: json_forms.Limits) -> dict[str, float]:
    return {name: limit for name, limit in limits._asdict().items() if limit is not None}


def _keys(form: Any) -> Iterator[tuple[str, Any, bool]]:
    """The keys with their types, and whether they are always present; inherited keys come first."""
    for name, hint in get_type_hints(form, include_extras=True).items():
        optional = get_origin(hint) is NotRequired
        yield name, get_args(hint)[0] if optional else hint, not optional


def _texts(form: Any) -> dict[str, str]:
    """The meaning of each key: the text below it, in the class itself or in one that it extends."""
    (tree,) = ast.parse(textwrap.dedent(inspect.getsource(form))).body
    assert isinstance(tree, ast.ClassDef)
    extended = (attrgetter(ast.unparse(base))(sys.modules[form.__module__]) for base in tree.bases)
    texts = {name: text for base in extended if is_typeddict(base) for name, text in _texts(base).items()}
    for key, text in zip(tree.body, tree.body[1:], strict=False):
        if isinstance(key, ast.AnnAssign) and isinstance(key.target, ast.Name) and isinstance(text, ast.Expr):
            texts[key.target.id] = " ".join(ast.literal_eval(text.value).split())
    return texts


def with_tables(page: str) -> str:
    """The page with the table of a dictionary's keys inserted below each line `<!-- keys of NAME -->`."""
    return _MARK.sub(lambda found: f"<!-- keys of {found[1]} -->\n\n{_table(getattr(json_forms, found[1]))}", page)


def _table(form: Any) -> str:
    texts = _texts(form)
    rows = (
        f"| `{name}`{'' if always else ' (not always)'} | {_named(hint)} | {texts[name]} |\n"
        for name, hint, always in _keys(form)
    )
    return "".join(["| key | form | |\n| --- | --- | --- |\n", *rows])


def _named(hint: Any) -> str:
    """A type in words."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        limits = list(_limits(inner[1]).values())
        return f"{_named(inner[0])}, {' to '.join(map(str, limits))}{' or more' if len(limits) == 1 else ''}"
    if hint in _WORDS:
        return _WORDS[hint]
    if origin is Literal:
        return _values(inner)
    if origin in (Union, UnionType):
        return "mention" if hint == json_forms.Mention else " or ".join(map(_named, inner))
    if origin is list:
        return f"list of {_named(inner[0])}"
    return _values(tuple(hint)) if inspect.isclass(hint) and issubclass(hint, Enum) else hint.__name__


def _values(members: tuple[Any, ...]) -> str:
    return ", ".join(f"`{member.value if isinstance(member, Enum) else member}`" for member in members)


_WORDS = {str: "text", int: "whole number", float: "number", bool: "`true`, `false`", NoneType: "null"}


def names() -> Iterator[str]:
    """The names of all dictionaries of the contract, in order of definition."""
    yield from (
        name for name, form in vars(json_forms).items() if is_typeddict(form) and form.__module__ == json_forms.__name__
    )
