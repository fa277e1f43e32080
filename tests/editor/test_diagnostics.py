"""What an editor is told of its drafts: the findings of the saved file, at the right places, of the newest text."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from lsprotocol import types

from checker.library import check, check_against, index
from checker.model.finding import Report
from tests.editor.session import CAN, editor

FERRIES = (
    "The ferry union gave Harbour Lines a {} deadline to settle the pay dispute. Union leader Ana Brandt said the "
    "crews at Port Ellis would walk out otherwise.\n"
)
FRONT = "---\npublished: {}\ntitle: Crews “may” walk out\n---\n"


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text(text, encoding="utf-8", newline="")
    return path


def spans(report: Report, path: Path) -> set[tuple[str, int, int]]:
    """Rule and offsets of all that a report flags in a file."""
    return {
        (item.rule, claim.mention.start, claim.mention.end)
        for item in report.findings
        for side in item.sides
        for claim in side.claims
        if claim.article == str(path)
    }


def offsets(found: list[types.Diagnostic], text: str, units: str = "utf-16-le", width: int = 2) -> set:
    """The same of diagnostics, by lines that are split as the protocol has it."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    def offset(place: types.Position) -> int:
        before = sum(len(line) + 1 for line in lines[: place.line])
        part = lines[place.line].encode(units)[: place.character * width].decode(units)
        return before + len(part)

    return {(item.code, offset(item.range.start), offset(item.range.end)) for item in found}


def test_a_draft_is_flagged_and_a_change_takes_the_flag_away(tmp_path: Path) -> None:
    write(tmp_path / "1.txt", FRONT.format("2021-05-01") + FERRIES.format("June 12"))
    draft = (tmp_path / "draft.txt").as_uri()

    async def session() -> None:
        async with editor(tmp_path) as desk:
            desk.open(draft, FRONT.format("2021-05-08") + FERRIES.format("June 14"))
            (found,) = await desk.diagnostics(draft)
            assert (found.code, found.source, found.severity) == (
                "deadline-date",
                "claimcheck",
                types.DiagnosticSeverity.Error,
            )
            assert found.message.endswith("? Saturday 12 June 2021 is not Monday 14 June 2021.")
            assert found.range == types.Range(types.Position(4, 37), types.Position(4, 44))
            (other,) = found.related_information or []
            assert other.location.uri == (tmp_path / "1.txt").as_uri()
            assert other.location.range == types.Range(types.Position(4, 37), types.Position(4, 44))
            assert other.message.startswith(
                "Saturday 12 June 2021: “The ferry union gave Harbour Lines a June 12 deadline"
            )
            assert "Crews “may” walk out, 1.txt, published 2021-05-01" in other.message
            desk.change(draft, FERRIES.format("June 12"), 2)
            assert await desk.diagnostics(draft, 2) == []
            desk.change(draft, FERRIES.format("June 14"), 3)
            assert len(await desk.diagnostics(draft, 3)) == 1
            desk.close(draft)
            assert (await desk.until(lambda: desk.of(draft)[3:]))[0].diagnostics == ()

    asyncio.run(session())


@pytest.mark.parametrize("options", [[], ["--show", "note"]])
def test_a_note_is_a_hint_where_notes_are_shown(tmp_path: Path, options: list[str]) -> None:
    write(tmp_path / "claimcheck.toml", 'ignore = ["general"]\n[levels]\ndeadline-date = "note"\n')
    write(tmp_path / "1.txt", FERRIES.format("June 12"))
    draft = (tmp_path / "draft.txt").as_uri()

    async def session() -> list[types.DiagnosticSeverity | None]:
        async with editor(tmp_path, *options) as desk:
            desk.open(draft, FERRIES.format("June 14"))
            return [found.severity for found in await desk.diagnostics(draft)]

    assert asyncio.run(session()) == ([types.DiagnosticSeverity.Hint] if options else [])


SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@pytest.mark.parametrize("archived", [False, True])
def test_the_findings_are_those_of_the_saved_file(tmp_path: Path, archived: bool) -> None:
    files = [write(tmp_path / path.name, path.read_text(encoding="utf-8")) for path in SEEDS]
    files.append(write(tmp_path / "ferries.md", FERRIES.format("June 12") + "It opens on Friday, 5 May 2021.\n"))
    files.append(write(tmp_path / "odd.txt", "\ufeff" + FERRIES.format("June 14") + "It opens on Friday, 5 May 2021."))
    if archived:
        index(files, tmp_path / "a.db")
        reports = {path: check_against([path], tmp_path / "a.db") for path in files}
    else:
        reports = dict.fromkeys(files, check(files))
    expected = {path: spans(report, path) for path, report in reports.items()}
    assert sum(map(bool, expected.values())) >= 4

    async def session(*options: str) -> None:
        async with editor(tmp_path, *options) as desk:
            for file in files:
                text = file.read_bytes().decode("utf-8")
                desk.open(file.as_uri(), text)
                found = await desk.diagnostics(file.as_uri())
                mark = text.startswith("\ufeff")
                assert offsets(found, text) == {(rule, a + mark, b + mark) for rule, a, b in expected[file]}

    asyncio.run(session("--against", "a.db") if archived else session())


@pytest.mark.parametrize(
    ("encoding", "codec", "width"), [("utf-16", "utf-16-le", 2), ("utf-8", "utf-8", 1), ("utf-32", "utf-32-le", 4)]
)
def test_places_count_in_the_units_that_were_agreed_on(tmp_path: Path, encoding: str, codec: str, width: int) -> None:
    write(tmp_path / "1.txt", "😀 " + FERRIES.format("June 12"))
    text = "Ports.\u2028Ports.\x85\x0b\x0c\r😀😀 אב “Ports”\r\n\r\n😀 “é” e\u0301 אב — " + FERRIES.format("June 14")
    draft = tmp_path / "draft.txt"
    can = types.ClientCapabilities(
        text_document=CAN.text_document,
        general=types.GeneralClientCapabilities(position_encodings=[types.PositionEncodingKind(encoding)]),
    )

    async def session() -> None:
        async with editor(tmp_path, can=can) as desk:
            assert desk.answer.capabilities.position_encoding == encoding
            desk.open(draft.as_uri(), text)
            (found,) = await desk.diagnostics(draft.as_uri())
            line = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[3]
            start = len(line[: line.index("June 14")].encode(codec)) // width
            assert found.range == types.Range(types.Position(3, start), types.Position(3, start + 7))
            (other,) = found.related_information or []
            begin = len(("😀 " + FERRIES[:37]).encode(codec)) // width
            assert other.location.range.start == types.Position(0, begin)
            assert await desk.hover(draft.as_uri(), 3, start) and await desk.hover(draft.as_uri(), 3, start + 6)
            assert await desk.hover(draft.as_uri(), 3, start - 1) is None

    asyncio.run(session())


def test_only_the_newest_version_is_told(tmp_path: Path) -> None:
    write(tmp_path / "1.txt", FERRIES.format("June 12"))
    draft = (tmp_path / "draft.txt").as_uri()

    async def session() -> None:
        async with editor(tmp_path) as desk:
            desk.open(draft, FERRIES.format("June 14"))
            for version in range(2, 41):
                desk.change(draft, "Ports.\n" * version + FERRIES.format("June 14"), version)
                if version % 7 == 0:
                    await desk.hover(draft, 0, 0)
            await desk.diagnostics(draft, 40)
            told = desk.of(draft)
            versions = [item.version or 0 for item in told]
            assert versions == sorted(versions)
            for item in told:
                (found,) = item.diagnostics
                assert found.range.start.line == (0 if item.version == 1 else item.version)

    asyncio.run(session())


def test_faults_of_the_draft_stand_where_they_are(tmp_path: Path) -> None:
    draft = (tmp_path / "draft.txt").as_uri()

    async def session() -> None:
        async with editor(tmp_path) as desk:
            desk.open(draft, "---\ntitle: Ferries\npublished: soon\n---\nText.\n")
            (found,) = await desk.diagnostics(draft)
            assert (found.code, found.range.start) == ("unreadable", types.Position(2, 0))
            assert "no date: 'soon'" in found.message and "write 2019-02-15" in found.message
            desk.change(draft, "", 2)
            assert await desk.diagnostics(draft, 2) == []

    asyncio.run(session())


def test_a_waiver_in_a_comment_and_a_faulty_one(tmp_path: Path) -> None:
    write(tmp_path / "1.md", "<!-- claimcheck: accept nothing-alike because x -->\n" + FERRIES.format("June 12"))
    draft = (tmp_path / "draft.md").as_uri()

    async def session() -> None:
        async with editor(tmp_path) as desk:
            desk.open(draft, "<!-- claimcheck: accept deadline-date -->\n" + FERRIES.format("June 14"))
            fault, flag = await desk.diagnostics(draft)
            assert "a finding is not waived without a reason" in fault.message and flag.code == "deadline-date"
            assert fault.range.start == types.Position(0, 0)
            words = "<!-- claimcheck: accept deadline-date because it gave two -->\n"
            desk.change(draft, words + FERRIES.format("June 14"), 2)
            assert await desk.diagnostics(draft, 2) == []

    asyncio.run(session())


def test_what_is_no_draft_is_left_alone(tmp_path: Path) -> None:
    text = FERRIES.format("June 14") + FERRIES.format("June 12")
    names = ["a.jsonl", "README.md", ".hidden.txt", "a.py", "draft.txt"]

    async def session() -> None:
        async with editor(tmp_path) as desk:
            for name in names:
                desk.open((tmp_path / name).as_uri(), text)
            desk.open("untitled:Untitled-1", "It opens on Friday, 5 May 2021.", language="markdown")
            desk.open("untitled:Untitled-2", "It opens on Friday, 5 May 2021.", language="python")
            await desk.diagnostics((tmp_path / "draft.txt").as_uri())
            (found,) = await desk.diagnostics("untitled:Untitled-1")
            assert found.code == "weekday-of-date"
            assert {item.uri for item in desk.published} == {(tmp_path / "draft.txt").as_uri(), "untitled:Untitled-1"}

    asyncio.run(session())
