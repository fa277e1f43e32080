"""Messages that come before `initialize`: requests are refused, notifications dropped (LSP 3.17)."""

from __future__ import annotations

import datetime as dt
import io
import json

from pygls.io_ import StdoutWriter

from checker.config.governance import Request
from checker.config.search import Search
from checker.editor.draft_check import EditorOptions
from checker.editor.protocol import server_of


def sent(*messages: dict[str, object]) -> list[dict[str, object]]:
    """What a new server sends for these messages."""
    server = server_of(EditorOptions(lambda: Search(off=True), Request(), (), lambda: dt.date(2018, 5, 4)))
    target = io.BytesIO()
    server.protocol.set_writer(StdoutWriter(target))
    for message in messages:
        server.protocol.handle_message(server.protocol.structure_message({"jsonrpc": "2.0", **message}))
    server.shutdown()
    return [json.loads(part.partition(b"\r\n\r\n")[2]) for part in target.getvalue().split(b"Content-Length: ")[1:]]


HOVER = {
    "method": "textDocument/hover",
    "params": {"textDocument": {"uri": "file:///nowhere/a.txt"}, "position": {"line": 0, "character": 0}},
}
INITIALIZE = {"id": 1, "method": "initialize", "params": {"capabilities": {}, "processId": None, "rootUri": None}}


def test_a_request_before_initialize_is_refused() -> None:
    (answer,) = sent({**HOVER, "id": 7})
    error = answer["error"]
    assert answer["id"] == 7 and isinstance(error, dict)
    assert (error["code"], error["message"]) == (-32002, "textDocument/hover came before initialize")


def test_a_notification_before_initialize_is_dropped() -> None:
    assert sent({"method": "initialized", "params": {}}) == []


def test_after_initialize_requests_are_carried_out() -> None:
    first, second = sent(INITIALIZE, {**HOVER, "id": 7})
    assert first["id"] == 1 and "capabilities" in str(first["result"])
    assert second == {"jsonrpc": "2.0", "id": 7, "result": None}
