"""Takes the body of a request and asks a worker process for the answer, within the limits of the service."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from starlette.requests import ClientDisconnect, Request

from checker.service.framing import Facts, PipeFrame
from checker.service.limits import taken
from checker.service.pool import Pool
from checker.service.problems import Answer, problem_answer
from checker.service.service_options import ServiceOptions

Form = Callable[[Mapping[str, str]], Answer | None]
"""Returns a refusal if the headers of a request say that its body cannot be read."""


class Asker:
    """Passes requests to the workers."""

    def __init__(self, settings: ServiceOptions, pool: Pool) -> None:
        self._settings, self._pool = settings, pool

    async def ask(self, request: Request, facts: Facts, form: Form) -> Answer:
        """The answer of a worker to the body of a request, or a refusal. The day is added to `facts`."""
        if self._pool.full:
            return problem_answer(503, "too many requests are waiting for a worker", "send it again later")
        self._pool.open += 1
        try:
            return await self._answer(request, facts, form)
        except ClientDisconnect:
            return problem_answer(400, "the body ended before its length", "send the whole body")
        finally:
            self._pool.open -= 1

    async def _answer(self, request: Request, facts: Facts, form: Form) -> Answer:
        refusal = form(request.headers)
        if refusal:
            return refusal
        declared = request.headers.get("content-length")
        body = await taken(request.stream(), declared, self._settings.largest, self._settings.timeout)
        if isinstance(body, Answer):
            return body
        return await self._pool.ask(PipeFrame({**facts, "today": self._settings.today().isoformat()}, body))
