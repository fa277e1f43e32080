"""HTTP requests to the service: each is answered with a status that is documented, and never with 500."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from checker.claims import extract
from checker.config.governance import Request
from checker.model.article import Article
from checker.service.app import application
from checker.service.bodies import sent
from checker.service.framing import PipeFrame
from checker.service.languagetool.parameters import BadParameterError, asked
from checker.service.languagetool.routes import API
from checker.service.problems import Answer, problem_answer
from checker.service.service_options import Examination, ServiceOptions
from tests.fuzz.kinds import ninjs_items
from tests.fuzz.laws import law, lawful_extraction
from tests.fuzz.materials import words
from tests.fuzz.mutation import Parts, encoded

NAME = "request"
WINDOWED = False
WORDS = (*words("request"), *words("jsonl"), *words("ninjs"))
STATUSES = {200, 400, 403, 404, 405, 408, 413, 415, 421, 422, 503, 504}
_HEADS = (
    "POST /check\nhost: localhost\ncontent-type: application/json",
    "POST /check?known_as=a&known_as=b\nhost: 127.0.0.1:8000\ncontent-type: application/ninjs+json; charset=utf-8",
    "GET /health\nhost: [::1]:8000",
    "GET /openapi.json\nhost: localhost",
    "POST /v2/check\nhost: localhost\ncontent-type: application/x-www-form-urlencoded",
    "POST /v2/check?level=picky\nhost: localhost",
    "GET /v2/check?language=en&text=It+ended+on+4+May.\nhost: localhost",
)


def seeds(texts: Sequence[str]) -> Sequence[Parts]:
    """Plain articles and ninjs items, most of them sent to /check, and forms sent to /v2/check."""
    plain = [
        json.dumps({"id": "a", "text": text[:200], "published": "2018-05-04", "headline": text[:20]}) for text in texts
    ]
    items = [item for (item,) in ninjs_items.items(texts)]
    bodies = [body for pair in zip(plain, items, strict=True) for body in pair]
    sent = [(_HEADS[index % 2 if index % 9 else 2 + index % 2], body) for index, body in enumerate(bodies)]
    marked = [{"annotation": [{"markup": "<p>", "interpretAs": "\n"}, {"text": text[:200]}]} for text in texts]
    forms = [urlencode({"language": "en", "text": text[:200]}) for text in texts]
    forms += [urlencode({"data": json.dumps(data), "language": "en", "disabledRules": "a,b"}) for data in marked]
    return [*sent, *((_HEADS[4 + index % 3], form) for index, form in enumerate(forms))]


class _Pool:
    """Stands for the worker processes: reads the body as they do, and extracts its claims."""

    alive, full, open = 1, False, 0

    async def ask(self, frame: PipeFrame) -> Answer:
        """The answer of a worker, without a check."""
        if frame.facts.get("api") == API:
            return _languagetool(frame)
        found = sent(frame.body, dt.date(2018, 5, 4))
        return found if isinstance(found, Answer) else Answer(200, lawful_extraction(extract(found.article)).encode())


def _languagetool(frame: PipeFrame) -> Answer:
    try:
        annotated = asked(str(frame.facts["query"]), frame.body).annotated
    except BadParameterError as bad:
        return problem_answer(400, str(bad))
    extraction = extract(Article("a", annotated.text))
    for claim in extraction.claims:
        offset, length = annotated.span(claim.mention.start, claim.mention.end)
        law(offset >= 0 and length > 0, "a claim has a place in the text as sent")
    return Answer(200, lawful_extraction(extraction).encode())


@cache
def _app() -> Any:
    examination = Examination(Path("a.db"), Request(), ())
    settings = ServiceOptions(examination, lambda: dt.date(2018, 5, 5), largest=20_000)
    return application(settings, _Pool())  # type: ignore[arg-type]


def check(parts: Parts) -> str:
    """The status and the body of the answer."""
    status, headers, body = asyncio.run(_answer(*parts[:2]))
    law(status in STATUSES, f"the status {status} is documented")
    kind = headers.get(b"content-type", b"").decode()
    if status == 200:
        law(kind == "application/json" or kind.startswith("text/plain") or not body, "findings are JSON")
    elif kind.startswith("text/plain"):
        law(body.startswith(b"Error: ") or not body, "a refusal to a client of LanguageTool says what is wrong")
    else:
        law(kind == "application/problem+json", "a refusal is a problem")
        told = json.loads(body) if body else {"status": status, "detail": "-"}
        law(told["status"] == status and told["detail"], "a problem has its status and what is wrong")
    return f"{status} {body.decode()}"


async def _answer(head: str, body: str) -> tuple[int, dict[bytes, bytes], bytes]:
    """What the application sends, as ASGI has it."""
    first, *rest = head.split("\n")
    method, _, target = first.partition(" ")
    path, _, query = target.partition("?")
    headers = [(name.strip().lower(), value.strip()) for name, _, value in (line.partition(":") for line in rest)]
    data = encoded(body)
    messages = [
        {"type": "http.request", "body": data[:100], "more_body": True},
        {"type": "http.request", "body": data[100:]},
    ]
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "scheme": "http", "root_path": "",
        "method": "".join(filter(str.isalpha, method)).upper() or "GET",
        "path": path if path.startswith("/") else f"/{path}",
        "raw_path": encoded(path), "query_string": encoded(query),
        "headers": [(encoded(name), encoded(value)) for name, value in headers],
        "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 8000),
    }  # fmt: skip
    told: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return messages.pop(0) if messages else {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        told.append(message)

    await _app()(scope, receive, send)
    start = told[0]
    return start["status"], dict(start["headers"]), b"".join(message.get("body", b"") for message in told[1:])
