"""Before an editor has sent `initialize`, only that message and `exit` are carried out."""

from __future__ import annotations

from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcServerNotInitialized
from pygls.protocol import LanguageServerProtocol

_FIRST = frozenset({types.INITIALIZE, types.EXIT})


class Handshake(LanguageServerProtocol):
    """The protocol of pygls, which by itself would carry out messages that come before `initialize`."""

    def handle_message(self, message: Any) -> None:
        """Answers a request that comes too early with an error; drops such a notification (LSP 3.17)."""
        method = getattr(message, "method", None)
        if self._workspace is not None or method is None or method in _FIRST:
            super().handle_message(message)
        elif hasattr(message, "id"):
            said = f"{method} came before initialize"
            self._send_response(message.id, error=JsonRpcServerNotInitialized(said).to_response_error())
