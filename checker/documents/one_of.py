"""Values from a fixed set, and lists that can be written as a single item."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from checker.documents.faults import suggestion
from checker.documents.mistakes import mistake


@dataclass(frozen=True)
class OneOf:
    """Annotation of a text that must be one of the known ones."""

    lack: str
    """The beginning of a message about an unknown text: "there is no value kind"."""
    known: Callable[[], Collection[str]]

    def check(self, text: str) -> str:
        """Returns the text; raises a mistake with the nearest known text as a hint."""
        names = self.known()
        if text not in names:
            raise mistake(f"{self.lack} '{text}'", suggestion(text, names))
        return text

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "enum": list(self.known())}


class OneOrMore:
    """Annotation of a list that can be written as a single item; an empty list is an error."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_listed, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        listed = handler(schema)
        return {"anyOf": [listed["items"], listed]}


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value
