"""What an archive says: by story, fact and value, newest first."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from checker.asking.said import Answer
from checker.library import find
from checker.model.errors import ArchiveError, CallError

from .sample import archive_in


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return archive_in(tmp_path_factory.mktemp("asking"))


def said(answer: Answer) -> list[tuple[str, str, int]]:
    """Fact, value and number of articles."""
    facts = [fact for story in answer.stories for fact in story.facts]
    return [(fact.fact, value.value, value.articles) for fact in facts for value in fact.values]


def names(answer: Answer) -> list[list[str]]:
    return [[Path(article.id).name for article in story.articles] for story in answer.stories]


def test_values_are_counted_and_the_newest_comes_first(archive: Path) -> None:
    answer = find(archive, "bus crash San Isidro deaths")
    assert said(answer) == [("Deaths", "12 people", 2), ("Deaths", "11 people", 1)]
    assert names(answer) == [["bus3.md", "bus2.md", "bus1.md"]]
    (fact,) = answer.stories[0].facts
    assert fact.rule == "death-toll"
    assert [one.article.published.day for one in fact.values[0].said] == [dt.date(2026, 3, 5), dt.date(2026, 3, 3)]
    assert (answer.claims, answer.left_off, answer.unknown, answer.problems) == (3, 0, (), ())


def test_another_event_is_another_story(archive: Path) -> None:
    answer = find(archive, "San Isidro deaths")
    assert names(answer) == [["bus3.md", "bus2.md", "bus1.md"], ["fire.md"]]
    assert said(answer)[-1] == ("Deaths", "3 people", 1)


def test_two_kinds_are_kept_apart(archive: Path) -> None:
    answer = find(archive, "San Isidro bus crash casualties")
    assert {fact for fact, _, _ in said(answer)} == {"Deaths", "Injured"}
    assert ("Injured", "at least 20 passengers", 1) in said(answer)


def test_without_a_kind_the_claims_that_share_most_words_come_first(archive: Path) -> None:
    answer = find(archive, "Norvale tram opening")
    assert said(answer)[0][1] == "Wednesday 4 March 2026"
    assert names(answer) == [["tram.md"]]


@pytest.mark.parametrize(
    ("since", "until", "stories"),
    [
        (dt.date(2026, 3, 4), None, [["bus3.md"]]),
        (None, dt.date(2026, 3, 2), [["bus1.md"], ["fire.md"]]),
        (dt.date(2026, 3, 3), dt.date(2026, 3, 3), [["bus2.md"]]),
        (dt.date(2026, 4, 1), None, []),
    ],
)
def test_days_of_publication(
    archive: Path, since: dt.date | None, until: dt.date | None, stories: list[list[str]]
) -> None:
    assert names(find(archive, "San Isidro deaths", since=since, until=until)) == stories


def test_undated_articles_are_found_without_days_only(archive: Path) -> None:
    assert names(find(archive, "Norvale deadline")) == [["tram.md"]]
    assert names(find(archive, "Norvale deadline", since=dt.date(1999, 1, 1))) == []


def test_the_limit_lists_fewer_claims_and_still_names_every_value(archive: Path) -> None:
    answer = find(archive, "bus crash San Isidro deaths", limit=1)
    assert said(answer) == [("Deaths", "12 people", 2), ("Deaths", "11 people", 1)]
    assert [len(value.said) for value in answer.stories[0].facts[0].values] == [1, 0]
    assert (answer.claims, answer.left_off) == (3, 2)


def test_words_the_archive_has_never_seen(archive: Path) -> None:
    answer = find(archive, "Isidor Quandry deaths")
    assert answer.stories == () and answer.unknown == (("Isidor", "isidro"), ("Quandry", None))
    assert find(archive, "San Isidro flood deaths").unknown == (("flood", None),)


def test_words_without_the_fact(archive: Path) -> None:
    answer = find(archive, "Norvale tram deaths")
    assert (answer.stories, answer.articles, answer.claims) == ((), 1, 0)


def test_a_kind_alone_lists_the_newest(archive: Path) -> None:
    assert names(find(archive, "killed"))[0][0] == "bus3.md"


def test_a_question_without_words_and_a_missing_archive(archive: Path) -> None:
    with pytest.raises(CallError, match="no word of 'of the 12'"):
        find(archive, "of the 12")
    with pytest.raises(ArchiveError):
        find(archive.with_name("none.db"), "San Isidro")


def test_the_archive_is_only_read(archive: Path) -> None:
    before = archive.read_bytes()
    archive.chmod(0o444)
    find(archive, "San Isidro deaths")
    archive.chmod(0o644)
    assert archive.read_bytes() == before
    assert sorted(item.name for item in archive.parent.iterdir()) == ["a.db", "p"]
