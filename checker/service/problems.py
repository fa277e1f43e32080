"""Responses without findings: problem details (RFC 9457) with a hint."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Answer:
    """A status and its JSON text."""

    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


def problem_answer(
    status: int,
    detail: str,
    hint: str = "",
    errors: Iterable[tuple[str, str]] = (),
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """The answer for a request that was not carried out.

    `type` stays `about:blank`, so `title` is the name of the status (RFC 9457, 4.2.1). `errors` lists the invalid
    fields, each as a JSON Pointer without its `#/`, with what is wrong.
    """
    told: dict[str, object] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
    }
    if hint:
        told["hint"] = hint
    listed = [{"pointer": f"#/{pointer}", "detail": wrong} for pointer, wrong in errors]
    if listed:
        told["errors"] = listed
    return Answer(status, json.dumps(told, ensure_ascii=False).encode(), headers or {})
