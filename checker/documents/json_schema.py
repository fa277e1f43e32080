"""The JSON Schema of a kind of file, for editors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import BaseModel

_HOME = "https://raw.githubusercontent.com/claimcheck/claimcheck/main/docs/{}.schema.json"


def json_schema(model: type[BaseModel], what: str) -> dict[str, Any]:
    """The JSON Schema of a model; `what` names the kind of file. The schema is stored in `docs/<what>.schema.json`."""
    schema: dict[str, Any] = _without_null(model.model_json_schema(by_alias=True))
    names = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": _HOME.format(what)}
    return {**names, **schema, "title": f"claimcheck {what}"}


def _without_null(node: Any) -> Any:
    """The schema without null: keys without a value are left out of a file, not written empty."""
    if isinstance(node, list):
        return [_without_null(item) for item in node if item != {"type": "null"}]
    if not isinstance(node, dict):
        return node
    return {name: _without_null(value) for name, value in node.items() if not (name == "default" and value is None)}
