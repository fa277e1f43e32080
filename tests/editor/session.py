"""An editor for tests: the client of pygls, over stdin and stdout of a real `claimcheck lsp`."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Union

from cattrs import Converter
from lsprotocol import types
from pygls.lsp.client import LanguageClient
from pygls.protocol import default_converter

PATIENCE = 120
"""Seconds after which a test gives up; nothing is measured by it."""

CAN = types.ClientCapabilities(
    text_document=types.TextDocumentClientCapabilities(
        publish_diagnostics=types.PublishDiagnosticsClientCapabilities(related_information=True, version_support=True),
        hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
    ),
)

PULLS = types.ClientCapabilities(
    workspace=types.WorkspaceClientCapabilities(diagnostics=types.DiagnosticWorkspaceClientCapabilities(True)),
    text_document=types.TextDocumentClientCapabilities(
        publish_diagnostics=types.PublishDiagnosticsClientCapabilities(related_information=True),
        diagnostic=types.DiagnosticClientCapabilities(),
    ),
)
"""Those of an editor that asks for diagnostics, and asks again when told to."""


def _converter() -> Converter:
    """The converter of pygls, which takes an action that has a command for a bare command (lsprotocol 2025.0.0)."""
    converter = default_converter()

    def read(found: Any, _: Any) -> types.Command | types.CodeAction:
        return converter.structure(found, types.Command if isinstance(found["command"], str) else types.CodeAction)

    converter.register_structure_hook(Union[types.Command, types.CodeAction], read)  # noqa: UP007 - its key there
    return converter


class Editor:
    """What an editor does, and what it has been told."""

    def __init__(self) -> None:
        self.client = LanguageClient("test-editor", "1", converter_factory=_converter)
        self.published: list[types.PublishDiagnosticsParams] = []
        self.messages: list[types.ShowMessageParams] = []
        self.logged: list[types.LogMessageParams] = []
        self.registered: list[types.Registration] = []
        self.documents: list[types.ShowDocumentParams] = []
        self.refreshes = 0
        """How often it was told to ask for diagnostics again."""
        self.told = asyncio.Condition()
        for method, kept in (
            (types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS, self.published),
            (types.WINDOW_SHOW_MESSAGE, self.messages),
            (types.WINDOW_LOG_MESSAGE, self.logged),
        ):
            self.client.feature(method)(self._keeper(kept))

        @self.client.feature(types.CLIENT_REGISTER_CAPABILITY)
        async def _register(params: types.RegistrationParams) -> None:
            self.registered.extend(params.registrations)
            await self._tell()

        @self.client.feature(types.WORKSPACE_DIAGNOSTIC_REFRESH)
        async def _refresh(_: None) -> None:
            self.refreshes += 1
            await self._tell()

        @self.client.feature(types.WINDOW_SHOW_DOCUMENT)
        async def _show(params: types.ShowDocumentParams) -> types.ShowDocumentResult:
            self.documents.append(params)
            await self._tell()
            return types.ShowDocumentResult(True)

    def _keeper(self, kept: list[Any]) -> Callable[[Any], Any]:
        async def keep(params: Any) -> None:
            kept.append(params)
            await self._tell()

        return keep

    async def _tell(self) -> None:
        async with self.told:
            self.told.notify_all()

    async def until(self, holds: Callable[[], Any]) -> Any:
        """Waits until something holds, and gives it."""
        async with self.told:
            await asyncio.wait_for(self.told.wait_for(holds), PATIENCE)
        return holds()

    async def start(self, folder: Path, *options: str, can: types.ClientCapabilities = CAN, **environment: str) -> None:
        """Starts the server in a folder, and opens the folder as a workspace."""
        await self.client.start_io(
            *(sys.executable, "-m", "checker", "lsp", *options), cwd=folder, env={**os.environ, **environment}
        )
        folders = [types.WorkspaceFolder(folder.as_uri(), folder.name)]
        params = types.InitializeParams(capabilities=can, root_uri=folder.as_uri(), workspace_folders=folders)
        self.answer = await asyncio.wait_for(self.client.initialize_async(params), PATIENCE)
        self.client.initialized(types.InitializedParams())

    async def end(self) -> int:
        """Shuts the server down as the protocol has it; its exit code."""
        await asyncio.wait_for(self.client.shutdown_async(None), PATIENCE)
        self.client.exit(None)
        return await self.code()

    async def code(self) -> int:
        """The exit code of the server, when it has ended."""
        server = self.client._server
        assert server is not None
        return await asyncio.wait_for(server.wait(), PATIENCE)

    def open(self, uri: str, text: str, version: int = 1, language: str = "plaintext") -> None:
        """Opens a document with this text, whatever its file holds."""
        item = types.TextDocumentItem(uri, language, version, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, uri: str, text: str, version: int) -> None:
        """Gives a document another text."""
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(version, uri),
                [types.TextDocumentContentChangeWholeDocument(text)],
            )
        )

    def save(self, uri: str, text: str | None = None) -> None:
        """Says that a document was saved."""
        name = types.TextDocumentIdentifier(uri)
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(name, text))

    def close(self, uri: str) -> None:
        """Closes a document."""
        name = types.TextDocumentIdentifier(uri)
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(name))

    def of(self, uri: str) -> list[types.PublishDiagnosticsParams]:
        """All diagnostics that came for a document, in order."""
        return [item for item in self.published if item.uri == uri]

    async def diagnostics(self, uri: str, version: int = 1, after: int = 0) -> list[types.Diagnostic]:
        """The diagnostics of a version, when they are there; `after` so many of the document that came before."""
        found = await self.until(lambda: [item for item in self.of(uri)[after:] if item.version == version])
        return list(found[-1].diagnostics)

    async def pull(self, uri: str, known: str | None = None) -> Any:
        """The answer to a request for the diagnostics of a document; `known` is the id of an earlier one."""
        params = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri), previous_result_id=known)
        return await asyncio.wait_for(self.client.text_document_diagnostic_async(params), PATIENCE)

    async def hover(self, uri: str, line: int, character: int) -> types.Hover | None:
        """What stands under the pointer."""
        where = types.TextDocumentIdentifier(uri), types.Position(line, character)
        return await asyncio.wait_for(self.client.text_document_hover_async(types.HoverParams(*where)), PATIENCE)

    async def actions(
        self, uri: str, place: types.Range, diagnostics: list[types.Diagnostic] | None = None, only: Any = None
    ) -> list[types.CodeAction]:
        """The actions on a range."""
        context = types.CodeActionContext(diagnostics or [], only)
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), place, context)
        found = await asyncio.wait_for(self.client.text_document_code_action_async(params), PATIENCE)
        assert all(isinstance(item, types.CodeAction) for item in found or ())
        return [item for item in found or () if isinstance(item, types.CodeAction)]

    async def run(self, command: str, *arguments: object) -> Any:
        """Runs a command of the server."""
        params = types.ExecuteCommandParams(command, list(arguments))
        return await asyncio.wait_for(self.client.workspace_execute_command_async(params), PATIENCE)


@asynccontextmanager
async def editor(folder: Path, *options: str, can: types.ClientCapabilities = CAN) -> AsyncIterator[Editor]:
    """An editor with a running server, which has to end well."""
    found = Editor()
    await found.start(folder, *options, can=can)
    try:
        yield found
        assert await found.end() == 0
    finally:
        server = found.client._server
        if server is not None and server.returncode is None:
            server.kill()
            await server.wait()
        await found.client.stop()
