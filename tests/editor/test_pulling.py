"""Pull diagnostics: the editor asks, gets the check of the newest text, and nothing is pushed to it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

import pytest
from attrs import evolve
from lsprotocol import types

from checker.editor.pulling import Pulls, pulls, result_id
from tests.editor.session import CAN, PULLS, editor
from tests.editor.test_diagnostics import FERRIES, write

DRAFT = FERRIES.format("June 14")
FULL, UNCHANGED = types.DocumentDiagnosticReportKind.Full, types.DocumentDiagnosticReportKind.Unchanged


@dataclass
class Desk:
    """A folder with an article and a draft that contradicts it."""

    folder: Path

    @property
    def uri(self) -> str:
        return (self.folder / "draft.txt").as_uri()


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    write(tmp_path / "1.txt", FERRIES.format("June 12"))
    write(tmp_path / "draft.txt", DRAFT)
    monkeypatch.chdir(tmp_path)
    return Desk(tmp_path)


def test_the_editor_gets_what_is_pushed_to_others(desk: Desk) -> None:
    async def session() -> None:
        async with editor(desk.folder, can=PULLS) as pulling, editor(desk.folder) as pushed:
            pulling.open(desk.uri, DRAFT)
            answer = await pulling.pull(desk.uri)
            pushed.open(desk.uri, DRAFT)
            assert answer.kind == FULL and list(answer.items) == await pushed.diagnostics(desk.uri)
            assert len(answer.items) == 1 and pulling.published == []

    asyncio.run(session())


def test_each_editor_is_offered_one_way(desk: Desk) -> None:
    async def offered(can: types.ClientCapabilities) -> types.DiagnosticOptions | None:
        async with editor(desk.folder, can=can) as found:
            provider = found.answer.capabilities.diagnostic_provider
            assert provider is None or isinstance(provider, types.DiagnosticOptions)
            return provider

    provider = asyncio.run(offered(PULLS))
    assert provider and provider.inter_file_dependencies and not provider.workspace_diagnostics
    assert asyncio.run(offered(CAN)) is None


def test_an_editor_that_cannot_be_told_to_ask_again_is_pushed_to() -> None:
    assert pulls(PULLS) and not pulls(CAN) and not pulls(types.ClientCapabilities())
    assert not pulls(evolve(PULLS, workspace=None))
    assert not pulls(evolve(PULLS, workspace=types.WorkspaceClientCapabilities()))


def test_a_result_that_the_editor_has_is_not_sent_again(desk: Desk) -> None:
    async def session() -> str:
        async with editor(desk.folder, can=PULLS) as found:
            found.open(desk.uri, DRAFT)
            first = await found.pull(desk.uri)
            again = await found.pull(desk.uri, first.result_id)
            assert (again.kind, again.result_id) == (UNCHANGED, first.result_id)
            assert (await found.pull(desk.uri, "another")).kind == FULL
            return str(first.result_id)

    assert asyncio.run(session()) == asyncio.run(session())


def test_the_answer_is_that_of_the_newest_text(desk: Desk) -> None:
    async def session() -> None:
        async with editor(desk.folder, can=PULLS) as found:
            found.open(desk.uri, DRAFT)
            old = asyncio.create_task(found.pull(desk.uri))
            await asyncio.sleep(0)
            found.change(desk.uri, FERRIES.format("June 12"), 2)
            new = await found.pull(desk.uri)
            assert list(new.items) == list((await old).items) == []
            found.change(desk.uri, f"\n{DRAFT}", 3)
            (moved,) = (await found.pull(desk.uri, new.result_id)).items
            assert moved.range.start.line == 1

    asyncio.run(session())


def test_a_waiver_makes_the_editor_ask_again(desk: Desk) -> None:
    async def session() -> None:
        async with editor(desk.folder, can=PULLS) as found:
            found.open(desk.uri, DRAFT)
            first = await found.pull(desk.uri)
            (item,) = first.items
            await found.run("claimcheck.waive", desk.uri, item.data["id"], "Both are right.")
            await found.until(lambda: found.refreshes)
            assert list((await found.pull(desk.uri, first.result_id)).items) == []

    asyncio.run(session())


def test_a_save_that_changes_nothing_does_not(desk: Desk) -> None:
    async def session() -> None:
        async with editor(desk.folder, can=PULLS) as found:
            found.open(desk.uri, DRAFT)
            first = await found.pull(desk.uri)
            found.save(desk.uri)
            assert (await found.pull(desk.uri, first.result_id)).kind == UNCHANGED
            assert found.refreshes == 0

    asyncio.run(session())


def test_what_is_not_an_open_draft_has_none(desk: Desk) -> None:
    async def session() -> None:
        async with editor(desk.folder, can=PULLS) as found:
            for name in ("other.txt", "page.html"):
                assert list((await found.pull((desk.folder / name).as_uri())).items) == []
            found.open(desk.uri, DRAFT)
            waiting = asyncio.create_task(found.pull(desk.uri))
            await asyncio.sleep(0)
            found.close(desk.uri)
            assert (await waiting).kind == FULL
            assert list((await found.pull(desk.uri)).items) == []

    asyncio.run(session())


def test_a_page_is_checked_and_its_words_are_marked_in_its_markup(desk: Desk) -> None:
    said = "Tilda Ross, 43, leads the museum. The council called the <b>45-year-old</b> Tilda Ross a good choice."
    story = f"<article><h1>Museum</h1>\n<p>It snowed.</p>\n<p>{said}</p>\n</article>"
    page = f"<!doctype html>\n<html><body>{story}</body></html>"

    async def session() -> None:
        async with editor(desk.folder) as found:
            found.open((desk.folder / "a.html").as_uri(), page, language="html")
            found.open("untitled:Untitled-1", f"*{MARKDOWN}*", language="markdown")
            lines = page.splitlines()
            places = [item.range for item in await found.diagnostics((desk.folder / "a.html").as_uri())]
            marked = {lines[at.start.line][at.start.character : at.end.character] for at in places}
            assert marked == {"43", "45-year-old"}
            assert len(await found.diagnostics("untitled:Untitled-1")) == 2

    asyncio.run(session())


MARKDOWN = "Tilda Ross, 43, leads the museum of Kettleby. The council called the 45-year-old Tilda Ross a good choice."


def test_an_editor_is_told_to_ask_again_only_for_another_result() -> None:
    place = types.Range(types.Position(0, 0), types.Position(0, 1))
    one, other = [types.Diagnostic(place, "a")], [types.Diagnostic(place, "b")]

    async def session() -> None:
        found = Pulls()
        assert not found.settle("a", one)  # it has not asked yet
        found.report("a", one, None)
        assert not found.settle("a", one) and found.settle("a", other)
        waiting = asyncio.create_task(found.next("a"))
        await asyncio.sleep(0)
        assert not found.settle("a", other) and await waiting == other
        found.drop("a")
        assert not found.settle("a", one)

    asyncio.run(session())
    assert result_id(one) == result_id(list(one)) != result_id(other)
