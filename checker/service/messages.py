"""Requests as pydantic models, and answers by the JSON contract; the OpenAPI page is made from both."""

from __future__ import annotations

from typing import Annotated, Any, Literal, NotRequired, TypedDict

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic.json_schema import models_json_schema

from checker.reporters.content import json_forms
from checker.reporters.content.form_schema import definitions
from checker.service.languagetool import forms
from checker.service.request_patterns import MOMENT, NAME, WORDS, media_types, whole_characters

Text = Annotated[str, WORDS]
Name = Annotated[str, Field(min_length=1, max_length=500), NAME]
Moment = Annotated[str, MOMENT]
Characters = Annotated[str, AfterValidator(whole_characters)]


_LEAST, _MOST = -(2**63), 2**63 - 1


def _written(value: object) -> object:
    """A 64-bit whole number as text, also if written as 7.0; any other value unchanged."""
    if (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and _LEAST <= value <= _MOST
        and value == int(value)
    ):
        return str(int(value))
    return value


Id = Annotated[
    Name,
    BeforeValidator(_written),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "minLength": 1, "maxLength": 500, "pattern": NAME.expression},
                {"type": "integer", "minimum": _LEAST, "maximum": _MOST},
            ]
        }
    ),
]

_HAS_WORDS = {"type": "string", "pattern": WORDS.expression}
_HTML = {"type": "string", "format": "html-with-words"}
"""Markup with words in it. JSON Schema cannot express that, so the format only names it."""


def _one_readable(schema: dict[str, Any]) -> None:
    """Requires one readable body in the JSON Schema."""
    plain, markup = media_types("text/plain"), media_types("text/html", "application/xhtml+xml")
    untyped = {"anyOf": [{"type": "null"}, {"const": ""}, {"type": "string", "pattern": plain}]}
    marked = {"type": "string", "pattern": markup}
    bodies = [
        {"required": ["value"], "properties": {"value": _HAS_WORDS, "contenttype": untyped}},
        {"required": ["value", "contenttype"], "properties": {"value": _HTML, "contenttype": marked}},
    ]
    schema["anyOf"] = [
        {"required": ["body_text"], "properties": {"body_text": _HAS_WORDS}},
        {"required": ["body_html"], "properties": {"body_html": _HTML}},
        {"required": ["body_xhtml"], "properties": {"body_xhtml": _HTML}},
        *({"required": ["bodies"], "properties": {"bodies": {"type": "array", "contains": body}}} for body in bodies),
    ]


class Request(BaseModel):
    """The body of a request."""

    model_config = ConfigDict(strict=True, extra="ignore")


class PlainArticle(Request):
    """An article as plain text. No other keys are accepted, since a misspelt one would be read as missing."""

    model_config = ConfigDict(extra="forbid")

    text: Text = Field(description="The article. Offsets in the answer count its characters (code points).")
    id: Id | None = Field(
        None, description="The name of the article in the answer, such as its path or number; `article` by default."
    )
    headline: Characters | None = Field(None, description="Its title, which is compared with the text.")
    title: Characters | None = Field(None, description="Another name for headline.")
    published: Moment | None = Field(None, description="ISO date, date-time or month: 2019-02-15, 2019-02-15T14:30Z.")
    date: Moment | None = Field(None, description="Another name for published.")
    source: Characters | None = Field(None, description="The outlet or agency.")
    url: Characters | None = Field(None, description="Its web address; a date in it is used if no other is stated.")


class NinjsText(Request):
    """A headline or body of ninjs 2."""

    value: Characters | None = None
    role: Characters | None = Field(None, description="`main` comes first.")
    contenttype: Characters | None = Field(None, description="text/plain, text/html or application/xhtml+xml.")


class NinjsSource(Request):
    """A source of ninjs."""

    name: Characters | None = None


class NinjsArticle(Request):
    """A ninjs item of the IPTC with the keys that are read, as versions 1 and 2 write them; others are ignored.

    The same keys in the camel case of version 3 (`versionCreated`) are read, too. One of its bodies must contain words.
    """

    model_config = ConfigDict(json_schema_extra=_one_readable)

    uri: Name
    headline: Characters | None = Field(None, description="Version 1.")
    body_text: Characters | None = Field(None, description="Version 1; preferred to body_html.")
    body_html: Characters | None = Field(None, description="Version 1; converted to text, which the answer contains.")
    body_xhtml: Characters | None = Field(None, description="Version 1, as body_html.")
    headlines: list[NinjsText] | None = Field(None, description="Version 2.")
    bodies: list[NinjsText] | None = Field(None, description="Version 2; plain text is preferred.")
    infosources: list[NinjsSource] | None = Field(None, description="Version 2.")
    copyrightholder: Characters | None = None
    versioncreated: Moment | None = Field(None, description="ISO date-time: the publication of this version.")
    contentcreated: Moment | None = Field(None, description="Used if versioncreated is missing.")
    firstcreated: Moment | None = Field(None, description="Used if both are missing.")


class Findings(json_forms.Report):
    """The report of `check --format json`, and the text that offsets refer to if it was made from markup."""

    text: str | None
    """The article's text, if it was sent as markup; else null."""


class Health(TypedDict):
    """The state of the service."""

    status: Literal["ok"]
    """Always `ok`."""
    version: str
    """The version of claimcheck."""
    archive: bool
    """Whether articles are compared with an archive, and not only with themselves."""
    workers: json_forms.Count
    """The worker processes that are ready or at work."""
    requests: json_forms.Count
    """The requests being received, waiting for a worker, or being checked."""


class FieldProblem(TypedDict):
    """An invalid field."""

    pointer: str
    """A JSON Pointer to the field, as a URI fragment."""
    detail: str
    """What is wrong with it."""


class ProblemDetails(TypedDict):
    """Why a request was not carried out (RFC 9457)."""

    type: str
    """`about:blank`."""
    title: str
    """The name of the HTTP status."""
    status: int
    """The HTTP status."""
    detail: str
    """What is wrong."""
    hint: NotRequired[str]
    """What to do."""
    errors: NotRequired[list[FieldProblem]]
    """The invalid fields."""


BODIES = (PlainArticle, NinjsArticle)
_REFERENCE = "#/components/schemas/{name}"


def reference(model: type) -> dict[str, str]:
    """A reference to a model in the OpenAPI page."""
    return {"$ref": _REFERENCE.format(name=model.__name__)}


def components() -> dict[str, Any]:
    """The schemas of all requests and answers, by name."""
    modes = [(model, "validation") for model in BODIES]
    _, requests = models_json_schema(modes, ref_template=_REFERENCE.replace("{name}", "{model}"))  # type: ignore[arg-type]
    return {**requests["$defs"], **definitions(_REFERENCE, Findings, Health, ProblemDetails, *forms.FORMS)}
