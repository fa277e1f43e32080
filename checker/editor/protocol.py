"""The handlers of the protocol's messages."""

from __future__ import annotations

from typing import Any, BinaryIO

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from checker.editor import waiving
from checker.editor.actions import REASON, WAIVE, actions
from checker.editor.diagnostics import SOURCE
from checker.editor.draft_check import EditorOptions
from checker.editor.hover import hover
from checker.editor.language_server import Server
from checker.editor.pulling import OPTIONS, Report, pulls
from checker.editor.shown import Client, Shown
from checker.model.errors import ClaimcheckError

WATCHED = ("**/claimcheck.toml", "**/pyproject.toml", "**/.claimcheck/*", "**/*.yaml", "**/*.{txt,md,markdown}")
"""The files that a check depends on, besides the draft."""


def serve_editor(settings: EditorOptions, stdin: BinaryIO, stdout: BinaryIO) -> int:
    """Serves one editor until it exits. Returns 0 if the editor asked to shut down before, else 1 (LSP 3.17, exit)."""
    server = server_of(settings)
    server.start_io(stdin, stdout)
    return 0 if server.stopped else 1


def server_of(settings: EditorOptions) -> Server:
    """A server with handlers for the protocol's messages."""
    server = Server(settings)
    _listen_to_documents(server)
    _answer(server)
    _run_commands(server)
    return server


def _listen_to_documents(server: Server) -> None:
    @server.feature(types.INITIALIZE)
    def _initialize(params: types.InitializeParams) -> None:
        server.client = _client(params.capabilities, server.workspace.position_encoding)
        if server.client.pulls:  # only now are the capabilities announced
            _answer_pulls(server)

    @server.feature(types.INITIALIZED)
    def _initialized(_: types.InitializedParams) -> None:
        if _watches(server.client_capabilities):
            watchers = [types.FileSystemWatcher(pattern) for pattern in WATCHED]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            registration = types.Registration("claimcheck.watch", method, options)
            server.client_register_capability(types.RegistrationParams([registration]))

    @server.feature(types.SHUTDOWN)
    def _shutdown(_: Any) -> None:
        server.stopped = True
        server.drop_reasons()

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def _open(params: types.DidOpenTextDocumentParams) -> None:
        server.opened(params.text_document)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def _change(params: types.DidChangeTextDocumentParams) -> None:
        item = params.text_document
        server.changed(item.uri, item.version, server.workspace.get_text_document(item.uri).source)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE, types.SaveOptions(include_text=False))
    async def _save(params: types.DidSaveTextDocumentParams) -> None:
        server.recheck()
        await server.reasons(params.text_document.uri)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def _watched(_: types.DidChangeWatchedFilesParams) -> None:
        server.recheck()
        await server.reasons()

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def _close(params: types.DidCloseTextDocumentParams) -> None:
        server.closed(params.text_document.uri)
        await server.reasons(closed=params.text_document.uri)


def _answer(server: Server) -> None:
    def newest(uri: str) -> Shown | None:
        shown = server.shown.get(uri)
        return shown if shown and server.is_newest(shown) else None

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def _hover(params: types.HoverParams) -> types.Hover | None:
        shown = newest(params.text_document.uri)
        return hover(shown, params.position) if shown else None

    options = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, options)
    def _actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        shown = newest(params.text_document.uri)
        given = [item for item in params.context.diagnostics if item.source == SOURCE]
        return actions(shown, params.range, given, params.context.only) if shown else []


def _answer_pulls(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, OPTIONS)
    async def _pull(params: types.DocumentDiagnosticParams) -> Report:
        return await server.pulled(params.text_document.uri, params.previous_result_id)


def _run_commands(server: Server) -> None:
    @server.command(WAIVE)
    async def _waive(*arguments: Any) -> str:
        if len(arguments) < 3:
            raise _refusal(server, "a finding is not waived without a reason", arguments)
        try:
            return await server.waive(*arguments[:4])
        except ClaimcheckError as error:
            raise _refusal(server, waiving.said(error), arguments) from None

    @server.command(REASON)
    def _reason(*arguments: Any) -> str:
        try:
            return server.ask(*(*arguments, None, None)[:2])
        except ClaimcheckError as error:
            raise _refusal(server, waiving.said(error), arguments) from None


def _refusal(server: Server, said: str, arguments: tuple[Any, ...]) -> JsonRpcInvalidParams:
    """The error for a refused command. It is also shown as a message, since not every editor shows such errors."""
    server.warn(said)
    form = "arguments are the document's URI, the finding's id, the reason, and the last day if there is one"
    return JsonRpcInvalidParams(message=f"{said} ({form})" if len(arguments) < 3 else said)


def _client(can: types.ClientCapabilities, encoding: Any) -> Client:
    """The capabilities that an editor states."""
    document, window = can.text_document, can.window
    published = document.publish_diagnostics if document else None
    asked = document.diagnostic if document else None
    hovers = document.hover if document else None
    forms = hovers.content_format if hovers else None
    return Client(
        encoding=str(getattr(encoding, "value", encoding)),
        related=bool((published and published.related_information) or (asked and asked.related_information)),
        markdown=not forms or types.MarkupKind.Markdown in forms,
        pulls=pulls(can),
        shows_documents=bool(window and window.show_document and window.show_document.support),
    )


def _watches(can: types.ClientCapabilities) -> bool:
    """Whether an editor reports changed files when asked to."""
    watched = can.workspace.did_change_watched_files if can.workspace else None
    return bool(watched and watched.dynamic_registration)
