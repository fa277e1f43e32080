"""Patterns for texts in a request; JSON Schema shows the same patterns that the service enforces.

They are written so that JavaScript (which JSON Schema means), Python and Rust read them alike: classes are spelled out,
and the end of the text is "no character follows", since `$` accepts a final newline in Python.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pydantic_core import PydanticCustomError, core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler

END = r"(?![\s\S])"


@dataclass(frozen=True)
class Pattern:
    """A pattern that must occur in a text, and the error message if it does not."""

    expression: str
    said: str
    _compiled: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_compiled", re.compile(self.expression))

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(self.checked, handler(source))

    def __get_pydantic_json_schema__(self, core: core_schema.CoreSchema, handler: GetJsonSchemaHandler) -> Any:
        return handler(core) | {"pattern": self.expression}

    def checked(self, text: str) -> str:
        """The text itself. Raises the error that pydantic lists if the pattern does not occur in it."""
        if self.holds(whole_characters(text)):
            return text
        raise PydanticCustomError("form", "{said}", {"said": self.said})

    def holds(self, text: str) -> bool:
        """Whether the pattern occurs in the text."""
        return self._compiled.search(text) is not None


def whole_characters(text: str) -> str:
    """The text itself. Raises the error that pydantic lists if it contains a lone surrogate."""
    if text.isascii() or not _HALF.search(text):
        return text
    raise PydanticCustomError("string_unicode", "half of a character")


_HALF = re.compile("[\ud800-\udfff]")
_SPACE = r"\u0009-\u000d\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
WORDS = Pattern(f"[^{_SPACE}]", "this is empty")
"""A character that is not white space."""
NAME = Pattern(rf"^[^\u0000-\u001f\u007f]+{END}", "this is empty, or holds control characters")
"""One line."""

_YEAR = "(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])"
_LEAP = r"(?:(?:[0-9][0-9](?:0[48]|[2468][048]|[13579][26]))|(?:(?:0[48]|[2468][048]|[13579][26])00))"
_DAYS = (
    rf"(?:{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])"
    rf"|{_YEAR}-(?:0[13-9]|1[0-2])-(?:29|30)"
    rf"|{_YEAR}-(?:0[13578]|1[02])-31"
    rf"|{_LEAP}-02-29)"
)
_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]+)?)?(?:Z| ?[+-](?:[01][0-9]|2[0-3]):?[0-5][0-9])?"
_BLANK = r"[ \t\r\n]*"
MOMENT = Pattern(
    rf"^(?:{_BLANK}(?:{_DAYS}(?:[T ]{_CLOCK})?|{_YEAR}-(?:0[1-9]|1[0-2])){_BLANK})?{END}",
    "this is not a date: write 2019-02-15, 2019-02-15T14:30 or 2019-02",
)
"""A calendar day, with or without a time of day, or a month. An empty text means no date."""


def media_types(*types: str) -> str:
    """A pattern that matches these media types in any case, with or without parameters."""
    names = "|".join("".join(f"[{c.upper()}{c}]" if c.isalpha() else f"[{c}]" for c in name) for name in types)
    return rf"^[{_SPACE}]*(?:{names})[{_SPACE}]*(?:;|{END})"
