"""A draft against an archive: what the folder check finds of it, with its own place first, and what time explains."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.cli.main import main
from checker.library import check, check_against, check_draft, index
from checker.model.article import Article
from checker.model.finding import Report, Verdict

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def article(name: str, text: str, published: str = "") -> str:
    """Writes an article; its path."""
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_text(f"---\npublished: {published}\ntitle: About {name}\n---\n{text}" if published else text)
    return name


def told(report: Report) -> list[tuple[str, str, list[str]]]:
    """Rule, verdict and the words of every finding in order."""
    return [
        (item.rule, item.verdict.value, [claim.mention.text for side in item.sides for claim in side.claims])
        for item in report.findings
    ]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("draft", SEEDS, ids=lambda path: path.name)
def test_a_draft_meets_what_the_folder_check_finds_of_it(draft: Path) -> None:
    index([path for path in SEEDS if path != draft], "a.db")
    whole = check(SEEDS)
    expected = {
        (item.rule, item.verdict)
        for item in whole.findings
        if any(c.article == str(draft) for side in item.sides for c in side.claims)
    }
    report = check_against([draft], "a.db")
    assert {(item.rule, item.verdict) for item in report.findings} == expected
    assert all(item.sides[0].claims[0].article == str(draft) for item in report.findings)
    quoted = {claim.article for item in report.findings for side in item.sides for claim in side.claims}
    assert quoted <= {item.id for item in report.published} | {str(draft)}


FERRIES = (
    "The ferry union gave Harbour Lines a {} deadline to settle the pay dispute. Union leader Ana Brandt said the "
    "crews at Port Ellis would walk out otherwise."
)
FIRE = (
    "A fire in the old mill of Kettleby has killed {} people, Tilda Ross, the mayor, said. She praised the crews "
    "from Port Ellis who fought the fire in the mill."
)
TALKS = (
    "Fishing talks between Orland and Vesk are expected to end {}. Envoy Mikel Arro leads the Orland side in "
    "Brinmouth, where cod quotas are on the table."
)


def test_a_fact_that_does_not_move_is_a_conflict() -> None:
    index([article("pub/1.txt", FERRIES.format("June 12"), "2021-05-01")], "a.db")
    report = check_against([article("draft.txt", FERRIES.format("June 14"), "2021-05-08")], "a.db")
    assert told(report) == [("deadline-date", "conflict", ["June 14", "June 12"])]
    assert [item.title for item in report.published] == ["About pub/1.txt"]


def test_a_fact_that_moves_is_an_update_and_fails_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    index([article("pub/1.txt", FIRE.format("four"), "2021-05-01")], "a.db")
    draft = article("draft.txt", FIRE.format("seven"), "2021-05-03")
    assert told(check_against([draft], "a.db"))[0][1:] == ("update", ["seven people", "four people"])
    assert main([draft, "--against", "a.db", "--fail-on", "warning", "--format", "json"]) == 0
    side = json.loads(capsys.readouterr().out)["findings"][0]["sides"][1]["claims"][0]
    assert (side["article"], side["title"], side["published"]) == ("pub/1.txt", "About pub/1.txt", "2021-05-01")
    main([draft, "--against", "a.db"])
    assert "headline: About pub/1.txt" in capsys.readouterr().out


def test_an_update_that_was_told_already_is_none() -> None:
    index([article("pub/1.txt", FIRE.format("four"), "2021-05-01")], "a.db")
    index([article("pub/2.txt", FIRE.format("seven"), "2021-05-02")], "a.db")
    report = check_against([article("draft.txt", FIRE.format("seven"), "2021-05-03")], "a.db")
    assert told(report) == []
    assert report.facts > 0


def test_today_taken_over_from_an_older_story_is_a_matter_of_wording() -> None:
    index([article("pub/1.txt", TALKS.format("today"), "2021-05-04")], "a.db")
    report = check_against([article("draft.txt", TALKS.format("today"), "2021-05-05")], "a.db")
    assert told(report) == [("talks-end", "wording", ["today", "today"])]
    assert "written on 2021-05-04" in report.findings[0].reason


def test_today_in_a_sentence_written_anew_is_none() -> None:
    text = "Shares of Harbour Lines rose {} percent today in Norvale, said Ana Brandt of the Calder Dam bank."
    index([article("pub/1.txt", text.format("3"), "2021-05-04")], "a.db")
    report = check_against([article("draft.txt", text.format("5"), "2021-05-05")], "a.db")
    assert [item for item in told(report) if item[1] == "wording"] == []


def test_published_articles_that_agree_stand_on_one_side_and_their_disputes_are_not_told() -> None:
    names = [article(f"pub/{number}.txt", FERRIES.format("June 12"), f"2021-05-0{number}") for number in (1, 2)]
    index([*names, article("pub/3.txt", FERRIES.format("June 16"), "2021-05-03")], "a.db")
    assert told(check_against([article("draft.txt", FERRIES.format("June 14"), "2021-05-08")], "a.db")) == [
        ("deadline-date", "conflict", ["June 14", "June 12", "June 12", "June 16"])
    ]
    assert told(check_against([article("other.txt", "A bus ran late on 3 May 2021 in Vesk.")], "a.db")) == []


def test_an_older_version_of_the_draft_itself_is_left_out() -> None:
    index([article("pub/1.txt", FERRIES.format("June 12"), "2021-05-01")], "a.db")
    article("pub/1.txt", FERRIES.format("June 14"), "2021-05-01")
    report = check_against(["./pub/1.txt"], "a.db")
    assert told(report) == []
    assert "no published article is on its story" in report.notes[0]


def test_a_draft_of_another_time_tells_another_story() -> None:
    index([article("pub/1.txt", FERRIES.format("June 12"), "2020-01-01")], "a.db")
    report = check_against([article("draft.txt", FERRIES.format("June 14"), "2021-05-08")], "a.db")
    assert told(report) == []


def test_a_draft_in_memory_is_checked_with_itself_too() -> None:
    index([article("pub/1.txt", FERRIES.format("June 12"))], "a.db")
    report = check_draft(Article("untitled", FERRIES.format("June 14") + " It opens on Friday, 5 May 2021."), "a.db")
    assert [(item.rule, item.verdict) for item in report.findings] == [
        ("deadline-date", Verdict.CONFLICT),
        ("weekday-of-date", Verdict.CONFLICT),
    ]
