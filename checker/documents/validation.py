"""Checks a document against its pydantic model and reports each mistake at its place.

Uses the type and location from pydantic's `errors()`, not its messages.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from checker.documents.faults import Fault, nearest_word, suggestion
from checker.documents.mistakes import MISTAKE, value_shown
from checker.documents.yaml_source import Document, Location

Model = TypeVar("Model", bound=BaseModel)

_EXPECTED = {
    "string_type": "a text",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
}
"""What a value should have been, for each type error of pydantic."""

_EMPTY = ("too_short", "string_too_short")


def validate(
    document: Document, model: type[Model], context: Mapping[str, Any]
) -> tuple[Model | None, tuple[Fault, ...]]:
    """The document as a `model` if it is valid, and all faults of its shape."""
    if not document.data:
        return None, (document.fault((), "this file is empty", "write a rule, or remove the file"),)
    try:
        return model.model_validate(document.data, context=dict(context)), ()
    except ValidationError as error:
        return None, tuple(_fault(document, model, item) for item in _distinct(model, error.errors(include_url=False)))


def _distinct(model: type[BaseModel], errors: Sequence[Any]) -> list[Any]:
    """The errors without those that only follow from another.

    To pydantic, a misspelt key is also a missing one, and a list with only wrong items is also too short.
    """
    misspelt = {
        (*error["loc"][:-1], meant)
        for error in errors
        if error["type"] == "extra_forbidden"
        for meant in nearest_word(str(error["loc"][-1]), _keys(model, error["loc"][:-1]))
    }
    return [
        error
        for error in errors
        if not (error["type"] == "missing" and error["loc"] in misspelt)
        and not (error["type"] == "too_short" and error["input"])
    ]


def _fault(document: Document, model: type[BaseModel], error: Any) -> Fault:
    """One pydantic error as a fault."""
    location: Location = error["loc"]
    name, outer = _name(document, location), _name(document, location[:-1])
    if error["type"] == MISTAKE:
        context = error["ctx"]
        on_key = location[-1:] == ("[key]",)
        place = location[:-1] if on_key else location
        return document.fault(place, context["message"], context["hint"], key=on_key, offset=context["offset"])
    if error["type"] == "missing":
        return document.fault(location[:-1], f"{outer} has no '{location[-1]}'", "add it", key=True)
    if error["type"] == "extra_forbidden":
        hint = suggestion(str(location[-1]), _keys(model, location[:-1]))
        return document.fault(location, f"{outer} has no key '{location[-1]}'", hint, key=True)
    if error["type"] in _EMPTY or error["input"] == "":
        return document.fault(location, f"{name} is empty", "write something, or remove the key", key=True)
    wanted = _EXPECTED[error["type"]]
    return document.fault(location, f"{name} must be {wanted}, not {_given(error['input'])}")


def _given(value: Any) -> str:
    return f"the text {value_shown(value)}" if isinstance(value, str) else value_shown(value)


def _name(document: Document, location: Location) -> str:
    """The name of a place in a message: the nearest key, and the number of the item in a list."""
    if not location:
        return document.whole
    if isinstance(location[-1], int):
        outer = next((part for part in reversed(location) if isinstance(part, str)), "list")
        return f"item {location[-1] + 1} of '{outer}'"
    return f"'{location[-1]}'"


def _keys(model: type[BaseModel], location: Location) -> list[str]:
    """The keys of the model at a location, as written in a file."""
    for part in location:
        fields = {field.alias or name: field.annotation for name, field in model.model_fields.items()}
        inner = _model_in(fields.get(str(part)))
        model = inner or model
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The first model inside an annotation such as `tuple[CaseModel, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for part in get_args(annotation) if (model := _model_in(part))), None)
