"""An error that nobody foresaw costs the article or the pair that it happens on, and is reported with its place."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

import checker.claims
import checker.engine.against
import checker.engine.run
from checker import readers
from checker.archive.store import Archive
from checker.cli.main import main
from checker.config.governance import Request
from checker.config.search import Search
from checker.editor.draft import OpenDraft
from checker.editor.draft_check import EditorOptions
from checker.editor.draft_check import check_open_draft as check_draft
from checker.engine.selftest.case_results import numbered, result_of
from checker.library import check, check_against, default_rules, extract, index, load_rules
from checker.model.article import Published
from checker.model.finding import Problem, Report
from checker.readers.prose import jsonl
from checker.readers.record import Metadata
from checker.service import worker
from checker.service.examiner import Examiner
from checker.service.framing import PipeFrame

GOOD = {
    "a.txt": "Calder, May 4, 2018 (Norvale News) - The Tarn dam fire killed 12 people on Friday.\n",
    "b.txt": "Calder, May 4, 2018 (Norvale News) - The Tarn dam fire killed 15 people on Friday.\n",
}
METADATA = Metadata(None, None, None, None)
BAD = "Calder, May 4, 2018 (Norvale News) - The Tarn dam fire killed 15 people on Friday. Zorp.\n"
SAID = "pub/z.txt: cannot be read: this is a bug in claimcheck: KeyError: 'planted'"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two articles that dispute a figure, and one over which extraction stumbles."""
    find = checker.claims.find

    def stumbling(text: str, *given: Any) -> Any:
        if "Zorp" in text:
            raise KeyError("planted")
        return find(text, *given)

    monkeypatch.setattr(checker.claims, "find", stumbling)
    monkeypatch.chdir(tmp_path)
    Path("pub").mkdir()
    for name, text in {**GOOD, "z.txt": BAD}.items():
        Path("pub", name).write_text(text, encoding="utf-8")


def test_a_check_goes_on_without_the_article(capsys: pytest.CaptureFixture[str]) -> None:
    alone = check(["pub/a.txt", "pub/b.txt"])
    assert alone.findings
    report = check(["pub"])
    assert report.findings == alone.findings
    assert [f"{item.place}: {item.message}" for item in report.problems] == [SAID]
    assert main(["pub", "--format", "text"]) == 2
    told = capsys.readouterr()
    assert SAID in told.err and "--debug" in told.err and "Traceback" not in told.err
    assert "12 people" in told.out
    assert main(["pub", "--debug"]) == 2
    assert "in stumbling" in capsys.readouterr().err


def test_an_extraction_goes_on_without_the_article(capsys: pytest.CaptureFixture[str]) -> None:
    report = extract(["pub"])
    assert [item.article.id for item in report.extractions] == ["pub/a.txt", "pub/b.txt"]
    assert main(["extract", "pub"]) == 2
    assert SAID in capsys.readouterr().err


def test_an_index_goes_on_and_keeps_what_is_stored_of_the_article(capsys: pytest.CaptureFixture[str]) -> None:
    Path("pub/z.txt").write_text(BAD.replace("Zorp", "Rain fell"), encoding="utf-8")
    assert index(["pub"], "a.db").added == 3
    Path("pub/z.txt").write_text(BAD, encoding="utf-8")
    assert main("index pub --archive a.db --drop-removed".split()) == 2
    told = capsys.readouterr().err
    assert "pub/z.txt: cannot be stored: this is a bug in claimcheck" in told and "0 dropped" in told
    with Archive.open(Path("a.db")) as archive:
        assert list(archive.ids()) == ["pub/a.txt", "pub/b.txt", "pub/z.txt"]


def test_an_article_that_cannot_be_renewed_stays_as_it_is_stored(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("pub/z.txt").write_text(BAD.replace("Zorp", "Rain fell"), encoding="utf-8")
    index(["pub"], "a.db")
    monkeypatch.setattr("checker.archive.store.extractor", lambda: "later")
    stumbling = checker.claims.find
    monkeypatch.setattr(
        checker.claims, "find", lambda text, *given: stumbling(text.replace("Rain fell", "Zorp"), *given)
    )
    done = index([], "a.db")
    assert (done.renewed, [item.place for item in done.problems]) == (2, ["pub/z.txt"])


def test_drafts_are_checked_without_the_one_that_cannot_be_read() -> None:
    index(["pub/a.txt"], "a.db")
    report = check_against(["pub/b.txt", "pub/z.txt"], "a.db")
    assert report.findings == check_against(["pub/b.txt"], "a.db").findings != ()
    assert [f"{item.place}: {item.message}" for item in report.problems] == [SAID]


def test_a_rule_that_fails_on_two_articles_is_reported_with_both(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = check(["pub/a.txt", "pub/b.txt"], show="note")
    failing = whole.findings[0].rule
    judge = checker.engine.run.judge

    def stumbling(rule: Any, *given: Any) -> Any:
        return {}["planted"] if rule.id == failing else judge(rule, *given)

    monkeypatch.setattr(checker.engine.run, "judge", stumbling)
    report = check(["pub/a.txt", "pub/b.txt"], show="note")
    said = f"cannot be checked with pub/b.txt by the rule {failing}: this is a bug in claimcheck: KeyError: 'planted'"
    assert [(item.place, item.message) for item in report.problems] == [("pub/a.txt", said)]
    assert failing not in {item.rule for item in report.findings}
    assert len(report.extractions) == 2


def test_a_rule_on_one_article_fails_for_that_article(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumbling(rule: Any, inside: Any, claims: Any, read: Any, *given: Any) -> Any:
        return {}["planted"] if read.article.id == "pub/a.txt" else []

    monkeypatch.setattr(checker.engine.run, "inspect", stumbling)
    report = check(["pub/a.txt", "pub/b.txt"])
    assert {item.place for item in report.problems} == {"pub/a.txt"}
    assert report.findings


def test_the_tests_of_rules_let_an_error_through(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = next(rule for rule in load_rules() if rule.cases)
    number, case = next(numbered(rule))
    monkeypatch.setattr(checker.claims, "find", lambda *_: {}["planted"])
    with pytest.raises(KeyError, match="planted"):
        result_of(rule, number, case)


def test_an_editor_shows_the_bug_at_its_draft() -> None:
    settings = EditorOptions(lambda: Search(off=True), Request(), (default_rules(),), lambda: dt.date(2018, 5, 5))
    path = Path("pub/z.txt").absolute()
    found = check_draft(OpenDraft(path.as_uri(), 1, BAD, str(path)), settings)
    assert [item.message for item in found.report.problems] == [SAID.partition(": ")[2]]
    path = Path("pub/a.txt").absolute()
    found = check_draft(OpenDraft(path.as_uri(), 1, GOOD["a.txt"], str(path)), settings)
    assert found.report.findings and not found.report.problems
    assert any(note.endswith(SAID.partition("pub/")[2]) for note in found.report.notes)


def test_a_record_that_cannot_be_read_costs_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [
        f'{{"id": "{number}", "text": "{text.strip()}"}}\n' for number, text in enumerate((*GOOD.values(), "Zorp."))
    ]
    Path("three.jsonl").write_text("".join(lines), encoding="utf-8")
    monkeypatch.setattr(readers, "publication", lambda body, **_: {}["planted"] if body == "Zorp." else Published())
    report = extract(["three.jsonl"])
    assert [item.article.id for item in report.extractions] == ["three.jsonl#0", "three.jsonl#1"]
    assert [item.place for item in report.problems] == ["three.jsonl#2"]
    monkeypatch.setattr(jsonl, "metadata", lambda values: {}["planted"] if values["id"] == "1" else METADATA)
    assert [item.place for item in extract(["three.jsonl"]).problems] == ["three.jsonl#2", "three.jsonl:2:1"]


def test_the_service_answers_for_an_article_that_cannot_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    class Stumbling(Examiner):
        published = None

        def __init__(self) -> None:
            """Opens no archive and no waivers."""

        def _renew_archive(self) -> None:
            pass

        def _read_ledgers(self) -> None:
            pass

        def _compared(self, *_: object) -> Report:
            return Report((), problems=(Problem("article", "cannot be read: planted", "", "the trace\n"),))

    frame = PipeFrame({"known_as": [], "today": "2018-05-05"}, b'{"text": "Zorp."}')
    answer = worker.answer(Stumbling(), frame)
    assert answer.status == 500 and b"a bug in claimcheck" in answer.body
    assert "the trace\narticle: cannot be read: planted" in capsys.readouterr().err
