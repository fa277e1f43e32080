"""Several drafts against an archive: all that a check of them alone finds, all that each finds alone, nothing twice."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.cli.main import main
from checker.library import check, check_against, index
from checker.model.finding import Report

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
QUAKE = "A magnitude {} earthquake shook Brinmouth and Port Ellis. {} along the harbour of Norvale."
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
POOL = {
    "ferries-1": (FERRIES.format("June 12"), "2021-05-01"),
    "ferries-2": (FERRIES.format("June 14"), "2021-05-02"),
    "ferries-3": (FERRIES.format("June 14") + " It opens on Friday, 5 May 2021.", "2021-05-02"),
    "ferries-4": (FERRIES.format("June 16"), ""),
    "fire-1": (FIRE.format("four"), "2021-05-01"),
    "fire-2": (FIRE.format("seven"), "2021-05-02"),
    "fire-3": (FIRE.format("seven"), ""),
    "talks-1": (TALKS.format("today"), "2021-05-04"),
    "talks-2": (TALKS.format("today"), "2021-05-05"),
    "talks-3": (TALKS.format("on Thursday"), ""),
    "quake-1": (QUAKE.format("5.1", "Walls cracked"), "2021-05-04"),
    "quake-2": (QUAKE.format("6.3", "Chimneys fell"), "2021-05-04"),
}


def article(name: str, text: str, published: str = "") -> str:
    """Writes an article; its path."""
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_text(f"---\npublished: {published}\n---\n{text}" if published else text, encoding="utf-8")
    return name


def sides(report: Report) -> list[tuple[str, str, list[list[tuple[str, str]]]]]:
    """Rule, verdict, and the article and words of each claim on each side."""
    return [
        (item.rule, item.verdict.value, [[(c.article, c.mention.text) for c in side.claims] for side in item.sides])
        for item in report.findings
    ]


def disputes(report: Report) -> Iterator[tuple[str, frozenset[tuple[str, int]]]]:
    """The rule and the two places of every pair of claims that stand on two sides of a finding."""
    for item in report.findings:
        for one, other in combinations(item.sides, 2):
            for left in one.claims:
                for right in other.claims:
                    yield item.rule, frozenset({(c.article, c.mention.start) for c in (left, right)})


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def holds(drafts: Sequence[str], archive: Path) -> None:
    """Asserts the law for these drafts."""
    together = check_against(drafts, archive, explain=True)
    assert together == check_against(drafts[::-1], archive, explain=True)
    found = list(disputes(together))
    assert len(set(found)) == len(found)
    assert len({item.id for item in together.findings}) == len(together.findings)
    judged = [
        (item.rule, item.left.article, item.left.mention.start, *item.right.article, item.right.mention.start)
        for item in together.judgements
    ]
    assert len(set(judged)) == len(judged)
    assert {*disputes(check(drafts))} <= {*found}
    for draft in drafts:
        assert {*disputes(check_against([draft], archive))} <= {*found}
    assert all(item.sides[0].claims[0].article in drafts for item in together.findings)


@settings(max_examples=12)
@given(st.lists(st.sampled_from(sorted(POOL)), min_size=2, unique=True), st.integers(0, 2**12 - 1))
def test_the_law_of_drafts(chosen: list[str], mask: int) -> None:
    with tempfile.TemporaryDirectory() as place:
        names = [article(f"{place}/{name}.txt", *POOL[name]) for name in chosen]
        drafts = [name for number, name in enumerate(names) if mask >> number & 1] or names[:1]
        index([name for name in names if name not in drafts], f"{place}/a.db")
        holds(drafts, Path(place, "a.db"))


@pytest.mark.parametrize("count", [2, 3, 4])
def test_the_law_of_drafts_on_the_seeds(count: int) -> None:
    for number, drafts in enumerate(combinations(map(str, SEEDS), count)):
        index([path for path in SEEDS if str(path) not in drafts], f"{number}.db")
        holds(drafts, Path(f"{number}.db"))


def test_a_fact_disputed_among_drafts_and_with_the_archive_is_one_finding() -> None:
    index([article("pub/1.txt", FERRIES.format("June 12"), "2021-05-01")], "a.db")
    drafts = [article(f"{n}.txt", FERRIES.format(f"June {day}")) for n, day in ((1, 14), (2, 12), (3, 14))]
    assert sides(check_against(drafts, "a.db")) == [
        (
            "deadline-date",
            "conflict",
            [[("1.txt", "June 14"), ("3.txt", "June 14")], [("2.txt", "June 12"), ("pub/1.txt", "June 12")]],
        )
    ]


def test_drafts_of_a_story_that_the_archive_does_not_have() -> None:
    index([article("pub/1.txt", TALKS.format("on 4 May"), "2021-05-01")], "a.db")
    drafts = [article("1.txt", FERRIES.format("June 12")), article("2.txt", FERRIES.format("June 14"))]
    report = check_against(drafts, "a.db")
    assert report.findings == check(drafts).findings != ()
    assert "compared only with itself and the other drafts" in report.notes[0]


def test_what_is_wrong_inside_one_draft_is_told_once() -> None:
    index([article("pub/1.txt", TALKS.format("on 4 May"), "2021-05-01")], "a.db")
    drafts = [article(f"{n}.txt", "The ferry of Vesk sails on Friday, 5 May 2021.") for n in (1, 2)]
    assert [(rule, claims[0][0][0]) for rule, _, claims in sides(check_against(drafts, "a.db"))] == [
        ("weekday-of-date", "1.txt"),
        ("weekday-of-date", "2.txt"),
    ]


def test_time_excuses_among_drafts_and_is_an_update_of_what_is_published() -> None:
    drafts = [article("1.txt", FIRE.format("four"), "2021-05-01"), article("2.txt", FIRE.format("seven"), "2021-05-03")]
    index([article("pub/0.txt", TALKS.format("on 4 May"), "2021-05-01")], "empty.db")
    assert check(drafts).findings == check_against(drafts, "empty.db").findings == ()
    index([article("pub/1.txt", FIRE.format("four"), "2021-05-01")], "a.db")
    assert [(verdict, claims) for _, verdict, claims in sides(check_against(drafts, "a.db"))] == [
        ("update", [[("1.txt", "four people"), ("pub/1.txt", "four people")], [("2.txt", "seven people")]])
    ]


def test_the_wording_of_two_drafts_is_told_as_in_a_check_of_them() -> None:
    drafts = [article("1.txt", TALKS.format("today"), "2021-05-06"), article("2.txt", TALKS.format("on Thursday"))]
    index([article("pub/1.txt", FERRIES.format("June 12"), "2021-05-01")], "a.db")
    assert [item[1] for item in sides(check_against(drafts, "a.db"))] == ["wording"]
    assert check_against(drafts, "a.db").findings == check(drafts).findings


def test_drafts_that_tell_two_events_are_no_dispute() -> None:
    index([article("pub/1.txt", FERRIES.format("June 12"), "2021-05-01")], "a.db")
    events = (("5.1", "Walls cracked"), ("6.3", "Chimneys fell"))
    drafts = [article(f"{size}-{n}.txt", QUAKE.format(size, what)) for size, what in events for n in (1, 2, 3)]
    assert len(check_against([drafts[0], drafts[3]], "a.db").findings) == 1
    assert check_against(drafts, "a.db").findings == ()


def test_a_rule_that_is_off_for_one_draft_does_not_compare_it(capsys: pytest.CaptureFixture[str]) -> None:
    index([article("pub/1.txt", TALKS.format("on 4 May"), "2021-05-01")], "a.db")
    article("in/1.txt", FERRIES.format("June 12"))
    article("out/2.txt", FERRIES.format("June 14"))
    assert main(["in", "out", "--against", "a.db"]) == 1
    Path("out/claimcheck.toml").write_text('ignore = ["deadline-date", "general"]\n', encoding="utf-8")
    assert main(["in", "out", "--against", "a.db"]) == 0
    assert "2 articles in 2 files, " in capsys.readouterr().err
