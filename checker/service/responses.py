"""Turns answers into HTTP responses."""

from __future__ import annotations

import json

from starlette.responses import Response

from checker.service.problems import MEDIA_TYPE, Answer

_RETRY = "1"
"""The value of `Retry-After`, in seconds."""


def response(answer: Answer) -> Response:
    """The answer, or problem details."""
    return Response(
        answer.body, answer.status, _headers(answer), "application/json" if _is_well(answer) else MEDIA_TYPE
    )


def text_response(answer: Answer) -> Response:
    """The answer, or the problem as one line of text, which the clients of LanguageTool show."""
    if _is_well(answer):
        return response(answer)
    problem = json.loads(answer.body)
    hint = f" ({problem['hint']})" if "hint" in problem else ""
    return Response(f"Error: {problem['detail']}{hint}", answer.status, _headers(answer), "text/plain")


def _is_well(answer: Answer) -> bool:
    return answer.status == 200


def _headers(answer: Answer) -> dict[str, str]:
    headers = dict(answer.headers)
    if answer.status == 503:
        headers["Retry-After"] = _RETRY
    if answer.status in (408, 413, 415):
        headers["Connection"] = "close"  # the rest of the body is not read
    return headers
