"""Accepting, applying and verifying, on files."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from checker.ledger.accept import waive, write_baseline
from checker.ledger.apply import apply, open_ledger, open_ledgers
from checker.ledger.binding import Binding, articles_of, bind
from checker.ledger.file_faults import LedgerFaults
from checker.ledger.folders import folder_to_write, folders, root_of
from checker.ledger.verify import verify
from checker.library import check
from checker.model.finding import Finding, Report

from .sample import ANA, bound

ONE = """\
The union gave Harbour Lines a June 12 deadline to settle the pay dispute on the ferries to Port Ellis.
Ana Brandt, the leader of the union, said that the crews of all ferries would walk out otherwise.
Harbour Lines carries most of the passengers between Port Ellis and the Calder islands.
"""
TWO = """\
Harbour Lines must settle the pay dispute with the ferry crews before the June 14 deadline of their union.
The ferries between Port Ellis and the Calder islands would stop after that, union leader Ana Brandt said.
"""
FOLDER = Path(".claimcheck")
TODAY = dt.date(2021, 3, 5)


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "n").mkdir()
    monkeypatch.chdir(tmp_path)
    Path("n/1.txt").write_text(ONE, encoding="utf-8")
    Path("n/2.txt").write_text(TWO, encoding="utf-8")


def checked(*paths: str, today: dt.date = TODAY) -> Report:
    report = check(paths or ("n",))
    return apply(report, open_ledgers(paths or ("n",)), ["deadline-date"], today)


def found() -> tuple[Finding, Binding]:
    report = check(["n"])
    (finding,) = report.findings
    return finding, bind(finding, articles_of(report), root_of(FOLDER))


def everything(_: Binding) -> bool:
    return True


def accept(until: dt.date | None = None) -> Binding:
    _, kept = found()
    waive(FOLDER, kept, "Two unions.", ANA, until)
    return kept


def edit(name: str, old: str, new: str) -> None:
    path = Path(name)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_waiver_holds() -> None:
    accept(until=dt.date(2021, 3, 5))
    report = checked()
    (finding,) = report.findings
    (item,) = finding.suppressions
    assert (item.reason, item.by, item.since, item.until) == ("Two unions.", "ana", "2021-03-01", "2021-03-05")
    assert item.place == ".claimcheck/waivers.yaml:5:5"
    assert finding.accepted and finding.baseline_state is None
    assert report.notes == ()
    assert verify(FOLDER).faults == ()


def test_it_survives_edits_around_it_and_another_name_of_the_file() -> None:
    accept()
    edit("n/1.txt", "The union gave", "Port Ellis waits.\n\nThe union gave")
    edit("n/2.txt", "would stop after that", "would  lie still")
    Path("n/1.txt").rename("n/renamed.txt")
    (finding,) = checked().findings
    assert finding.accepted


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("June 12", "June 13", "a value or quote changed, and the finding is now "),
        ("Harbour Lines a", "the line a", "a value or quote changed, and the finding is now "),
        ("June 12", "June 14", "the finding no longer exists"),
    ],
    ids=["value", "quote", "mended"],
)
def test_it_lapses(old: str, new: str, why: str) -> None:
    kept = accept()
    edit("n/1.txt", old, new)
    report = checked()
    assert not any(finding.accepted for finding in report.findings)
    (note,) = report.notes
    assert note.startswith(f".claimcheck/waivers.yaml:5:5: the waiver of {kept.id} [deadline-date] is unused: {why}")
    assert all(finding.id in note for finding in report.findings)


def test_it_lapses_where_another_article_joins() -> None:
    accept()
    Path("n/3.txt").write_text(TWO.replace("must settle", "has to settle"), encoding="utf-8")
    (finding,) = checked().findings
    assert not finding.accepted
    assert checked("n/1.txt", "n/2.txt").findings[0].accepted


def test_what_only_some_of_the_articles_give_is_covered() -> None:
    Path("n/3.txt").write_text(TWO.replace("must settle", "has to settle"), encoding="utf-8")
    accept()
    Path("n/3.txt").unlink()
    (finding,) = checked().findings
    assert finding.accepted


def test_it_expires() -> None:
    kept = accept(until=dt.date(2021, 3, 4))
    report = checked()
    assert not report.findings[0].accepted
    place = f".claimcheck/waivers.yaml:5:5: the waiver of {kept.id} [deadline-date]"
    assert report.notes == (f"{place} expired on 2021-03-04: the finding counts again",)
    assert checked(today=dt.date(2021, 3, 4)).findings[0].accepted
    edit("n/1.txt", "June 12", "June 14")
    ends = "is unused and expired on 2021-03-04: the finding no longer exists; remove the waiver"
    assert checked().notes == (f"{place} {ends}",)


def test_nothing_is_said_of_what_was_not_looked_at() -> None:
    accept()
    assert checked("n/1.txt").notes == ()
    assert apply(check(["n"], rules=()), open_ledgers(["n"]), ["age"], TODAY).notes == ()
    Path("n/2.txt").unlink()
    (note,) = checked("n/1.txt").notes
    assert note.endswith(
        "is unused: n/2.txt is missing; remove the waiver, unless other articles are checked against it"
    )


def test_a_baseline_parts_old_from_new() -> None:
    _, kept = found()
    change = write_baseline(FOLDER, [kept], everything, "", ANA)
    assert (change.added, change.dropped) == ((kept,), ())
    (finding,) = checked().findings
    assert finding.accepted and finding.baseline_state == "unchanged"
    edit("n/1.txt", "June 12", "June 13")
    (finding,) = checked().findings
    assert not finding.accepted and finding.baseline_state == "new"
    assert verify(FOLDER).faults == ()


def test_the_same_findings_give_the_same_bytes_and_no_line_in_the_log() -> None:
    rows = [bound("a"), bound("b"), bound("b", "6 March")]
    write_baseline(FOLDER, rows, everything, "", ANA)
    before = {path.name: path.read_bytes() for path in FOLDER.iterdir()}
    change = write_baseline(FOLDER, [*rows[::-1], rows[0]], everything, "again", ANA)
    assert (change.added, change.dropped) == ((), ())
    assert {path.name: path.read_bytes() for path in FOLDER.iterdir()} == before


def test_an_update_tells_what_it_adds_and_drops_and_keeps_what_it_could_not_see() -> None:
    write_baseline(FOLDER, [bound("a"), bound("b")], everything, "", ANA)
    change = write_baseline(FOLDER, [bound("c")], lambda item: item.rule != "b", "", ANA)
    assert ([item.rule for item in change.added], [item.rule for item in change.dropped]) == (["c"], ["a"])
    ledger = open_ledger(FOLDER)
    assert ledger.baseline and [item.rule for item in ledger.baseline.findings] == ["b", "c"]


def faults() -> list[str]:
    return [str(fault) for fault in verify(FOLDER).faults]


LOG, WAIVERS, BASELINE = (str(FOLDER / name) for name in ("log.jsonl", "waivers.yaml", "baseline.json"))


def test_lines_removed_from_the_end_are_told() -> None:
    waive(FOLDER, bound("a"), "So it is.", ANA)
    waive(FOLDER, bound("b"), "So it is.", ANA)
    lines = Path(LOG).read_text(encoding="utf-8").splitlines(keepends=True)
    Path(LOG).write_text(lines[0], encoding="utf-8")
    assert faults() == [f"{LOG}:1:1: lines were removed after this one: waivers.yaml was written with a later line"]
    Path(LOG).unlink()
    assert faults() == [f"{LOG}: the log is gone or empty; waivers.yaml was written with a line of it"]


def test_the_end_that_a_baseline_was_written_with_counts_too() -> None:
    waive(FOLDER, bound("a"), "So it is.", ANA)
    write_baseline(FOLDER, [bound("b")], everything, "", ANA)
    lines = Path(LOG).read_text(encoding="utf-8").splitlines(keepends=True)
    Path(LOG).write_text(lines[0], encoding="utf-8")
    assert faults() == [f"{LOG}:1:1: lines were removed after this one: baseline.json was written with a later line"]


def test_an_edited_waiver_is_told() -> None:
    waive(FOLDER, bound("a"), "So it is.", ANA, dt.date(2021, 4, 1))
    edit(WAIVERS, "So it is.", "So it was.")
    edit(WAIVERS, "2021-04-01", "2022-04-01")
    what = "'reason' and 'until' of this waiver was edited since line 1 of the log"
    assert faults() == [f"{WAIVERS}:5:5: {what}"]


def test_a_waiver_written_by_hand_is_told() -> None:
    waive(FOLDER, bound("a"), "So it is.", ANA)
    Path("other").mkdir()
    waive(Path("other/.claimcheck"), bound("c"), "So it is.", ANA)
    block = Path("other/.claimcheck/waivers.yaml").read_text(encoding="utf-8").split("waivers:\n")[1]
    with Path(WAIVERS).open("a", encoding="utf-8") as stream:
        stream.write(block)
    assert faults() == [f"{WAIVERS}:22:5: the log has no line on the waiver of {bound('c').id}"]


def test_an_edited_baseline_is_told() -> None:
    write_baseline(FOLDER, [bound("a")], everything, "", ANA)
    older = Path(BASELINE).read_text(encoding="utf-8")
    write_baseline(FOLDER, [bound("a"), bound("b")], everything, "", ANA)
    newer = Path(BASELINE).read_text(encoding="utf-8")
    row = newer.splitlines()[2]
    Path(BASELINE).write_text(older.replace("\n]}", f",\n{row}\n]}}"), encoding="utf-8")
    assert faults() == [f"{BASELINE}: the log has no line on a baseline of these findings"]
    Path(BASELINE).write_text(newer.replace('"5 March"', '"7 March"'), encoding="utf-8")
    with pytest.raises(LedgerFaults, match="was edited: its id does not match"):
        verify(FOLDER)


def test_a_waiver_that_was_removed_is_only_told() -> None:
    waive(FOLDER, bound("a"), "So it is.", ANA)
    lines = Path(WAIVERS).read_text(encoding="utf-8").splitlines(keepends=True)
    Path(WAIVERS).write_text("".join(lines[:3]), encoding="utf-8")
    verified = verify(FOLDER)
    assert verified.faults == ()
    assert verified.notes == (f"{LOG}:1: the waiver of {bound('a').id} was removed, or was never completely written",)
    waive(FOLDER, bound("a"), "So it is.", ANA)
    assert verify(FOLDER) == replace(verified, lines=2, notes=())


@pytest.mark.parametrize("length", [0, 1, 40, 200, -1])
def test_a_cut_baseline_is_refused(length: int) -> None:
    write_baseline(FOLDER, [bound("a")], everything, "", ANA)
    text = Path(BASELINE).read_text(encoding="utf-8")
    Path(BASELINE).write_text(text[: length if length >= 0 else -3], encoding="utf-8")
    with pytest.raises(LedgerFaults, match=r"baseline\.json"):
        open_ledgers(["n"])


def test_nothing_is_put_on_a_broken_log() -> None:
    waive(FOLDER, bound("a"), "So it is.", ANA)
    edit(LOG, "So it is.", "So it was.")
    before = {path.name: path.read_bytes() for path in FOLDER.iterdir()}
    for accepting in (
        lambda: waive(FOLDER, bound("b"), "So it is.", ANA),
        lambda: write_baseline(FOLDER, [bound("b")], everything, "", ANA),
    ):
        with pytest.raises(LedgerFaults, match=r"log\.jsonl:1:1: this line was changed"):
            accepting()
    assert {path.name: path.read_bytes() for path in FOLDER.iterdir()} == before


def with_crlf() -> None:
    """Writes all files as version control does on Windows."""
    for path in FOLDER.iterdir():
        path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))


def test_line_ends_make_no_difference() -> None:
    kept = accept()
    write_baseline(FOLDER, [kept], everything, "", ANA)
    before = verify(FOLDER)
    with_crlf()
    assert verify(FOLDER) == before and before.faults == () and before.lines == 2
    assert checked().findings[0].accepted
    waive(FOLDER, bound("other"), "So.", ANA)
    write_baseline(FOLDER, [kept, bound("third")], everything, "", ANA)
    assert (verify(FOLDER).faults, verify(FOLDER).lines) == ((), 4)
    with_crlf()
    assert (verify(FOLDER).faults, verify(FOLDER).lines) == ((), 4)


def test_tampering_is_told_whatever_ends_the_lines() -> None:
    accept()
    waive(FOLDER, bound("other"), "So.", ANA)
    with_crlf()
    whole = Path(".claimcheck/log.jsonl").read_bytes()
    for broken in (
        whole.replace(b"Two unions", b"One union"),
        whole.split(b"\n", 1)[1],
        whole[:-1],
        whole.replace(b"\r\n", b"\r"),
        whole.replace(b"\r\n", b"\r\r\n"),
        whole.replace(b"\r\n", b"\n\n"),
    ):
        Path(".claimcheck/log.jsonl").write_bytes(broken)
        assert len(verify(FOLDER).faults) == 1
        with pytest.raises(LedgerFaults):
            waive(FOLDER, bound("third"), "So.", ANA)


def test_where_the_folder_is() -> None:
    assert folders(["n", "n/1.txt", "away.txt"]) == ()
    assert folder_to_write(["n"]) == (FOLDER, True)
    Path("n/claimcheck.toml").write_text("", encoding="utf-8")
    assert folder_to_write(["n/1.txt"]) == (Path("n/.claimcheck"), True)
    Path("pyproject.toml").write_text("[tool.claimcheck]\n", encoding="utf-8")
    assert folder_to_write(["away.txt"]) == (FOLDER, True)
    FOLDER.mkdir()
    assert folders(["n/1.txt"]) == ()
    assert folders(["away.txt"]) == (FOLDER,)
    Path("n/.claimcheck").mkdir()
    assert folders(["n/1.txt", "away.txt", "n"]) == (FOLDER, Path("n/.claimcheck"))
