"""The language server: receives the protocol's messages, runs checks and waivers, sends diagnostics and messages."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from checker import __version__
from checker.editor import waiving
from checker.editor.diagnostics import diagnostics
from checker.editor.draft import DRAFTS, OpenDraft, draft, path_of
from checker.editor.draft_check import Checked, EditorOptions, check_open_draft
from checker.editor.handshake import Handshake
from checker.editor.pulling import Pulls, Report
from checker.editor.schedule import Schedule, awaited
from checker.editor.shown import Client, Shown
from checker.ledger.waivers import Waiver
from checker.model.errors import ClaimcheckError
from checker.reporters.content.printable import printable
from checker.text.enumeration import listed

PAUSE = 0.2
"""Seconds without a keystroke before a draft is checked."""


class Server(LanguageServer):
    """One editor's session. All of it runs on the event loop, except the work passed to `Schedule` and `awaited`."""

    def __init__(self, settings: EditorOptions) -> None:
        super().__init__("claimcheck", __version__, types.TextDocumentSyncKind.Full, protocol_cls=Handshake)
        self.settings = settings
        self.client = Client()
        self.stopped = False
        """Whether the editor has asked to shut down."""
        self.shown: dict[str, Shown] = {}
        """What the editor shows, by document."""
        self.drafts: dict[str, OpenDraft] = {}
        """The newest version of each open draft."""
        self.asked: dict[Path, waiving.WaiverRequest] = {}
        """Findings that wait for a reason, by the file it is written in."""
        self._languages: dict[str, str] = {}
        self._told: dict[str, frozenset[str]] = {}
        self._pending: set[str] = set()
        """The documents whose newest check has not ended."""
        self._pulls = Pulls()
        self._schedule: Schedule[OpenDraft, Checked] = Schedule(self._check, self._checked, PAUSE)

    # ------------------------------------------------------------ documents

    def opened(self, item: types.TextDocumentItem) -> None:
        """Checks a document at once, if it is a draft."""
        self._languages[item.uri] = item.language_id
        self.changed(item.uri, item.version, item.text, at_once=True)

    def changed(self, uri: str, version: int | None, text: str, at_once: bool = False) -> None:
        """Checks a new version of a document after a pause, if it is a draft."""
        found = draft(uri, self._languages.get(uri, ""), version, text, self.root(uri))
        if found is None:
            self._not_read(uri)
            return
        self._want(uri, found, at_once)

    def _want(self, uri: str, newest: OpenDraft, at_once: bool) -> None:
        self.drafts[uri] = newest
        self._pending.add(uri)
        self._schedule.want(uri, newest, at_once)

    def _not_read(self, uri: str) -> None:
        """Says in the log why a document is not checked."""
        said = f"{uri}: not checked: while they are written, claimcheck reads articles in {listed(sorted(DRAFTS))}"
        self.log(said, types.MessageType.Log)

    def closed(self, uri: str) -> None:
        """Clears the diagnostics of a document."""
        self._schedule.forget(uri)
        self._languages.pop(uri, None)
        for key in (uri, _notes(uri)):
            self._told.pop(key, None)
        self.shown.pop(uri, None)
        self._pending.discard(uri)
        self._pulls.drop(uri)
        if self.drafts.pop(uri, None) and not self.client.pulls:
            self._publish(uri, None, [])

    def recheck(self) -> None:
        """Checks all open drafts again, after a change of a file that they depend on."""
        for uri, newest in self.drafts.items():
            self._want(uri, newest, at_once=True)

    def root(self, uri: str = "") -> Path:
        """The workspace folder that contains a document, else its own folder, else the working directory."""
        path = path_of(uri)
        inside = [root for root in self.roots if path is None or path.is_relative_to(root)]
        return max(inside, key=lambda root: len(root.parts), default=path.parent if path else Path.cwd())

    @property
    def roots(self) -> tuple[Path, ...]:
        """The folders of the workspace."""
        uris = [*self.workspace.folders, *([self.workspace.root_uri] if self.workspace.root_uri else [])]
        return tuple(dict.fromkeys(path for uri in uris if (path := path_of(uri))))

    # ------------------------------------------------------------ checks

    def _check(self, work: OpenDraft, is_old: Callable[[], bool]) -> Checked:
        return check_open_draft(work, self.settings, self.roots, is_old)

    def _checked(self, uri: str, work: OpenDraft, result: Checked | Exception) -> None:
        """Shows the result for the newest version; if the check failed, only the reason."""
        if isinstance(result, Exception):
            said = f"{work.name}: this is a bug in claimcheck: {type(result).__name__}: {result}; please report it"
            result = Checked(work, trouble=(said,))
        shown = self.shown[uri] = Shown(result, self.client)
        self._pending.discard(uri)
        self._tell(uri, frozenset(result.trouble), self.warn)
        self._tell(_notes(uri), frozenset(result.report.notes), self.log)
        found = diagnostics(shown)
        if not self.client.pulls:
            self._publish(uri, work.version, found)
        elif self._pulls.settle(uri, found):
            self.workspace_diagnostic_refresh(None)

    async def pulled(self, uri: str, known: str | None) -> Report:
        """The diagnostics of a document, for an editor that asks; none if it is not an open draft."""
        shown = self.shown.get(uri)
        if uri in self._pending:
            found = await self._pulls.next(uri)
        else:
            found = diagnostics(shown) if shown else ()
        return self._pulls.report(uri, found, known)

    def _publish(self, uri: str, version: int | None, found: list[types.Diagnostic]) -> None:
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def _tell(self, key: str, lines: frozenset[str], tell: Callable[[str], None]) -> None:
        """Sends the lines that have not been sent yet, or no longer held in between."""
        known = {line for told in self._told.values() for line in told}
        self._told[key] = lines
        for line in sorted(lines - known):
            tell(line)

    # ------------------------------------------------------------ waivers

    def checked(self, uri: object) -> Checked:
        """The check of a document's newest version. Raises RefusedError if there is none."""
        shown = self.shown.get(uri) if isinstance(uri, str) else None
        if shown is None or not self.is_newest(shown):
            raise waiving.RefusedError(f"{uri}: no open draft, or it changed just now; try again")
        return shown.checked

    def is_newest(self, shown: Shown) -> bool:
        """Whether the document still has the text that was checked."""
        newest = self.drafts.get(shown.checked.draft.uri)
        return newest is not None and newest.text == shown.checked.draft.text

    async def waive(self, uri: object, wanted: object, reason: object, until: object = None) -> str:
        """Waives a finding of an open draft, then checks all drafts again. Raises ClaimcheckError."""
        found = self.checked(uri)
        finding = waiving.open_finding(found, wanted)
        return await self._accept(waiving.WaiverRequest(found, finding, Path()), reason, until)

    def ask(self, uri: object, wanted: object) -> str:
        """Opens a file for the reason; once the user saves it, the finding is waived. Raises ClaimcheckError."""
        found = self.checked(uri)
        finding = waiving.open_finding(found, wanted)
        asked = waiving.ask(found, finding, self.root(str(uri)))
        self.asked[asked.file] = asked
        if self.client.shows_documents:
            self.window_show_document(types.ShowDocumentParams(asked.file.as_uri(), take_focus=True))
            return f"write the reason in {asked.file}, and save it"
        said = f"write the reason in {asked.file}, in this editor, and save it"
        self.say(said, types.MessageType.Info)
        return said

    async def reasons(self, saved: str = "", closed: str = "") -> None:
        """Waives the findings whose files now contain a reason; drops a request whose file was closed without one.

        `saved` and `closed` are documents. All files are examined whichever was saved, because editors need not report
        documents outside their project.
        """
        for file, asked in list(self.asked.items()):
            text = await awaited(partial(waiving.saved_reason, file))
            if self.asked.get(file) is not asked:  # handled meanwhile: do not waive it twice
                continue
            if text:
                del self.asked[file]
                await self._reasoned(asked, text)
            elif text is None or path_of(closed) == file:
                del self.asked[file]
                file.unlink(missing_ok=True)
            elif path_of(saved) == file:
                self.say("the file contains no reason, so nothing is waived", types.MessageType.Warning)

    def drop_reasons(self) -> None:
        """Removes the files that contain no reason."""
        for file in self.asked:
            if not waiving.saved_reason(file):
                file.unlink(missing_ok=True)

    async def _reasoned(self, asked: waiving.WaiverRequest, reason: str) -> None:
        try:
            await self._accept(asked, reason, None)
        except ClaimcheckError as error:
            self.asked[asked.file] = asked
            self.warn(waiving.said(error))
        else:
            await awaited(partial(asked.file.unlink, missing_ok=True))

    async def _accept(self, asked: waiving.WaiverRequest, reason: object, until: object) -> str:
        root, today = self.root(asked.checked.draft.uri), self.settings.today()

        def keep() -> Waiver:
            return waiving.accept(asked.checked, asked.finding, reason, until, today, root)

        waiver = await awaited(keep)
        said = f"waived {waiver.bound.id} [{waiver.bound.rule}] {waiver.bound.fact}, in {waiver.place}"
        self.say(said, types.MessageType.Info)
        self.recheck()
        return said

    # ------------------------------------------------------------ messages

    def say(self, text: str, kind: types.MessageType) -> None:
        """Shows a message to the user."""
        self.window_show_message(types.ShowMessageParams(kind, printable(text)))

    def warn(self, text: str) -> None:
        """Shows an error to the user and logs it."""
        self.say(text, types.MessageType.Error)
        self.log(text, types.MessageType.Error)

    def log(self, text: str, kind: types.MessageType = types.MessageType.Info) -> None:
        """Writes to the server's log in the editor."""
        self.window_log_message(types.LogMessageParams(kind, printable(text)))


def _notes(uri: str) -> str:
    """The key for the notes on a document."""
    return f"notes {uri}"
