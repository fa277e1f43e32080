"""Waivers from the editor: with a reason that is ready, one that the editor sends, or one that is written in a file."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from checker.cli.main import main
from checker.ledger.waivers import read_waivers
from tests.editor.session import CAN, Editor, editor
from tests.editor.test_diagnostics import FERRIES, write

DRAFT = FERRIES.format("June 14")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path / "1.txt", FERRIES.format("June 12"))
    write(tmp_path / "draft.txt", DRAFT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def flagged(desk: Editor, folder: Path) -> tuple[str, types.Diagnostic]:
    """The draft, opened, and its one diagnostic."""
    uri = (folder / "draft.txt").as_uri()
    desk.open(uri, DRAFT)
    (found,) = await desk.diagnostics(uri)
    return uri, found


def test_an_action_waives_as_the_command_line_does(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async def session() -> None:
        async with editor(folder) as desk:
            uri, found = await flagged(desk, folder)
            offered = await desk.actions(uri, found.range, [found])
            assert [item.title.partition(": ")[0] for item in offered] == ["Waive deadline-date"] * 4
            assert all(item.kind == types.CodeActionKind.QuickFix for item in offered)
            assert [item.diagnostics for item in offered] == [(found,)] * 4
            command = offered[0].command
            assert command and command.arguments
            said = await desk.run(command.command, *command.arguments)
            assert said in desk.messages[-1].message and ".claimcheck/waivers.yaml:" in said
            assert await desk.diagnostics(uri, after=1) == []
            assert await desk.actions(uri, found.range) == []

    asyncio.run(session())
    (waiver,) = read_waivers(folder / ".claimcheck" / "waivers.yaml").waivers
    assert waiver.reason == "Both are right: they refer to different things."
    assert [quote.article for side in waiver.bound.sides for quote in side.quotes] == ["1.txt", "draft.txt"]
    assert main(["log", "verify"]) == 0
    assert main(["."]) == 0
    assert "1 waived" in capsys.readouterr().err


def test_nothing_is_waived_without_a_reason(folder: Path) -> None:
    async def session() -> None:
        async with editor(folder) as desk:
            uri, found = await flagged(desk, folder)
            name = found.data["id"]  # type: ignore[index]
            for rest in ([], [""], ["  \n"], ["..."], [None], [7]):
                with pytest.raises(JsonRpcException, match="a finding is not waived without a reason"):
                    await desk.run("claimcheck.waive", uri, name, *rest)
            assert "a finding is not waived without a reason" in desk.messages[-1].message
            refused = {
                (uri, "000000000000", "So it is."): "no open finding 000000000000",
                ("file:///away.txt", name, "So it is."): "no open draft",
                (uri, name, "So it is.", "1999-01-01"): "1999-01-01 has passed",
                (uri, name, "So it is.", "May"): "May is not a date",
            }
            for call, said in refused.items():
                with pytest.raises(JsonRpcException, match=said):
                    await desk.run("claimcheck.waive", *call)
            with pytest.raises(JsonRpcException):
                await desk.run("claimcheck.reason")
            assert await desk.hover(uri, found.range.start.line, found.range.start.character)

    asyncio.run(session())
    assert not (folder / ".claimcheck").exists()


def test_a_reason_and_a_day_that_the_editor_sends(folder: Path) -> None:
    async def session() -> None:
        async with editor(folder) as desk:
            uri, found = await flagged(desk, folder)
            name = found.data["id"]  # type: ignore[index]
            await desk.run("claimcheck.waive", uri, name, "The union  moved\nits deadline.", "2999-12-31")
            assert await desk.diagnostics(uri, after=1) == []

    asyncio.run(session())
    (waiver,) = read_waivers(folder / ".claimcheck" / "waivers.yaml").waivers
    assert (waiver.reason, str(waiver.until)) == ("The union moved its deadline.", "2999-12-31")
    (line,) = (folder / ".claimcheck" / "log.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["why"] == waiver.reason


@pytest.mark.parametrize("shows", [True, False])
def test_a_reason_that_is_written_in_a_file(folder: Path, shows: bool) -> None:
    window = types.WindowClientCapabilities(show_document=types.ShowDocumentClientCapabilities(shows))
    can = types.ClientCapabilities(text_document=CAN.text_document, window=window)

    async def session() -> None:
        async with editor(folder, can=can) as desk:
            uri, found = await flagged(desk, folder)
            command = (await desk.actions(uri, found.range))[-1].command
            assert command and command.command == "claimcheck.reason" and command.arguments
            await desk.run(command.command, *command.arguments)
            (file,) = (folder / ".claimcheck").glob("waive-*.txt")
            if shows:
                assert [item.uri for item in await desk.until(lambda: desk.documents)] == [file.as_uri()]
            else:
                assert str(file) in (await desk.until(lambda: desk.messages))[0].message
            text = file.read_text(encoding="utf-8")
            assert "June 14" not in text.partition("#")[0]
            assert found.message.rstrip(".").lower() in text.replace("\n# ", " ").lower()
            desk.open(file.as_uri(), text)
            told = len(desk.messages)
            desk.save(file.as_uri(), text)
            assert "nothing is waived" in (await desk.until(lambda: desk.messages[told:]))[0].message
            write(file, f"The union moved\nits deadline.\n{text}")
            desk.save(file.as_uri() if shows else uri)
            await desk.until(lambda: desk.of(uri)[-1].diagnostics == ())
            assert desk.of(file.as_uri()) == []
            await desk.until(lambda: "waived" in desk.messages[-1].message)

    asyncio.run(session())
    (waiver,) = read_waivers(folder / ".claimcheck" / "waivers.yaml").waivers
    assert waiver.reason == "The union moved its deadline."
    assert list((folder / ".claimcheck").glob("waive-*")) == []


def test_a_reason_that_is_never_written(folder: Path) -> None:
    async def session() -> None:
        async with editor(folder) as desk:
            uri, found = await flagged(desk, folder)
            for _ in range(2):
                await desk.run("claimcheck.reason", uri, found.data["id"])  # type: ignore[index]
                (file,) = (folder / ".claimcheck").glob("waive-*.txt")
                desk.open(file.as_uri(), file.read_text(encoding="utf-8"))
                desk.close(file.as_uri())
                await desk.hover(uri, 0, 0)
            await desk.run("claimcheck.reason", uri, found.data["id"])  # type: ignore[index]

    asyncio.run(session())
    assert list((folder / ".claimcheck").iterdir()) == []


def test_what_is_in_the_baseline_is_not_shown(folder: Path) -> None:
    assert main(["baseline", "create", ".", "--reason", "As we found it."]) == 0

    async def session() -> None:
        async with editor(folder) as desk:
            uri = (folder / "draft.txt").as_uri()
            desk.open(uri, DRAFT)
            assert await desk.diagnostics(uri) == []

    asyncio.run(session())


def test_a_folder_that_cannot_be_made_is_told(folder: Path) -> None:
    write(folder / ".claimcheck", "a file")

    async def session() -> None:
        async with editor(folder) as desk:
            uri, found = await flagged(desk, folder)
            name = found.data["id"]  # type: ignore[index]
            for call in (["claimcheck.waive", uri, name, "So it is."], ["claimcheck.reason", uri, name]):
                with pytest.raises(JsonRpcException, match=r"\.claimcheck: cannot be written"):
                    await desk.run(*call)

    asyncio.run(session())


def test_a_draft_that_is_no_file_is_not_waived(folder: Path) -> None:
    async def session() -> None:
        async with editor(folder) as desk:
            desk.open("untitled:Untitled-1", "It opens on Friday, 5 May 2021.")
            (found,) = await desk.diagnostics("untitled:Untitled-1")
            name = found.data["id"]  # type: ignore[index]
            with pytest.raises(JsonRpcException, match="not saved yet"):
                await desk.run("claimcheck.waive", "untitled:Untitled-1", name, "So it is.")

    asyncio.run(session())


def test_waivers_that_are_not_understood_accept_nothing(folder: Path) -> None:
    write(folder / ".claimcheck" / "waivers.yaml", "waivers:\n  - id: 7\n")

    async def session() -> None:
        async with editor(folder) as desk:
            uri, found = await flagged(desk, folder)
            assert "waivers.yaml:2:" in desk.messages[0].message
            with pytest.raises(JsonRpcException, match=r"waivers\.yaml:2:"):
                await desk.run("claimcheck.waive", uri, found.data["id"], "So it is.")  # type: ignore[index]
            write(folder / ".claimcheck" / "waivers.yaml", "waivers: []\n")
            desk.save(uri)
            await desk.diagnostics(uri, after=1)
            await desk.run("claimcheck.waive", uri, found.data["id"], "So it is.")  # type: ignore[index]

    asyncio.run(session())
    assert len(read_waivers(folder / ".claimcheck" / "waivers.yaml").waivers) == 1


def test_other_kinds_of_actions_are_not_offered(folder: Path) -> None:
    async def session() -> None:
        async with editor(folder) as desk:
            uri, found = await flagged(desk, folder)
            assert await desk.actions(uri, found.range, only=[types.CodeActionKind.Refactor]) == []
            assert len(await desk.actions(uri, found.range, only=[types.CodeActionKind.QuickFix])) == 4
            away = types.Range(types.Position(0, 0), types.Position(0, 3))
            assert await desk.actions(uri, away) == []

    asyncio.run(session())
