"""What is answered where there are no findings: problem details (RFC 9457), with what to do."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Answer:
    """A status, and the JSON text that goes with it."""

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

    `type` is left at `about:blank`, so that `title` is the status in words (RFC 9457, 4.2.1). `errors` are the fields
    that will not do, each as a JSON Pointer without its `#/`, and what is wrong with it.
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
