"""The paths of LanguageTool's API: `/v2/check`, `/v2/languages`, and what its clients ask before they check."""

from __future__ import annotations

import json
from typing import Any

from fastapi import FastAPI, Request, Response

from checker.service.asking import Asker
from checker.service.framing import Facts
from checker.service.languagetool.forms import CheckResult, Info, Language
from checker.service.languagetool.languages import listed
from checker.service.languagetool.matches import software
from checker.service.languagetool.parameters import PARAMETERS
from checker.service.limits import encoded
from checker.service.messages import reference
from checker.service.problems import Answer
from checker.service.responses import text_response

PREFIX = "/v2/"
API = "languagetool"
"""Tells a worker process which API a request is for."""
_LONGEST = 9
"""The most bytes of a form for one UTF-16 code unit of its text: three of UTF-8, each as `%E2`."""
_ERRORS = {
    400: "The parameters cannot be used, or the body is not UTF-8.",
    403: "The request comes from a web page of an origin that is not allowed.",
    408: "The body did not arrive in time.",
    413: "The body is too large.",
    415: "The body is compressed.",
    421: "The service does not accept this host name.",
    500: "The check of this text failed; others are not affected.",
    503: "Too many requests are waiting, or the archive cannot be read; `Retry-After` says when to try again.",
    504: "The check took too long.",
}


def add_routes(app: FastAPI, asker: Asker, largest: int) -> None:
    """Adds the paths to an application whose bodies have at most `largest` bytes."""
    check = _check(asker)
    checked = {200: _json(reference(CheckResult), "The text was checked."), **_errors(*_ERRORS)}
    for method, extra in (("post", {"requestBody": _form()}), ("get", {"parameters": _query()})):
        getattr(app, method)(
            f"{PREFIX}check",
            response_model=None,
            responses=checked,
            operation_id=f"languagetool_check_{method}",
            openapi_extra=extra,
        )(check)
    listing = {"type": "array", "items": reference(Language)}
    _add(app, "languages", _languages, _json(listing, "The languages in which texts are checked."))
    _add(app, "info", _info, _json(reference(Info), "The software."))
    _add(app, "healthcheck", _healthcheck, _text("The service is ready."))
    _add(app, "maxtextlength", _max_text_length(largest), _text("The most UTF-16 code units of a text."))


def _check(asker: Asker) -> Any:
    async def check(request: Request) -> Response:
        """The findings on a text as matches: one for each place in the text that is on a side of a finding."""
        facts: Facts = {"api": API, "query": request.scope["query_string"].decode("latin-1")}
        return text_response(await asker.ask(request, facts, encoded))

    return check


async def _languages() -> Response:
    """The variants of English."""
    return _dumped(listed())


async def _info() -> Response:
    """The name and version of the software."""
    return _dumped({"software": software()})


async def _healthcheck() -> Response:
    """Always `OK`; `GET /health` says more."""
    return Response("OK", media_type="text/plain")


def _max_text_length(largest: int) -> Any:
    async def max_text_length() -> Response:
        """The length of a text that is accepted whatever its characters."""
        return Response(str(largest // _LONGEST), media_type="text/plain")

    return max_text_length


def _dumped(value: object) -> Response:
    return text_response(Answer(200, json.dumps(value).encode()))


def _add(app: FastAPI, name: str, handler: Any, success: dict[str, Any]) -> None:
    responses: dict[int | str, dict[str, Any]] = {200: success, **_errors(403, 421)}
    operation = f"languagetool_{name}"
    app.get(f"{PREFIX}{name}", response_model=None, responses=responses, operation_id=operation)(handler)


def _errors(*statuses: int) -> dict[int | str, dict[str, Any]]:
    return {status: _text(_ERRORS[status]) for status in statuses}


def _text(description: str) -> dict[str, Any]:
    return {"description": description, "content": {"text/plain": {"schema": {"type": "string"}}}}


def _json(schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {"description": description, "content": {"application/json": {"schema": schema}}}


def _form() -> dict[str, Any]:
    properties = {name: {"type": "string", "description": meaning} for name, meaning in PARAMETERS.items()}
    schema = {"type": "object", "properties": properties, "required": ["language"]}
    return {"required": True, "content": {"application/x-www-form-urlencoded": {"schema": schema}}}


def _query() -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "in": "query",
            "description": meaning,
            "required": name == "language",
            "schema": {"type": "string"},
        }
        for name, meaning in PARAMETERS.items()
    ]
