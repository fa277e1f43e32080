"""Messages of an editor to the language server: each request has one answer, and no error comes out of our code.

Nothing is written: waivers are refused, and a draft is checked with itself alone, whatever its path.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import io
import json
import logging
import threading
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from typing import Any
from unittest.mock import patch

from pygls.io_ import StdoutWriter, run_async

from checker.config.governance import Request
from checker.config.search import Search
from checker.editor import draft_check as checks
from checker.editor import schedule, waiving
from checker.editor.draft_check import EditorOptions
from checker.editor.language_server import Server
from checker.editor.protocol import server_of
from tests.fuzz.kinds.configs import rules_once
from tests.fuzz.laws import law
from tests.fuzz.materials import ROOT, words
from tests.fuzz.mutation import Parts, encoded

NAME = "message"
WINDOWED = False
_URI = "file:///nowhere/a.txt"
WORDS = (*words("message"), *words("article")[:40])
_CAN = {
    "general": {"positionEncodings": ["utf-16"]},
    "textDocument": {"publishDiagnostics": {"relatedInformation": True}, "hover": {"contentFormat": ["markdown"]}},
    "workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}},
}
_PULLS = {
    **_CAN,
    "textDocument": {**_CAN["textDocument"], "diagnostic": {}},
    "workspace": {**_CAN["workspace"], "diagnostics": {"refreshSupport": True}},
}
_TURNS = 6
"""Turns of the event loop after each message, in which a check is done."""


def _message(method: str, params: object, number: int | str | None = None) -> str:
    held = {"jsonrpc": "2.0", "method": method, "params": params}
    return json.dumps(held if number is None else {**held, "id": number}, ensure_ascii=False)


def seeds(texts: Sequence[str]) -> Sequence[Parts]:
    """Sessions on one draft that disputes itself: opened, hovered, changed, asked for actions, closed.

    In every other one, the editor asks for the diagnostics.
    """
    drafts = [f"{text[:200]}\nThe bridge opened on Monday, 5 May 2018.\n🙂 " for text in texts]
    return [tuple(_session(text, pulls=index % 2 == 1)) for index, text in enumerate(drafts)]


def _session(text: str, pulls: bool) -> Iterator[str]:
    place = {"textDocument": {"uri": _URI}}
    spot = {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 9}}
    yield _message(
        "initialize", {"processId": None, "rootUri": "file:///nowhere", "capabilities": _PULLS if pulls else _CAN}, 1
    )
    yield _message("initialized", {})
    opened = {"uri": _URI, "languageId": "plaintext", "version": 1, "text": text}
    yield _message("textDocument/didOpen", {"textDocument": opened})
    if pulls:
        yield _message("textDocument/diagnostic", {**place, "identifier": "claimcheck"}, "first")
    yield _message("textDocument/hover", {**place, "position": {"line": 1, "character": 22}}, 2)
    changed = {"textDocument": {"uri": _URI, "version": 2}, "contentChanges": [{"text": text[::2] + text}]}
    yield _message("textDocument/didChange", changed)
    yield _message("textDocument/codeAction", {**place, "range": spot, "context": {"diagnostics": []}}, "3")
    yield _message("workspace/executeCommand", {"command": "claimcheck.waive", "arguments": [_URI, "x", "so"]}, 4)
    if pulls:
        yield _message("textDocument/diagnostic", {**place, "previousResultId": "x"}, "second")
    yield _message("textDocument/didSave", place)
    yield _message("textDocument/didClose", place)


def check(parts: Parts) -> str:
    """All that the server sends."""
    server, target = _server(), io.BytesIO()
    faults: list[str] = []
    server.report_server_error = lambda error, _: faults.append(_ours(error))  # type: ignore[method-assign]
    logging.disable(logging.CRITICAL)
    with _alone():
        try:
            asyncio.run(_served(server, parts, target))
        except SystemExit:
            pass
        finally:
            server.shutdown()
            logging.disable(logging.NOTSET)
    law(not any(faults), next(filter(None, faults), ""))
    sent = list(_frames(target.getvalue()))
    answered = Counter(json.dumps(item["id"]) for item in sent if "id" in item and "method" not in item)
    asked = Counter(_asked(parts))
    law(answered <= asked, "no request has two answers")
    for item in sent:
        said = json.dumps(item)
        law("bug in claimcheck" not in said, said[:300])
        for found in item.get("params", {}).get("diagnostics", ()):
            start, end = found["range"]["start"], found["range"]["end"]
            law((0, 0) <= (start["line"], start["character"]) <= (end["line"], end["character"]), "a range has an end")
    published = [item for item in sent if item.get("method") == "textDocument/publishDiagnostics"]
    law(not (server.client.pulls and published), "nothing is pushed to an editor that asks")
    return json.dumps(published)


def _asked(parts: Parts) -> Iterator[str]:
    """The ids of the requests among the messages."""
    for part in parts:
        with suppress(ValueError, RecursionError):
            message = json.loads(encoded(part))
            if isinstance(message, dict) and "id" in message:
                yield json.dumps(message["id"])


def _server() -> Server:
    return server_of(EditorOptions(lambda: Search(off=True), Request(), (ROOT / "rules",), lambda: dt.date(2018, 5, 6)))


async def _served(server: Server, parts: Parts, target: io.BytesIO) -> None:
    server.protocol.set_writer(StdoutWriter(target))
    await run_async(threading.Event(), _Reader(parts), server.protocol, error_handler=server.report_server_error)


class _Reader:
    """The stream of messages; the server does its work between two of them."""

    def __init__(self, parts: Parts) -> None:
        bodies = [encoded(part) for part in parts]
        self._stream = io.BytesIO(b"".join(b"Content-Length: %d\r\n\r\n" % len(body) + body for body in bodies))

    async def readline(self) -> bytes:
        """The next line of a header."""
        for _ in range(_TURNS):
            await asyncio.sleep(0)
        return self._stream.readline()

    async def readexactly(self, count: int) -> bytes:
        """The body of a message."""
        return self._stream.read(count)


def _frames(data: bytes) -> Iterator[dict[str, Any]]:
    """The messages that were sent."""
    stream = io.BytesIO(data)
    while head := stream.readline():
        length = int(head.removeprefix(b"Content-Length: "))
        while stream.readline().strip():
            pass
        yield json.loads(stream.read(length))


def _ours(error: Exception) -> str:
    """Where in our code an error was raised that is no refusal; empty for one of the protocol's library."""
    traces = [
        *traceback.format_tb(error.__traceback__),
        *map(str, (getattr(error, "data", None) or {}).get("traceback", ())),
    ]
    raised = [trace for trace in traces if f"{ROOT / 'checker'}" in trace]
    return f"{error} {raised[-1]}" if raised and "internal" in type(error).__name__.lower() else ""


@contextmanager
def _alone() -> Iterator[None]:
    """Checks are done on the event loop, with the rules of the first, and nothing is read or written."""

    def inline(work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        try:
            result = work()
        except Exception as error:
            result = error
        asyncio.get_running_loop().call_soon(done, result)

    def refused(*_: object) -> None:
        raise waiving.RefusedError("nothing is waived here")

    with ExitStack() as stack:
        stack.enter_context(rules_once())
        stack.enter_context(patch.object(schedule, "off_loop", inline))
        stack.enter_context(patch.object(waiving, "accept", refused))
        stack.enter_context(patch.object(waiving, "ask", refused))
        stack.enter_context(patch.object(checks, "articles_beside", lambda *_: ({}, [])))
        yield
