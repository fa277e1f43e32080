"""Turns the body of a request into an article, or a refusal, with the readers that are also used for files."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from checker.model.article import Article
from checker.readers import article as article_of
from checker.readers.record import BadValueError, Record, date_key, metadata, missing, whole
from checker.readers.wire import ninjs
from checker.service.messages import NinjsArticle, PlainArticle
from checker.service.problems import Answer, problem_answer

if TYPE_CHECKING:
    from pydantic import ValidationError

NAMELESS = "article"
"""The name of an article without an id."""
_FORM = 'send {"text": "..."}, or a ninjs item with uri and body_text, body_html or bodies'


class Sent(NamedTuple):
    """The article of a request."""

    article: Article
    converted: bool
    """Whether its text was made from markup."""


def sent(body: bytes, published: dt.date | None) -> Sent | Answer:
    """The article in a body, or a refusal (400, 422). `published` is the day of an article that states none."""
    try:
        values = json.loads(body.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return problem_answer(400, f"byte {error.start} of the body is not UTF-8", "send JSON in UTF-8 (RFC 8259)")
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        return problem_answer(400, f"the body is not JSON: {error.msg} ({where})", _FORM)
    except (RecursionError, ValueError):  # ValueError: a number with more digits than Python reads
        return problem_answer(
            400, "the body cannot be read as JSON: it is nested too deeply, or a number is too long", _FORM
        )
    if not isinstance(values, dict):
        return problem_answer(422, "the body is not an article: it is not a JSON object", _FORM)
    record = _record(_ninjs if ninjs.is_ninjs(values) else _plain, values)
    if isinstance(record, Answer) and ninjs.is_ninjs(values):  # a plain article may also have ninjs keys
        plain = _record(_plain, values)
        record = record if isinstance(plain, Answer) else plain
    return record if isinstance(record, Answer) else _read(record, values, published)


def _record(form: Callable[[Mapping[str, object]], Record | Answer], values: Mapping[str, object]) -> Record | Answer:
    """The article read in this form, or a refusal."""
    try:
        return form(values)
    except BadValueError as bad:
        return problem_answer(422, bad.message, bad.hint, [(bad.key, bad.message)])


def _read(record: Record, values: Mapping[str, object], published: dt.date | None) -> Sent:
    converted = all(record.text != value for value in _bodies(values))
    return Sent(article_of(record, published), converted)


def _bodies(values: Mapping[str, object]) -> list[object]:
    """The texts of a body as sent."""
    listed = values.get("bodies")
    inner = [item.get("value") for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []
    return [values.get("text"), values.get("body_text"), *inner]


def _plain(values: Mapping[str, object]) -> Record | Answer:
    from pydantic import ValidationError

    if values.get("text") is None:
        hint = missing("text", values)
        hint = hint if hint.startswith("did you") else _FORM
        return problem_answer(422, "this is not an article: there is no 'text'", hint, [("text", _SAID["missing"])])
    try:
        plain = PlainArticle.model_validate(values)
    except ValidationError as error:
        return _wrong(error)
    known = metadata({**plain.model_dump(), "title": whole("headline", plain.headline or "") or plain.title})
    return Record(plain.id or NAMELESS, plain.text, **known._asdict())


def _ninjs(values: Mapping[str, object]) -> Record | Answer:
    from pydantic import ValidationError

    try:
        item = NinjsArticle.model_validate(values)
    except ValidationError as error:
        return _wrong(error)
    # with its other keys: the camel case of version 3, a body that is not read, a date under a misspelt key
    return ninjs.record(item.uri, values)


def _wrong(error: ValidationError) -> Answer:
    """The refusal that lists the invalid fields."""
    wrong = [("/".join(map(str, item["loc"])), _said(item["type"], item["msg"])) for item in error.errors()]
    unknown = next((str(item["loc"][-1]) for item in error.errors() if item["type"] == _UNKNOWN), None)
    if unknown is not None:
        return problem_answer(422, f"{unknown!r} is no key that is read", _near(unknown), wrong)
    pointer, said = wrong[0]
    return problem_answer(422, f"{pointer!r}: {said}", _FORM, wrong)


def _near(unknown: str) -> str:
    """A hint for an unknown key of a plain article: the key that was meant, or all of them."""
    near = date_key(unknown) or next(iter(get_close_matches(unknown.lower(), PlainArticle.model_fields, n=1)), None)
    return f"did you mean {near!r}?" if near else f"the keys are {', '.join(PlainArticle.model_fields)}"


def _said(kind: str, message: str) -> str:
    return _SAID.get(kind, message)


_UNKNOWN = "extra_forbidden"
_SAID = {
    _UNKNOWN: "there is no such key",
    "string_type": "this is not text",
    "string_unicode": "half of a character (a lone surrogate); write the character itself in UTF-8",
    "string_too_short": "this is empty",
    "missing": "this is required",
}
