"""The HTTP interface: `POST /check`, `GET /health`, `GET /openapi.json`, and the paths of `languagetool`.

The workers do the parsing.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Annotated, Any

from fastapi import FastAPI, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from checker import __version__
from checker.service import messages
from checker.service.asking import Asker
from checker.service.languagetool.routes import PREFIX, add_routes
from checker.service.limits import wrong_form, wrong_host, wrong_origin
from checker.service.pool import Pool
from checker.service.problems import MEDIA_TYPE, Answer, problem_answer
from checker.service.responses import response, text_response
from checker.service.service_options import ServiceOptions

_KNOWN_AS = "known_as"
_HINT = "use POST /check, POST /v2/check, GET /health or GET /openapi.json"
_REFUSALS = {
    400: "The body is not JSON.",
    403: "The request comes from a web page of an origin that is not allowed.",
    408: "The body did not arrive in time.",
    413: "The body is too large.",
    415: "The body is not declared as JSON.",
    421: "The service does not accept this host name.",
    422: "The JSON is not an article; `errors` names the field.",
    500: "The check of this article failed; others are not affected.",
    503: "Too many requests are waiting, or the archive cannot be read; `Retry-After` says when to try again.",
    504: "The check took too long.",
}

KnownAs = Annotated[
    list[str],
    Query(description="Ids of older versions of the article in the archive, in addition to its own; may be repeated."),
]


def application(settings: ServiceOptions, pool: Pool) -> ASGIApp:
    """The application; the pool's workers must have started."""
    app = FastAPI(
        title="claimcheck",
        version=__version__,
        summary="Checks the dates and figures of an article against published articles.",
        docs_url=None,  # these pages load scripts from other sites
        redoc_url=None,
        redirect_slashes=False,  # every answer must be on the OpenAPI page
    )
    asker = Asker(settings, pool)
    app.get(
        "/health",
        response_model=None,
        responses={200: _answer_of(messages.Health, "The service is ready."), **_refusals(403, 421, 503)},
        operation_id="health",
    )(_health(settings, pool))
    app.post(
        "/check",
        response_model=None,
        responses={200: _answer_of(messages.Findings, "The article was checked."), **_refusals(*_REFUSALS)},
        operation_id="check",
        openapi_extra={"requestBody": _request_body()},
    )(_check(asker))
    add_routes(app, asker, settings.largest)
    app.add_exception_handler(HTTPException, _http_problem)
    app.add_exception_handler(RequestValidationError, _query_problem)
    app.add_exception_handler(Exception, _bug)
    generated = app.openapi
    app.openapi = lambda: _with_components(generated())  # type: ignore[method-assign]
    return _Guarded(_shared(app, settings.origins), {settings.host, *settings.allowed}, settings.origins)


def _shared(app: ASGIApp, origins: tuple[str, ...]) -> ASGIApp:
    """The application with answers that scripts of these origins may read (CORS); without any, no header is added."""
    if not origins:
        return app
    return CORSMiddleware(
        app, origins, allow_methods=("GET", "POST"), allow_private_network=True, expose_headers=["Retry-After"]
    )


def _health(settings: ServiceOptions, pool: Pool) -> Callable[[], Awaitable[Response]]:
    async def health() -> Response:
        """Whether articles can be checked."""
        if not pool.alive:
            return response(
                problem_answer(503, "no worker process is ready", "try again; the service's stderr says what is wrong")
            )
        told = messages.Health(
            status="ok",
            version=__version__,
            archive=settings.examination.archive is not None,
            workers=pool.alive,
            requests=pool.open,
        )
        return Response(json.dumps(told), media_type="application/json")

    return health


def _check(asker: Asker) -> Callable[..., Awaitable[Response]]:
    async def check(request: Request, known_as: KnownAs = []) -> Response:  # noqa: B006 - FastAPI copies it
        """The findings on an article, plain or ninjs, against the archive. Findings are not an HTTP error."""
        unknown = next((name for name in request.query_params if name != _KNOWN_AS), None)
        if unknown is not None:
            return response(problem_answer(422, f"the query has no parameter {unknown!r}", f"write ?{_KNOWN_AS}=ID"))
        return response(await asker.ask(request, {_KNOWN_AS: known_as}, wrong_form))

    return check


async def _http_problem(request: Request, error: Exception) -> Response:
    """An unknown path or method."""
    assert isinstance(error, HTTPException)
    told = problem_answer(error.status_code, str(error.detail), _HINT, headers=error.headers)
    return _told(request.url.path, told)


async def _query_problem(request: Request, error: Exception) -> Response:
    """An invalid query."""
    assert isinstance(error, RequestValidationError)
    return response(problem_answer(422, "the query is invalid", "write ?known_as=ID"))


async def _bug(request: Request, error: Exception) -> Response:
    """An unexpected error; its traceback goes to stderr."""
    bug = problem_answer(500, f"this is a bug in claimcheck: {type(error).__name__}", "please report it")
    return _told(request.url.path, bug)


def _told(path: str, refusal: Answer) -> Response:
    """A refusal in the form of the API that the path belongs to."""
    return text_response(refusal) if path.startswith(PREFIX) else response(refusal)


class _Guarded:
    """Passes on requests to an allowed host name, from no web page or one of an allowed origin; refuses the others."""

    def __init__(self, app: ASGIApp, hosts: set[str], origins: tuple[str, ...]) -> None:
        self._app, self._hosts, self._origins = app, hosts, origins

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Called for each request, and once for the application's lifespan."""
        if scope["type"] == "http":
            headers = Headers(scope=scope)
            refusal = wrong_host(headers.get("host", ""), self._hosts) or wrong_origin(headers, self._origins)
            if refusal:
                await _told(scope["path"], refusal)(scope, receive, send)
                return
        await self._app(scope, receive, send)


def _refusals(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The error responses of a path, in OpenAPI's form."""
    content = {MEDIA_TYPE: {"schema": messages.reference(messages.ProblemDetails)}}
    return {status: {"description": _REFUSALS[status], "content": content} for status in statuses}


def _answer_of(model: type, description: str) -> dict[str, Any]:
    return {"description": description, "content": {"application/json": {"schema": messages.reference(model)}}}


def _request_body() -> dict[str, Any]:
    either = [messages.reference(model) for model in messages.BODIES]
    return {"required": True, "content": {"application/json": {"schema": {"anyOf": either}}}}


def _with_components(page: dict[str, Any]) -> dict[str, Any]:
    """The OpenAPI page with the schemas of requests and answers, which no route declares to FastAPI."""
    page["components"] = {"schemas": messages.components()}
    return page
