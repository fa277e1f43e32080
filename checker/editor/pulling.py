"""Pull diagnostics (LSP 3.17, textDocument/diagnostic): the editor asks, and the answer waits for the newest check.

An editor that pulls gets nothing pushed. It must also accept `workspace/diagnostic/refresh`, since a saved rule, waiver
or other article changes the findings of a draft that the editor would not ask about again.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Sequence

from lsprotocol import types

OPTIONS = types.DiagnosticOptions(inter_file_dependencies=True, workspace_diagnostics=False, identifier="claimcheck")
"""Drafts are checked while they are open, so there are no diagnostics for the rest of the workspace."""

Report = types.RelatedFullDocumentDiagnosticReport | types.RelatedUnchangedDocumentDiagnosticReport


class Pulls:
    """The requests that wait for a check, and what the editor was given last, by document."""

    def __init__(self) -> None:
        self._waiting: dict[str, list[asyncio.Future[Sequence[types.Diagnostic]]]] = {}
        self._given: dict[str, str] = {}

    async def next(self, uri: str) -> Sequence[types.Diagnostic]:
        """The result of the check that is under way; empty if the document is closed meanwhile."""
        future: asyncio.Future[Sequence[types.Diagnostic]] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(uri, []).append(future)
        return await future

    def settle(self, uri: str, found: Sequence[types.Diagnostic]) -> bool:
        """Answers the requests that wait; whether the editor has to ask again, as it was given another result."""
        waiting = self._waiting.pop(uri, [])
        for future in waiting:
            if not future.done():  # the editor has cancelled it
                future.set_result(found)
        return not waiting and self._given.get(uri, result_id(found)) != result_id(found)

    def drop(self, uri: str) -> None:
        """Forgets a closed document."""
        self.settle(uri, ())
        self._given.pop(uri, None)

    def report(self, uri: str, found: Sequence[types.Diagnostic], known: str | None) -> Report:
        """The answer to a request; `known` is the id of the result that the editor has."""
        given = self._given[uri] = result_id(found)
        if known == given:
            return types.RelatedUnchangedDocumentDiagnosticReport(result_id=given)
        return types.RelatedFullDocumentDiagnosticReport(items=list(found), result_id=given)


def result_id(found: Sequence[types.Diagnostic]) -> str:
    """The same id for the same diagnostics, also in another session."""
    return hashlib.sha256(repr(list(found)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def pulls(can: types.ClientCapabilities) -> bool:
    """Whether an editor asks for diagnostics, and asks again when it is told to."""
    asks = can.text_document and can.text_document.diagnostic
    again = can.workspace and can.workspace.diagnostics and can.workspace.diagnostics.refresh_support
    return bool(asks and again)
