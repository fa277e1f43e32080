"""The server as a process: archives, configs and rules, what goes wrong, its end, and what its streams carry."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

from checker.cli.main import main
from checker.library import index
from tests.editor.session import CAN, PATIENCE, Editor, editor
from tests.editor.test_diagnostics import FERRIES, FRONT, write

DRAFT = FRONT.format("2021-05-08") + FERRIES.format("June 14")
OLD = FRONT.format("2021-05-01") + FERRIES.format("June 12")


def archived(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive with one article, by its path from the folder."""
    monkeypatch.chdir(folder)
    write(folder / "pub" / "1.txt", OLD)
    index(["pub"], folder / "a.db")
    return folder / "a.db"


def test_a_draft_meets_the_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = archived(tmp_path, monkeypatch)
    draft = (tmp_path / "draft.txt").as_uri()

    async def session(*options: str) -> None:
        async with editor(tmp_path, *options) as desk:
            desk.open(draft, DRAFT)
            (found,) = await desk.diagnostics(draft)
            (other,) = found.related_information or []
            assert other.location.uri == (tmp_path / "pub" / "1.txt").as_uri()
            assert other.location.range.start == types.Position(4, 37)
            shown = await desk.hover(draft, 4, 40)
            assert shown and isinstance(shown.contents, types.MarkupContent)
            assert "Crews “may” walk out, pub/1.txt, published 2021-05-01" in shown.contents.value
            assert any("compared with 1 published article" in item.message for item in desk.logged)

    asyncio.run(session("--against", str(file)))
    write(tmp_path / "claimcheck.toml", 'archive = "a.db"\n')
    asyncio.run(session())


def test_a_published_article_that_is_edited_is_not_set_against_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = archived(tmp_path, monkeypatch)
    article = (tmp_path / "pub" / "1.txt").as_uri()

    async def session() -> None:
        async with editor(tmp_path, "--against", str(file)) as desk:
            desk.open(article, DRAFT)
            assert await desk.diagnostics(article) == []

    asyncio.run(session())


@pytest.mark.parametrize("gone", [True, False])
def test_what_was_published_and_is_no_file_is_quoted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gone: bool
) -> None:
    file = archived(tmp_path, monkeypatch)
    if gone:
        (tmp_path / "pub" / "1.txt").unlink()
    else:
        write(tmp_path / "pub" / "1.txt", "Another text.\n")
    draft = (tmp_path / "draft.txt").as_uri()

    async def session() -> None:
        async with editor(tmp_path, "--against", str(file)) as desk:
            desk.open(draft, DRAFT)
            (found,) = await desk.diagnostics(draft)
            (other,) = found.related_information or []
            assert (other.location.uri, other.location.range) == (draft, found.range)
            assert "June 12 deadline" in other.message and "Crews “may” walk out" in other.message

    asyncio.run(session())


def test_articles_in_records_are_quoted_by_their_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    body = FERRIES.format("June 12")
    record = json.dumps({"id": "7", "text": body, "published": "2021-05-01"})
    write(tmp_path / "a.jsonl", json.dumps({"id": "1", "text": "A bus ran late."}) + "\n" + record + "\n")
    write(tmp_path / "b.ninjs", json.dumps({"uri": "b", "body_text": body, "versioncreated": "2021-05-01T10:00:00Z"}))
    index(["a.jsonl", "b.ninjs"], "a.db")
    draft = (tmp_path / "draft.txt").as_uri()

    async def session(*options: str) -> set[tuple[str, int, int]]:
        async with editor(tmp_path, *options) as desk:
            desk.open(draft, DRAFT)
            desk.open((tmp_path / "b.ninjs").as_uri(), DRAFT)
            (found,) = await desk.diagnostics(draft)
            assert desk.of((tmp_path / "b.ninjs").as_uri()) == []
            places = [item.location for item in found.related_information or []]
            return {
                (place.uri.rpartition("/")[2], place.range.start.line, place.range.end.character) for place in places
            }

    assert asyncio.run(session("--against", "a.db")) == {("a.jsonl", 1, 0), ("b.ninjs", 0, 0)}
    assert asyncio.run(session()) == {("b.ninjs", 0, 0)}


def test_an_archive_that_is_not_there_is_told_once(tmp_path: Path) -> None:
    draft = (tmp_path / "draft.txt").as_uri()
    text = "It opens on Friday, 5 May 2021."

    async def session() -> None:
        async with editor(tmp_path, "--against", "no.db") as desk:
            desk.open(draft, text)
            assert len(await desk.diagnostics(draft)) == 1
            desk.change(draft, f"{text} So it is.", 2)
            assert len(await desk.diagnostics(draft, 2)) == 1
            (message,) = desk.messages
            assert "no.db: there is no such archive" in message.message
            assert message.type == types.MessageType.Error

    asyncio.run(session())


def test_a_config_holds_and_is_read_again(tmp_path: Path) -> None:
    write(tmp_path / "1.txt", OLD)
    config = tmp_path / "claimcheck.toml"
    draft = (tmp_path / "draft.txt").as_uri()
    watched = types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)
    workspace = types.WorkspaceClientCapabilities(did_change_watched_files=watched)
    can = types.ClientCapabilities(text_document=CAN.text_document, workspace=workspace)

    async def session() -> None:
        async with editor(tmp_path, can=can) as desk:
            (registration,) = await desk.until(lambda: desk.registered)
            assert registration.method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            write(config, '[levels]\ndeadline-date = "warning"\n')
            desk.open(draft, DRAFT)
            (found,) = await desk.diagnostics(draft)
            assert found.severity == types.DiagnosticSeverity.Warning
            write(config, 'ignore = ["deadline-date", "general"]\n')
            event = types.FileEvent(config.as_uri(), types.FileChangeType.Changed)
            desk.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
            assert await desk.diagnostics(draft, after=1) == []
            write(config, 'ignore = ["deadline-dat"]\nselekt = []\n')
            desk.save(config.as_uri())
            assert await desk.diagnostics(draft, after=2) == []
            said = " ".join(item.message for item in desk.messages)
            assert "claimcheck.toml:2:1" in said and "did you mean 'select'?" in said
            write(config, "")
            desk.save(draft)
            assert len(await desk.diagnostics(draft, after=3)) == 1

    asyncio.run(session())


def test_options_choose_rules_and_faults_of_rules_are_told(tmp_path: Path) -> None:
    write(tmp_path / "1.txt", OLD)
    write(tmp_path / "rules" / "odd.yaml", "id: odd\ntitel: Odd\n")
    draft = (tmp_path / "draft.txt").as_uri()

    async def session(*options: str) -> tuple[list[types.Diagnostic], list[str]]:
        async with editor(tmp_path, *options) as desk:
            desk.open(draft, DRAFT)
            return await desk.diagnostics(draft), [item.message for item in desk.messages]

    assert len(asyncio.run(session("--select", "deadline-date"))[0]) == 1
    assert asyncio.run(session("--ignore", "deadline-date,general")) == ([], [])
    found, said = asyncio.run(session("--rules", "rules"))
    assert found == []
    assert any("rules/odd.yaml:2:1" in line for line in said)


def test_the_articles_beside_a_draft_are_those_that_are_saved(tmp_path: Path) -> None:
    other = write(tmp_path / "1.txt", OLD)
    draft = (tmp_path / "draft.txt").as_uri()

    async def session() -> None:
        async with editor(tmp_path) as desk:
            desk.open(other.as_uri(), FERRIES.format("June 14"))
            desk.open(draft, DRAFT)
            assert len(await desk.diagnostics(draft)) == 1
            write(other, FERRIES.format("June 14"))
            desk.save(other.as_uri())
            assert await desk.diagnostics(draft, after=1) == []

    asyncio.run(session())


def test_many_drafts_at_once_are_found_alike(tmp_path: Path) -> None:
    folders = [tmp_path / str(number) for number in range(12)]
    text = DRAFT + "It is 60 metres (200 feet) long. It opens on Friday, 5 May 2021. It weighs 3 tonnes. "
    for number, folder in enumerate(folders):
        write(folder / "1.txt", OLD + f"It cost $1{number} million.")

    async def session() -> None:
        async with editor(tmp_path) as desk:
            uris = [(folder / "draft.md").as_uri() for folder in folders]
            for number, uri in enumerate(uris):
                desk.open(uri, text + f"It cost $1{number} million.")
            found = [[item.code for item in await desk.diagnostics(uri)] for uri in uris]
            assert found == [found[0]] * len(uris)
            assert {"deadline-date", "weekday-of-date"} <= set(found[0])
            assert desk.messages == []

    asyncio.run(session())


def test_a_failing_check_is_told_and_the_next_one_runs(tmp_path: Path) -> None:
    """An archive whose name no system takes; the draft of another folder does not suffer."""
    (tmp_path / "bad").mkdir()
    write(tmp_path / "bad" / "claimcheck.toml", 'archive = "\\u0000"\n')
    bad, good = (tmp_path / "bad" / "a.txt").as_uri(), (tmp_path / "a.txt").as_uri()
    text = "It opens on Friday, 5 May 2021."

    async def session() -> None:
        async with editor(tmp_path) as desk:
            desk.open(bad, text)
            await desk.diagnostics(bad)
            assert desk.messages
            desk.open(good, text)
            assert len(await desk.diagnostics(good)) == 1

    asyncio.run(session())


def test_how_it_ends(tmp_path: Path) -> None:
    async def without_shutdown() -> int:
        desk = Editor()
        await desk.start(tmp_path)
        desk.client.exit(None)
        return await desk.code()

    async def without_a_word() -> int:
        desk = Editor()
        await desk.start(tmp_path)
        server = desk.client._server
        assert server is not None and server.stdin is not None
        server.stdin.close()
        return await desk.code()

    assert asyncio.run(without_shutdown()) == 1
    assert asyncio.run(without_a_word()) == 1


NOISE = """
import checker.editor.language_server as server
check = server.check_open_draft
def noisy(*given):
    print("noise", flush=True)
    return check(*given)
server.check_open_draft = noisy
"""


def test_stdout_carries_the_protocol_alone(tmp_path: Path) -> None:
    """Byte by byte, with no client between, though a library prints something while it checks."""
    write(tmp_path / "sitecustomize.py", NOISE)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-m", "checker", "lsp"], cwd=tmp_path, env=environment, **pipes) as server:
        assert server.stdin and server.stdout and server.stderr

        def send(method: str, params: object, number: int | None = None) -> None:
            data = json.dumps(
                {"jsonrpc": "2.0", "method": method, "params": params} | ({"id": number} if number else {})
            )
            server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data.encode()))  # type: ignore[union-attr]
            server.stdin.flush()  # type: ignore[union-attr]

        def receive() -> dict[str, Any]:
            head = b""
            while not head.endswith(b"\r\n\r\n"):
                char = server.stdout.read(1)  # type: ignore[union-attr]
                assert char, "stdout has ended"
                head += char
            found = re.fullmatch(rb"Content-Length: (\d+)\r\n(?:Content-Type: [^\r\n]+\r\n)?\r\n", head)
            assert found, head
            return json.loads(server.stdout.read(int(found[1])))  # type: ignore[union-attr,no-any-return]

        send("initialize", {"capabilities": {}, "processId": None, "rootUri": None}, 1)
        answer = receive()["result"]
        assert answer["capabilities"]["textDocumentSync"]["change"] == 1
        assert answer["serverInfo"]["name"] == "claimcheck"
        send("initialized", {})
        send("no/such", {}, 2)
        assert receive()["error"]["code"] == -32601
        item = {"uri": (tmp_path / "a.txt").as_uri(), "languageId": "text", "version": 7, "text": "Friday, 5 May 2021."}
        send("textDocument/didOpen", {"textDocument": item})
        told = receive()
        assert (told["method"], told["params"]["version"]) == ("textDocument/publishDiagnostics", 7)
        server.stdin.write(b"Content-Length: 3\r\n\r\n{{{")
        server.stdin.flush()
        assert receive()["method"] == "window/showMessage"
        send("shutdown", None, 3)
        assert receive() == {"jsonrpc": "2.0", "id": 3, "result": None}
        send("exit", None)
        assert server.wait(PATIENCE) == 0
        assert server.stdout.read() == b""
        assert b"noise" in server.stderr.read()


def test_without_the_extra_it_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "without.py", "import sys\nsys.modules['pygls'] = None\nfrom checker.cli.main import main\n")
    code = "import without; raise SystemExit(without.main(['lsp']))"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, timeout=PATIENCE
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "pip install '.[lsp]'" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "words", [["lsp", "draft.txt"], ["lsp", "--output", "json=a.json"], ["lsp", "--format", "sarif"]]
)
def test_what_it_has_no_use_for_is_refused(words: list[str]) -> None:
    assert main(words) == 2
