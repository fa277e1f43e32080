"""The pydantic models of a config file. Import this module only to parse one: pydantic is slow to import."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from checker.config.settings import THRESHOLDS
from checker.documents.json_schema import json_schema
from checker.documents.mistakes import mistake, value_shown
from checker.documents.model import Strict
from checker.documents.one_of import OneOf, OneOrMore
from checker.documents.scalars import Text
from checker.engine.rules.rule_scalars import Identifier
from checker.model.finding import Level


def _day(value: Any) -> str:
    """A day, bare or in quotes in TOML, as ISO text."""
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value.isoformat()
    text = value if isinstance(value, str) else ""
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        pass  # the right form but not a calendar day: the same message
    raise mistake(f"{value_shown(value)} is not a day", "write year-month-day: 2019-02-15")


def _pattern(text: str) -> str:
    if text.startswith(("/", "../", "./")) or "\\" in text:
        raise mistake(
            f"'{text}' is not a path below this file's folder", "write it as 'drafts/**' or '*.md', separated by '/'"
        )
    return text


def _excluding(text: str) -> str:
    from checker.readers.folders.gitignore import is_pattern

    if text.startswith(("../", "./")) or "/../" in text:
        raise mistake(
            f"'{text}' is not below this file's folder", "write a pattern as in .gitignore: '*.tmp.txt' or '/incoming/'"
        )
    if not is_pattern(text):
        raise mistake(f"'{text}' is not a pattern as in .gitignore", "write '*.tmp.txt', '/incoming/' or '!keep.txt'")
    return text


LevelName = Annotated[str, OneOf("there is no level", lambda: [level.value for level in Level])]
ThresholdName = Annotated[str, OneOf("there is no level", lambda: THRESHOLDS)]
Names = Annotated[tuple[Text, ...], OneOrMore()]
Pattern = Annotated[Text, AfterValidator(_pattern)]
Exclude = Annotated[tuple[Annotated[Text, AfterValidator(_excluding)], ...], OneOrMore()]
Levels = dict[Identifier, LevelName]

_SELECT = "Only these rules: ids, tags or levels"
_IGNORE = "All rules except these: ids, tags or levels"
_FAIL_ON = "Which findings make the exit code 1: error, warning, note, never"
_SHOW = "The lowest level of findings that is shown: error, warning, note"
_LEVELS = "Levels of rules by id, instead of their own"


class PathModel(Strict):
    """Settings for the articles of some paths."""

    select: Annotated[Names | None, Field(description=_SELECT)] = None
    ignore: Annotated[Names, Field(description=_IGNORE)] = ()
    fail_on: Annotated[ThresholdName | None, Field(alias="fail-on", description=_FAIL_ON)] = None
    show: Annotated[LevelName | None, Field(description=_SHOW)] = None
    levels: Annotated[Levels, Field(description=_LEVELS, default_factory=dict)]


class ConfigModel(Strict):
    """Settings for all articles below the folder of the config file."""

    rules: Annotated[Names, Field(description="Rule folders besides the built-in ones, relative to this file")] = ()
    select: Annotated[Names | None, Field(description=_SELECT)] = None
    ignore: Annotated[Names, Field(description=_IGNORE)] = ()
    fail_on: Annotated[ThresholdName | None, Field(alias="fail-on", description=_FAIL_ON)] = None
    show: Annotated[LevelName | None, Field(description=_SHOW)] = None
    levels: Annotated[Levels, Field(description=_LEVELS, default_factory=dict)]
    published: Annotated[
        Annotated[str, BeforeValidator(_day)] | None, Field(description="Publication day of articles without one")
    ] = None
    archive: Annotated[Text | None, Field(description="The archive, relative to this file")] = None
    exclude: Annotated[Exclude, Field(description="What is not read in a folder, as patterns of .gitignore")] = ()
    gitignore: Annotated[
        bool | None, Field(description="Whether what .gitignore files exclude is not read either (default: true)")
    ] = None
    paths: Annotated[
        dict[Pattern, PathModel],
        Field(default_factory=dict, description="Settings for the articles of some paths"),
    ]


def config_schema() -> dict[str, Any]:
    """The JSON Schema of a config file, for editors."""
    schema: dict[str, Any] = _as_toml(json_schema(ConfigModel, "config"))
    return schema


def config_schema_file() -> str:
    """The content of `docs/config.schema.json`."""
    return json.dumps(config_schema(), indent=2, ensure_ascii=False) + "\n"


def _as_toml(node: Any) -> Any:
    """The schema for TOML: text is never a number, and tables with fixed names allow no others."""
    if isinstance(node, list):
        return ["string"] if node == ["string", "number"] else [_as_toml(item) for item in node]
    if not isinstance(node, dict):
        return node
    closed = {"additionalProperties": False} if "patternProperties" in node else {}
    return {key: _as_toml(value) for key, value in node.items()} | closed
