"""A corrected value stands: the finding says who corrected it when, and names the articles that give the old one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.cli.main import main
from checker.library import check, check_against, index
from checker.model.finding import Report, Verdict

FIRE = "A fire in the old mill of Kettleby has killed {} people, Tilda Ross, the mayor, said. She praised the crews."
NOTICE = "\n\nCorrection: An earlier version of this article misstated the number of people killed as 15. It is 12.\n"
VAGUE = "\n\nCorrection: An earlier version of this article misstated several figures, among them 15 and 20.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    article("a.txt", "2019-02-15", FIRE.format(12) + NOTICE)
    article("b.txt", "2019-02-13", FIRE.format(15))
    article("c.txt", "2019-02-14", FIRE.format(15))
    return tmp_path


def article(name: str, day: str, text: str) -> None:
    Path(name).write_text(f"---\npublished: {day}\n---\n{text}")


def corrections(report: Report) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.article, str(one.day), one.still) for item in report.findings for one in item.corrections]


def test_a_folder_names_who_still_gives_the_old_value() -> None:
    report = check(["a.txt", "b.txt", "c.txt"])
    assert [item.verdict for item in report.findings] == [Verdict.CONFLICT]
    assert corrections(report) == [("a.txt", "2019-02-15", ("b.txt", "c.txt"))]
    assert report.findings[0].reason == (
        'a.txt has corrected "15" to "12" on 2019-02-15; the old value is still in b.txt, c.txt'
    )
    assert report.findings[0].advice == "Correct the value there too, unless the correction is about another fact."
    assert check(["c.txt", "b.txt", "a.txt"]) == report


def test_an_article_has_no_finding_with_its_own_notice() -> None:
    assert check(["a.txt"]).findings == ()


def test_a_draft_that_repeats_what_was_corrected() -> None:
    index(["a.txt", "b.txt"], "x.db")
    article("draft.txt", "2019-02-20", FIRE.format(15))
    report = check_against(["draft.txt"], "x.db")
    assert [item.verdict for item in report.findings] == [Verdict.CONFLICT]
    assert corrections(report) == [("a.txt", "2019-02-15", ("b.txt", "draft.txt"))]
    assert report.findings[0].sides[0].claims[0].article == "draft.txt"


def test_a_draft_that_corrects_what_was_published() -> None:
    index(["b.txt", "c.txt"], "x.db")
    report = check_against(["a.txt"], "x.db")
    assert [item.verdict for item in report.findings] == [Verdict.CONFLICT]
    assert corrections(report) == [("a.txt", "2019-02-15", ("b.txt", "c.txt"))]


def test_a_value_that_moved_on_is_no_old_value() -> None:
    article("later.txt", "2019-02-17", FIRE.format(17))
    report = check(["a.txt", "later.txt"])
    assert corrections(report) == []
    assert report.findings == ()


def test_a_notice_that_cannot_be_read_is_told_and_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    article("a.txt", "2019-02-15", FIRE.format(12))
    without = check(["a.txt", "b.txt"]).findings
    article("a.txt", "2019-02-15", FIRE.format(12) + VAGUE)
    assert check(["a.txt", "b.txt"]).findings == without
    main(["a.txt", "b.txt", "--explain", "--format", "text"])
    assert "correction notice is ignored" in capsys.readouterr().out


def test_json_has_the_correction(capsys: pytest.CaptureFixture[str]) -> None:
    main(["a.txt", "b.txt", "--format", "json"])
    found = json.loads(capsys.readouterr().out)
    expected = {"article": "a.txt", "day": "2019-02-15", "old": "15", "new": "12", "still": ["b.txt"]}
    assert found["findings"][0]["corrections"] == [expected]
