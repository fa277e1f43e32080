"""The scalar types of a rule: each reads written text and says in a rule author's words what is wrong with it."""

from __future__ import annotations

import datetime as dt
import re
import string
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Annotated, Any

import re2
from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from checker.compare import comparators
from checker.engine.faults import suggestion
from checker.engine.fields import FIELDS, WORD_SETS
from checker.engine.markers import MarkerError, unmark
from checker.engine.rule import EXCUSES, PLACEHOLDERS, Scope, Status
from checker.model.finding import Level
from checker.model.mention import Kind

MISTAKE = "mistake"
"""The error type of all mistakes that are worded here; its context holds `message`, `hint` and `offset`."""


def mistake(message: str, hint: str = "", offset: int = 0) -> PydanticCustomError:
    """The error to raise in a validator."""
    return PydanticCustomError(MISTAKE, "{message}", {"message": message, "hint": hint, "offset": offset})


@dataclass(frozen=True)
class OneOf:
    """Annotation of a text that is one of the known ones."""

    lack: str
    """What a message says before an unknown one: "there is no value kind"."""
    known: Callable[[], Collection[str]]

    def check(self, text: str) -> str:
        """The text itself; raises a mistake with the nearest known text."""
        names = self.known()
        if text not in names:
            raise mistake(f"{self.lack} '{text}'", suggestion(text, names))
        return text

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "enum": list(self.known())}


class OneOrMore:
    """Annotation of a list that can be written as one item alone; an empty list is refused."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_listed, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        listed = handler(schema)
        return {"anyOf": [listed["items"], listed]}


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _stripped(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value


_TEXT: dict[str, Any] = {"type": ["string", "number"], "minLength": 1}
"""In the JSON Schema; an editor takes 2025 for a number, and loading takes it for a text."""

Text = Annotated[str, BeforeValidator(_stripped), Field(min_length=1), WithJsonSchema(_TEXT)]


def _word(text: str, info: ValidationInfo) -> str:
    if not text.startswith("@"):
        return text
    known: Collection[str] | None = (info.context or {}).get("vocabularies")
    if known is None:
        raise mistake(f"'{text}' cannot stand here: a vocabulary holds words only", "write its words out")
    if text[1:] not in known:
        raise mistake(f"there is no vocabulary '{text}'", suggestion(text[1:], known).replace("'", "'@", 1))
    return text


Word = Annotated[Text, AfterValidator(_word)]
"""A word, words with a space between, or `@name` for a vocabulary."""

WordList = Annotated[tuple[Word, ...], Field(min_length=1), OneOrMore()]


_IDENTIFIER = "[a-z][a-z0-9]*(-[a-z0-9]+)*"
_NUMBER = r"[-+]?(\d+(\.\d*)?|\.\d+)"


def _written(pattern: str) -> WithJsonSchema:
    """The JSON Schema of a text of one form."""
    return WithJsonSchema({"type": "string", "pattern": f"^({pattern})$"})


def _number_or(pattern: str, **bounds: float) -> WithJsonSchema:
    """The JSON Schema of a number within bounds, which an editor can also see as a text."""
    return WithJsonSchema({"anyOf": [{"type": "number", **bounds}, {"type": "string", "pattern": f"^({pattern})$"}]})


def is_identifier(text: str) -> bool:
    """Whether a text can be the id of a rule."""
    return re.fullmatch(_IDENTIFIER, text) is not None


def _identifier(text: str) -> str:
    if not is_identifier(text):
        raise mistake(f"'{text}' is no identifier", "use small letters, digits and single hyphens: 'deadline-date'")
    return text


Identifier = Annotated[Text, AfterValidator(_identifier), _written(_IDENTIFIER)]


def is_number(text: str) -> bool:
    """Whether a text is a number as rules write it: digits, with a point and a sign where needed."""
    return re.fullmatch(_NUMBER, text) is not None


_TAG = "[a-z0-9]+([- ][a-z0-9]+)*"


def _tag(text: str) -> str:
    if not re.fullmatch(_TAG, text):
        raise mistake(f"'{text}' is no tag", "use small letters and digits, with single hyphens or spaces between")
    return text


Tag = Annotated[Text, AfterValidator(_tag), _written(_TAG)]


def _number(value: Any) -> float:
    text = value.strip() if isinstance(value, str) else None
    if text is None or not is_number(text):
        raise mistake(f"{shown(value)} is no number", "write it in digits without commas: 1000 or 0.5")
    return float(text)


Number = Annotated[float, BeforeValidator(_number), _number_or(_NUMBER)]


def _share(number: float) -> float:
    if not 0 < number <= 1:
        raise mistake(f"{number:g} is no share", "write a number above 0 and at most 1: 0.5")
    return number


Share = Annotated[Number, AfterValidator(_share), _number_or(_NUMBER, exclusiveMinimum=0, maximum=1)]


def _not_negative(number: float) -> float:
    if number < 0:
        raise mistake(f"{number:g} is below 0")
    return number


Weight = Annotated[Number, AfterValidator(_not_negative), _number_or(_NUMBER, minimum=0)]
Days = Annotated[Number, AfterValidator(_not_negative), _number_or(_NUMBER, minimum=0)]


def _whole(value: Any) -> int:
    text = value.strip() if isinstance(value, str) else ""
    if not re.fullmatch(r"\d{1,9}", text):
        raise mistake(f"{shown(value)} is no count", "write it in digits: 12")
    return int(text)


Count = Annotated[int, BeforeValidator(_whole), _number_or(r"\d{1,9}", minimum=0)]


def _yes_or_no(value: Any) -> bool:
    if value not in ("yes", "no", "true", "false"):
        raise mistake(f"{shown(value)} is neither yes nor no", "write 'yes' or 'no'")
    return value in ("yes", "true")


YesNo = Annotated[
    bool, BeforeValidator(_yes_or_no), WithJsonSchema({"enum": ["yes", "no", "true", "false", True, False]})
]


def _tolerance(value: Any) -> tuple[float, float]:
    text = value.strip() if isinstance(value, str) else ""
    if re.fullmatch(r"\d+(\.\d+)? ?%", text):
        return 0.0, float(text.rstrip("% ")) / 100
    if re.fullmatch(r"\d+(\.\d+)?", text):
        return float(text), 0.0
    raise mistake(
        f"{shown(value)} is no tolerance", "write a share ('5%') or a number in the unit of the values ('0.5')"
    )


Tolerance = Annotated[tuple[float, float], BeforeValidator(_tolerance), _number_or(r"\d+(\.\d+)?( ?%)?", minimum=0)]
"""(absolute, relative)"""


def _currency(text: str) -> str:
    if not re.fullmatch(_CURRENCY, text):
        raise mistake(f"'{text}' is no currency", "write its ISO 4217 code: USD, EUR; or $ for dollars of no country")
    return text


_CURRENCY = r"[A-Z]{3}|\$"
Currency = Annotated[str, AfterValidator(_currency), _written(_CURRENCY)]


def _above_zero(number: float) -> float:
    if number <= 0:
        raise mistake(f"{number:g} is not above 0", "write what one unit is worth: 1.08")
    return number


Worth = Annotated[Number, AfterValidator(_above_zero), _number_or(_NUMBER, exclusiveMinimum=0)]


_PUBLISHED = r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d)?"


def _published(text: str) -> str:
    try:
        if re.fullmatch(_PUBLISHED, text):
            return dt.datetime.fromisoformat(text).strftime("%Y-%m-%dT%H:%M" if len(text) > 10 else "%Y-%m-%d")
    except ValueError:
        pass  # of the right form but not on the calendar: the same message
    raise mistake(f"'{text}' is no publication time", "write it as 2019-02-01 or 2019-02-01T14:30")


PublishedText = Annotated[Text, AfterValidator(_published), _written(_PUBLISHED)]


def _pattern(text: str) -> str:
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.case_sensitive = False
    options.log_errors = False
    try:
        pattern = re2.compile(text.encode("cp1252"), options)
    except UnicodeEncodeError as error:
        raise mistake(f"'{text[error.start]}' cannot stand in a pattern", "use '.' for it", error.start) from error
    except re2.error as error:
        problem = error.args[0].decode("cp1252")
        raise mistake(
            f"this is no pattern: {problem}", "patterns are RE2: no look-around, no back-references"
        ) from error
    found = (pattern.search(sample) for sample in (b"", b"a"))
    if any(match and match.start() == match.end() for match in found):
        raise mistake("this pattern matches the empty string", "then it holds everywhere: use '+' in place of '*'")
    return text


Pattern = Annotated[Text, AfterValidator(_pattern)]


def _message(text: str) -> str:
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError as error:
        raise mistake("a brace in this message has no partner", "write '{{' and '}}' for braces as such") from error
    for _, name, form, conversion in parts:
        if name is not None and name not in PLACEHOLDERS:
            offset = max(text.find("{" + name), 0)
            raise mistake(f"there is no placeholder '{{{name}}}'", suggestion(name, PLACEHOLDERS), offset)
        if form or conversion:
            raise mistake(f"'{{{name}}}' takes no format", f"write '{{{name}}}' alone")
    return text


Message = Annotated[Text, AfterValidator(_message)]


def _marked(text: str) -> str:
    try:
        plain, _ = unmark(text)
    except MarkerError as error:
        hint = "close it with ']]'" if error.message == "'[[' without ']]'" else "mark a span as '[[March 1]]'"
        raise mistake(error.message, hint, error.offset) from error
    if not plain.strip():
        raise mistake("this article has no text")
    return text


MarkedText = Annotated[str, AfterValidator(_marked)]


def _link(text: str) -> str:
    if not text.startswith(("https://", "http://")):
        raise mistake(f"'{text}' is no link", "begin it with https://")
    return text


Link = Annotated[Text, AfterValidator(_link), _written("https?://.*")]

WordsName = Annotated[str, OneOf("this claim has no set of words", lambda: WORD_SETS)]
FieldName = Annotated[str, OneOf("this claim has no field", lambda: FIELDS)]
KindName = Annotated[str, OneOf("there is no value kind", lambda: [kind.value for kind in Kind])]
ScopeName = Annotated[str, OneOf("there is no scope", lambda: [scope.value for scope in Scope])]
StatusName = Annotated[str, OneOf("there is no status", lambda: [status.value for status in Status])]
LevelName = Annotated[str, OneOf("there is no level", lambda: [level.value for level in Level])]
ExcuseName = Annotated[str, OneOf("there is no excuse", lambda: EXCUSES)]
ComparatorName = Annotated[str, OneOf("there is no comparator", comparators)]

Fields = Annotated[tuple[FieldName, ...], Field(min_length=1), OneOrMore()]
Kinds = Annotated[tuple[KindName, ...], Field(min_length=1), OneOrMore()]
Units = Annotated[tuple[Text, ...], Field(min_length=1), OneOrMore()]
Links = Annotated[tuple[Link, ...], Field(min_length=1), OneOrMore()]
Tags = Annotated[tuple[Tag, ...], Field(min_length=1), OneOrMore()]


def shown(value: Any) -> str:
    """A value as a message shows it: a short text in quotes, else what it is."""
    if isinstance(value, str):
        return f"'{value}'" if len(value) <= 40 else f"'{value[:37]}...'"
    if isinstance(value, bool):
        return "true" if value else "false"
    return "a list" if isinstance(value, list) else "a mapping" if isinstance(value, dict) else str(value)
